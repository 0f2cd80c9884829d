package io.ccaas.sdk.tls.policy;

import java.util.List;

/** The signature schemes that most policies share. */
final class Schemes {

    /**
     * Java has one list for handshake and certificate signatures, so PKCS#1 stands here for the sake of certificates;
     * TLS 1.3 forbids it in the handshake itself (RFC 8446 section 4.2.3).
     */
    static final List<String> HANDSHAKE = List.of(
            "ecdsa_secp256r1_sha256",
            "ecdsa_secp384r1_sha384",
            "rsa_pss_rsae_sha256",
            "rsa_pss_rsae_sha384",
            "rsa_pss_rsae_sha512",
            "rsa_pkcs1_sha256",
            "rsa_pkcs1_sha384",
            "rsa_pkcs1_sha512");

    static final List<String> CERTIFICATE = List.of(
            "SHA256withECDSA",
            "SHA384withECDSA",
            "SHA512withECDSA",
            "SHA256withRSA",
            "SHA384withRSA",
            "SHA512withRSA",
            "RSASSA-PSS");

    static final List<String> HANDSHAKE_NOT_PKCS1 = without(HANDSHAKE, "rsa_pkcs1");

    static final List<String> CERTIFICATE_NOT_PKCS1 = without(CERTIFICATE, "withRSA");

    private Schemes() {}

    private static List<String> without(List<String> schemes, String part) {
        return schemes.stream().filter(scheme -> !scheme.contains(part)).toList();
    }
}
