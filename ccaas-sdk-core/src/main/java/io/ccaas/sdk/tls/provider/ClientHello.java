package io.ccaas.sdk.tls.provider;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The first flight of a client, read from its bytes. No interface of Java 17 tells the groups that it offers, and a list
 * of releases would be wrong on the next one.
 *
 * @param offered what it offers; signature schemes for handshakes and for certificates together
 * @param shares code points of the groups it sent a key for
 * @param sessionId in hexadecimal, to be given back to it
 */
record ClientHello(Offered offered, Set<Integer> shares, String sessionId) {

    private static final int SUPPORTED_GROUPS = 10;
    private static final int SIGNATURE_ALGORITHMS = 13;
    static final int SUPPORTED_VERSIONS = 43;
    private static final int SIGNATURE_ALGORITHMS_CERT = 50;
    static final int KEY_SHARE = 51;

    /** Record header and handshake header (RFC 8446 sections 5.1 and 4). */
    private static final int HEADERS = 5 + 4;

    private static final int RANDOM = 32;

    /** Throws {@link java.nio.BufferUnderflowException} or IllegalArgumentException when the bytes are no hello. */
    static ClientHello in(ByteBuffer bytes) {
        bytes.position(HEADERS);
        int legacy = bytes.getShort() & 0xffff;
        bytes.position(bytes.position() + RANDOM);
        byte[] sessionId = new byte[bytes.get() & 0xff];
        bytes.get(sessionId);
        Set<Integer> suites = points(part(bytes, bytes.getShort() & 0xffff));
        suites.remove(CodePoints.RENEGOTIATION_INFO);
        part(bytes, bytes.get() & 0xff); // compression
        Map<Integer, ByteBuffer> extensions = extensions(bytes);
        return new ClientHello(
                offered(legacy, suites, extensions),
                shares(extensions.get(KEY_SHARE)),
                HexFormat.of().formatHex(sessionId));
    }

    private static Offered offered(int legacy, Set<Integer> suites, Map<Integer, ByteBuffer> extensions) {
        ByteBuffer versions = extensions.get(SUPPORTED_VERSIONS);
        Set<Integer> signatures = list(extensions, SIGNATURE_ALGORITHMS);
        signatures.addAll(list(extensions, SIGNATURE_ALGORITHMS_CERT));
        return new Offered(
                names(
                        CodePoints.PROTOCOLS,
                        versions == null ? Set.of(legacy) : points(part(versions, versions.get() & 0xff))),
                names(CodePoints.SUITES, suites),
                names(CodePoints.GROUPS, list(extensions, SUPPORTED_GROUPS)),
                names(CodePoints.SIGNATURES, signatures));
    }

    static Map<Integer, ByteBuffer> extensions(ByteBuffer bytes) {
        ByteBuffer all = part(bytes, bytes.getShort() & 0xffff);
        Map<Integer, ByteBuffer> found = new HashMap<>();
        while (all.hasRemaining()) {
            int type = all.getShort() & 0xffff;
            if (found.put(type, part(all, all.getShort() & 0xffff)) != null) {
                throw new IllegalArgumentException("an extension stands twice");
            }
        }
        return found;
    }

    private static Set<Integer> list(Map<Integer, ByteBuffer> extensions, int type) {
        ByteBuffer list = extensions.get(type);
        return list == null ? new LinkedHashSet<>() : points(part(list, list.getShort() & 0xffff));
    }

    private static Set<Integer> shares(@Nullable ByteBuffer extension) {
        Set<Integer> groups = new LinkedHashSet<>();
        if (extension != null) {
            ByteBuffer entries = part(extension, extension.getShort() & 0xffff);
            while (entries.hasRemaining()) {
                groups.add(entries.getShort() & 0xffff);
                part(entries, entries.getShort() & 0xffff);
            }
        }
        return groups;
    }

    private static Set<Integer> points(ByteBuffer list) {
        Set<Integer> points = new LinkedHashSet<>();
        while (list.hasRemaining()) {
            points.add(list.getShort() & 0xffff);
        }
        return points;
    }

    private static Set<String> names(Map<Integer, String> registry, Set<Integer> points) {
        Set<String> names = new TreeSet<>();
        points.forEach(point -> names.add(CodePoints.name(registry, point)));
        return names;
    }

    /** The next bytes, taken off the front. */
    static ByteBuffer part(ByteBuffer bytes, int length) {
        ByteBuffer part = bytes.slice().limit(length).slice();
        bytes.position(bytes.position() + length);
        return part;
    }
}
