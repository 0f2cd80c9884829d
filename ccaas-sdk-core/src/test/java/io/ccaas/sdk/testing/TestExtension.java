package io.ccaas.sdk.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An X.509 extension of a test certificate (RFC 5280 section 4.2). */
public final class TestExtension {

    /** The bits of keyUsage (RFC 5280 section 4.2.1.3). */
    public enum KeyUsage {
        /** digitalSignature. */
        DIGITAL_SIGNATURE(0),
        /** nonRepudiation. */
        NON_REPUDIATION(1),
        /** keyEncipherment. */
        KEY_ENCIPHERMENT(2),
        /** dataEncipherment. */
        DATA_ENCIPHERMENT(3),
        /** keyAgreement. */
        KEY_AGREEMENT(4),
        /** keyCertSign. */
        KEY_CERT_SIGN(5),
        /** cRLSign. */
        CRL_SIGN(6);

        private final int bit;

        KeyUsage(int bit) {
            this.bit = bit;
        }
    }

    /** Object identifier of subjectKeyIdentifier. */
    public static final String SUBJECT_KEY_ID = "2.5.29.14";
    /** Object identifier of keyUsage. */
    public static final String KEY_USAGE = "2.5.29.15";
    /** Object identifier of subjectAltName. */
    public static final String ALTERNATIVE_NAMES = "2.5.29.17";
    /** Object identifier of basicConstraints. */
    public static final String BASIC_CONSTRAINTS = "2.5.29.19";
    /** Object identifier of nameConstraints. */
    public static final String NAME_CONSTRAINTS = "2.5.29.30";
    /** Object identifier of authorityKeyIdentifier. */
    public static final String AUTHORITY_KEY_ID = "2.5.29.35";
    /** Object identifier of extKeyUsage. */
    public static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    /** Purpose id-kp-serverAuth (RFC 5280 section 4.2.1.12). */
    public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    /** Purpose id-kp-clientAuth (RFC 5280 section 4.2.1.12). */
    public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private final String oid;
    private final boolean critical;
    private final byte[] value;

    private TestExtension(String oid, boolean critical, byte[] value) {
        this.oid = oid;
        this.critical = critical;
        this.value = value;
    }

    /**
     * Any extension.
     *
     * @param oid its object identifier
     * @param critical whether a verifier that does not know it must refuse
     * @param value the DER that stands inside the octet string
     * @return the extension
     */
    public static TestExtension of(String oid, boolean critical, byte[] value) {
        return new TestExtension(oid, critical, value.clone());
    }

    /**
     * Says whether the subject may issue; critical.
     *
     * @param authority whether it may
     * @param pathLength how many further authorities may follow; negative for no limit
     * @return the extension
     */
    public static TestExtension basicConstraints(boolean authority, int pathLength) {
        List<byte[]> parts = new ArrayList<>();
        if (authority) {
            parts.add(Der.bool(true));
        }
        if (pathLength >= 0) {
            parts.add(Der.integer(BigInteger.valueOf(pathLength)));
        }
        return new TestExtension(BASIC_CONSTRAINTS, true, Der.sequence(parts));
    }

    /**
     * What the key may do; critical.
     *
     * @param usages at least one
     * @return the extension
     */
    public static TestExtension keyUsage(KeyUsage... usages) {
        int mask = 0;
        int highest = 0;
        for (KeyUsage usage : Set.of(usages)) {
            mask |= 1 << usage.bit;
            highest = Math.max(highest, usage.bit);
        }
        return new TestExtension(KEY_USAGE, true, Der.namedBits(mask, highest));
    }

    /**
     * What the certificate may be used for; not critical.
     *
     * @param purposes for example {@link #SERVER_AUTH}
     * @return the extension
     */
    public static TestExtension extendedKeyUsage(String... purposes) {
        List<byte[]> oids = Arrays.stream(purposes).map(Der::oid).toList();
        return new TestExtension(EXTENDED_KEY_USAGE, false, Der.sequence(oids));
    }

    /**
     * DNS names that an authority may and may not issue for; critical.
     *
     * @param permitted subtrees; empty permits all
     * @param excluded subtrees
     * @return the extension
     */
    public static TestExtension nameConstraints(List<String> permitted, List<String> excluded) {
        List<byte[]> parts = new ArrayList<>();
        if (!permitted.isEmpty()) {
            parts.add(Der.implicitSequence(0, subtrees(permitted)));
        }
        if (!excluded.isEmpty()) {
            parts.add(Der.implicitSequence(1, subtrees(excluded)));
        }
        return new TestExtension(NAME_CONSTRAINTS, true, Der.sequence(parts));
    }

    /**
     * Where OCSP responders are (RFC 5280 section 4.2.2.1).
     *
     * @param uris in this order
     * @return the extension
     */
    public static TestExtension responders(String... uris) {
        return access("1.3.6.1.5.5.7.48.1", uris);
    }

    /**
     * Where the issuer's certificate is (RFC 5280 section 4.2.2.1).
     *
     * @param uris in this order
     * @return the extension
     */
    public static TestExtension issuers(String... uris) {
        return access("1.3.6.1.5.5.7.48.2", uris);
    }

    private static TestExtension access(String method, String... uris) {
        List<byte[]> parts = Arrays.stream(uris)
                .map(uri -> Der.sequence(Der.oid(method), GeneralNames.uri(uri)))
                .toList();
        return new TestExtension("1.3.6.1.5.5.7.1.1", false, Der.sequence(parts));
    }

    /**
     * Where revocation lists are (RFC 5280 section 4.2.1.13).
     *
     * @param uris in this order, each a distribution point of its own
     * @return the extension
     */
    public static TestExtension lists(String... uris) {
        List<byte[]> points =
                Arrays.stream(uris).map(uri -> Der.sequence(point(uri))).toList();
        return new TestExtension("2.5.29.31", false, Der.sequence(points));
    }

    /**
     * What a list is about (RFC 5280 section 5.2.5); critical.
     *
     * @param uri where it is
     * @param more further parts, such as {@code onlyContainsUserCerts}
     * @return the extension
     */
    public static TestExtension listScope(String uri, byte[]... more) {
        List<byte[]> parts = new ArrayList<>(List.of(point(uri)));
        parts.addAll(List.of(more));
        return new TestExtension("2.5.29.28", true, Der.sequence(parts));
    }

    /**
     * A part of {@link #listScope} that says yes.
     *
     * @param number 1 for users alone, 2 for authorities alone, 4 for lists of several authorities
     * @return the part
     */
    public static byte[] only(int number) {
        return Der.implicit(number, new byte[] {(byte) 0xff});
    }

    private static byte[] point(String uri) {
        return Der.explicit(0, Der.explicit(0, GeneralNames.uri(uri)));
    }

    /**
     * Promises a stapled status (RFC 7633).
     *
     * @return the extension
     */
    public static TestExtension mustStaple() {
        return new TestExtension("1.3.6.1.5.5.7.1.24", false, Der.sequence(Der.integer(BigInteger.valueOf(5))));
    }

    private static List<byte[]> subtrees(List<String> names) {
        return names.stream().map(name -> Der.sequence(GeneralNames.dns(name))).toList();
    }

    String oid() {
        return oid;
    }

    byte[] der() {
        return critical
                ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }
}
