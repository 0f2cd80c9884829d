package io.ccaas.sdk.tls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The policies of this release. A change here needs a new revision, its snapshot and a line in the history document. */
final class BuiltIn {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final String ECDSA = "TLS_ECDHE_ECDSA_WITH_";
    private static final String RSA = "TLS_ECDHE_RSA_WITH_";
    private static final String CHACHA = "CHACHA20_POLY1305_SHA256";

    /**
     * Java has one list for handshake and certificate signatures, so PKCS#1 stands here for the sake of certificates;
     * TLS 1.3 forbids it in the handshake itself (RFC 8446 section 4.2.3).
     */
    private static final List<String> SIGNATURES = List.of(
            "ecdsa_secp256r1_sha256",
            "ecdsa_secp384r1_sha384",
            "rsa_pss_rsae_sha256",
            "rsa_pss_rsae_sha384",
            "rsa_pss_rsae_sha512",
            "rsa_pkcs1_sha256",
            "rsa_pkcs1_sha384",
            "rsa_pkcs1_sha512");

    private static final List<String> CERTIFICATE_SIGNATURES = List.of(
            "SHA256withECDSA",
            "SHA384withECDSA",
            "SHA512withECDSA",
            "SHA256withRSA",
            "SHA384withRSA",
            "SHA512withRSA",
            "RSASSA-PSS");

    static final List<TlsPolicy> POLICIES = List.of(common(), modern());

    private BuiltIn() {}

    /** What ANSSI, BSI, NIST and RFC 9325 all accept. */
    private static TlsPolicy common() {
        return policy(
                "common-2026",
                new TlsPolicy.Offer(PROTOCOLS, suites(List.of()), List.of("secp256r1", "secp384r1"), SIGNATURES),
                keys(List.of("secp256r1", "secp384r1"), CERTIFICATE_SIGNATURES));
    }

    /** The same and what Mozilla prefers; BSI and NIST leave out X25519 and ChaCha20. */
    private static TlsPolicy modern() {
        return policy(
                "modern-2026",
                new TlsPolicy.Offer(
                        PROTOCOLS,
                        suites(List.of(CHACHA)),
                        List.of("x25519", "secp256r1", "secp384r1"),
                        with(SIGNATURES, "ed25519")),
                keys(List.of("secp256r1", "secp384r1", "ed25519"), with(CERTIFICATE_SIGNATURES, "Ed25519")));
    }

    private static List<String> suites(List<String> more) {
        List<String> ciphers = new ArrayList<>(List.of("AES_256_GCM_SHA384", "AES_128_GCM_SHA256"));
        ciphers.addAll(more);
        return Stream.of("TLS_", ECDSA, RSA)
                .flatMap(prefix -> ciphers.stream().map(prefix::concat))
                .toList();
    }

    private static TlsPolicy.Keys keys(List<String> curves, List<String> signatures) {
        return new TlsPolicy.Keys(Floor.RSA_BITS, 3072, curves, signatures);
    }

    private static List<String> with(List<String> list, String more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static TlsPolicy policy(String name, TlsPolicy.Offer offer, TlsPolicy.Keys keys) {
        PolicyText.Head head =
                new PolicyText.Head(name, 1, LocalDate.of(2026, 11, 21), LocalDate.of(2027, 6, 30), sources(name));
        return new TlsPolicy(head, offer, keys);
    }

    private static List<String> sources(String name) {
        List<String> all = new ArrayList<>(List.of(
                "RFC 9325 (BCP 195), November 2022",
                "ANSSI SDE-NT-35 v1.2, 26 March 2020",
                "ANSSI-PG-083 v3.00, 20 March 2026 (key sizes)"));
        if (name.startsWith("common")) {
            all.add("BSI TR-02102-2, 2026-01");
            all.add("NIST SP 800-52 revision 2, August 2019");
        } else {
            all.add("Mozilla Server Side TLS 6.0, 6 April 2026");
        }
        return all;
    }
}
