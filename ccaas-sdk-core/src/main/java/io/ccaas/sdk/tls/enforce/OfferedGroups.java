package io.ccaas.sdk.tls.enforce;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * The groups that Java puts on the wire under given limits, read from the hello that it would send. No interface of Java
 * 17 tells them, and a list of releases would be wrong on the next one.
 */
final class OfferedGroups {

    private static final int SUPPORTED_GROUPS = 10;

    /** Record header, handshake header, version and random (RFC 8446 sections 5.1, 4 and 4.1.2). */
    private static final int BEFORE_SESSION_ID = 5 + 4 + 2 + 32;

    /** Code points of the IANA registry of TLS supported groups. */
    private static final Map<Integer, String> NAMES = Map.of(
            23, "secp256r1",
            24, "secp384r1",
            25, "secp521r1",
            29, "x25519",
            30, "x448",
            4587, "SecP256r1MLKEM768",
            4588, "X25519MLKEM768",
            4589, "SecP384r1MLKEM1024",
            514, "MLKEM1024");

    private OfferedGroups() {}

    static Set<String> of(SSLContext context, Limits limits) {
        SSLEngine engine = context.createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        engine.setSSLParameters(Clamp.initial(engine.getSSLParameters(), new ConnectionRules(limits, limits, "")));
        ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        try {
            engine.wrap(ByteBuffer.allocate(0), hello);
            return in(hello.flip());
        } catch (SSLException | BufferUnderflowException noHello) {
            return Set.of(); // with nothing left to offer, Java says no hello at all
        }
    }

    private static Set<String> in(ByteBuffer hello) {
        hello.position(BEFORE_SESSION_ID);
        skip(hello, hello.get() & 0xff);
        skip(hello, hello.getShort() & 0xffff); // suites
        skip(hello, hello.get() & 0xff); // compression
        hello.getShort(); // length of all extensions
        Set<String> found = new TreeSet<>();
        while (hello.hasRemaining()) {
            int type = hello.getShort() & 0xffff;
            int length = hello.getShort() & 0xffff;
            if (type == SUPPORTED_GROUPS) {
                hello.getShort(); // length of the list
                for (int left = length - 2; left > 0; left -= 2) {
                    int group = hello.getShort() & 0xffff;
                    found.add(NAMES.getOrDefault(group, "group " + group));
                }
            } else {
                skip(hello, length);
            }
        }
        return found;
    }

    private static void skip(ByteBuffer hello, int bytes) {
        if (bytes > hello.remaining()) {
            throw new BufferUnderflowException();
        }
        hello.position(hello.position() + bytes);
    }
}
