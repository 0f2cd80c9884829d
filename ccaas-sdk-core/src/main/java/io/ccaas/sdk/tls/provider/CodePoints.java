package io.ccaas.sdk.tls.provider;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Code points of the IANA registries of TLS that a policy can have, and the nearest ones that it may not have. */
final class CodePoints {

    private static final String AES_128 = "AES_128_GCM_SHA256";
    private static final String AES_256 = "AES_256_GCM_SHA384";
    private static final String CHACHA = "CHACHA20_POLY1305_SHA256";
    private static final String ECDSA = "TLS_ECDHE_ECDSA_WITH_";
    private static final String RSA = "TLS_ECDHE_RSA_WITH_";

    static final Map<Integer, String> PROTOCOLS = Map.of(0x0303, "TLSv1.2", 0x0304, "TLSv1.3");

    static final Map<Integer, String> SUITES = Map.of(
            0x1301, "TLS_" + AES_128,
            0x1302, "TLS_" + AES_256,
            0x1303, "TLS_" + CHACHA,
            0xc02b, ECDSA + AES_128,
            0xc02c, ECDSA + AES_256,
            0xc02f, RSA + AES_128,
            0xc030, RSA + AES_256,
            0xcca8, RSA + CHACHA,
            0xcca9, ECDSA + CHACHA);

    static final Map<Integer, String> GROUPS = Map.of(
            23, "secp256r1",
            24, "secp384r1",
            25, "secp521r1",
            29, "x25519",
            30, "x448",
            4587, "SecP256r1MLKEM768",
            4588, "X25519MLKEM768",
            4589, "SecP384r1MLKEM1024",
            514, "MLKEM1024");

    static final Map<Integer, String> SIGNATURES = Map.ofEntries(
            Map.entry(0x0401, "rsa_pkcs1_sha256"),
            Map.entry(0x0501, "rsa_pkcs1_sha384"),
            Map.entry(0x0601, "rsa_pkcs1_sha512"),
            Map.entry(0x0403, "ecdsa_secp256r1_sha256"),
            Map.entry(0x0503, "ecdsa_secp384r1_sha384"),
            Map.entry(0x0603, "ecdsa_secp521r1_sha512"),
            Map.entry(0x0804, "rsa_pss_rsae_sha256"),
            Map.entry(0x0805, "rsa_pss_rsae_sha384"),
            Map.entry(0x0806, "rsa_pss_rsae_sha512"),
            Map.entry(0x0807, "ed25519"),
            Map.entry(0x0809, "rsa_pss_pss_sha256"),
            Map.entry(0x080a, "rsa_pss_pss_sha384"),
            Map.entry(0x080b, "rsa_pss_pss_sha512"),
            Map.entry(0x0906, "mldsa87"));

    /** Says that renegotiation is secure and is no suite (RFC 5746 section 3.3). */
    static final int RENEGOTIATION_INFO = 0x00ff;

    private CodePoints() {}

    /** A point that no policy can have keeps its number for a name. */
    static String name(Map<Integer, String> registry, int point) {
        return registry.getOrDefault(point, "0x" + Integer.toHexString(point));
    }

    static String suite(int point) {
        return name(SUITES, point);
    }

    static String group(int point) {
        return name(GROUPS, point);
    }

    static Stream<Integer> points(Map<Integer, String> registry, Collection<String> names) {
        return registry.entrySet().stream()
                .filter(entry -> names.contains(entry.getValue()))
                .map(Map.Entry::getKey);
    }
}
