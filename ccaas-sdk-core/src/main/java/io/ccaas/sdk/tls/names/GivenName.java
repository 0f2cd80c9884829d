package io.ccaas.sdk.tls.names;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * A name in a certificate, in the form in which subtrees are compared.
 *
 * @param kind tag of the GeneralName alternative (RFC 5280 section 4.2.1.6)
 * @param parts labels from the root on, relative names, or one text of hexadecimal digits for an address; empty for a
 *     kind that is not compared
 */
record GivenName(int kind, List<String> parts) {

    static final int DNS = 0x82;
    static final int DIRECTORY = 0xa4;
    static final int ADDRESS = 0x87;

    private static final Set<Integer> KINDS = Set.of(0xa0, 0x81, DNS, 0xa3, DIRECTORY, 0xa5, 0x86, ADDRESS, 0x88);
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";

    /** The subject, when it says something, and the alternative names. */
    static List<GivenName> of(X509Certificate certificate) throws MalformedDerException {
        List<GivenName> names = new ArrayList<>();
        List<String> subject = directory(certificate.getSubjectX500Principal().getEncoded());
        if (!subject.isEmpty()) {
            names.add(new GivenName(DIRECTORY, subject));
        }
        for (DerElement name : alternatives(certificate)) {
            names.add(of(kind(name), name.content()));
        }
        return names;
    }

    /** The alternative names as they are written; none without the extension. */
    static List<DerElement> alternatives(X509Certificate certificate) throws MalformedDerException {
        byte[] extension = certificate.getExtensionValue(ALTERNATIVE_NAMES);
        return extension == null
                ? List.of()
                : DerElement.inExtension(extension, DerElement.SEQUENCE).parts();
    }

    /** A name in another form than DER has for it must not slip past a comparison. */
    static int kind(DerElement name) throws MalformedDerException {
        if (!KINDS.contains(name.tag())) {
            throw new MalformedDerException();
        }
        return name.tag();
    }

    private static GivenName of(int kind, byte[] content) throws MalformedDerException {
        return switch (kind) {
            case DNS -> new GivenName(DNS, starredDns(content));
            case ADDRESS -> new GivenName(ADDRESS, List.of(address(content)));
            case DIRECTORY -> new GivenName(DIRECTORY, directory(content));
            default -> new GivenName(kind, List.of());
        };
    }

    private static String address(byte[] content) throws MalformedDerException {
        if (HostName.isMapped(content)) {
            throw new MalformedDerException();
        }
        return HexFormat.of().formatHex(content);
    }

    private static List<String> starredDns(byte[] content) throws MalformedDerException {
        String text = text(content);
        if (!text.startsWith("*.")) {
            return dns(text);
        }
        List<String> labels = new ArrayList<>(dns(text.substring(2)));
        labels.add("*");
        return labels;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** A text that is no name is not compared: it might be read as another one later. */
    static List<String> dns(String text) throws MalformedDerException {
        if (!HostName.isDns(text)) {
            throw new MalformedDerException();
        }
        return HostName.labelsFromRoot(text);
    }

    /** Each relative name by itself in Java's canonical form, so that no escaping can join two. */
    static List<String> directory(byte[] name) throws MalformedDerException {
        List<String> parts = new ArrayList<>();
        for (DerElement relative : DerElement.only(name, DerElement.SEQUENCE).parts()) {
            parts.add(canonical(relative.encoded()));
        }
        return parts;
    }

    private static String canonical(byte[] relative) throws MalformedDerException {
        try {
            return new X500Principal(sequenceOf(relative)).getName(X500Principal.CANONICAL);
        } catch (IllegalArgumentException foreign) {
            throw new MalformedDerException();
        }
    }

    private static byte[] sequenceOf(byte[] element) {
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        sequence.write(DerElement.SEQUENCE);
        if (element.length < 0x80) {
            sequence.write(element.length);
        } else {
            byte[] length = BigInteger.valueOf(element.length).toByteArray();
            int unsigned = length[0] == 0 ? 1 : 0;
            sequence.write(0x80 | (length.length - unsigned));
            sequence.write(length, unsigned, length.length - unsigned);
        }
        sequence.writeBytes(element);
        return sequence.toByteArray();
    }
}
