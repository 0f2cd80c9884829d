package io.ccaas.sdk.tls;

import static io.ccaas.sdk.tls.Norm.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The norms that the policies are compared with. */
final class Norms {

    private static final Set<String> BOTH = set("TLSv1.3", "TLSv1.2");
    private static final Set<String> AES = set("AES_128_GCM_SHA256", "AES_256_GCM_SHA384");
    private static final Set<String> ALL_AEAD =
            set("AES_128_GCM_SHA256", "AES_256_GCM_SHA384", "CHACHA20_POLY1305_SHA256");
    private static final Set<String> NIST_CURVES = set("secp256r1", "secp384r1", "secp521r1");

    private static final Set<String> ECDSA_PSS = set(
            "ecdsa_secp256r1_sha256",
            "ecdsa_secp384r1_sha384",
            "ecdsa_secp521r1_sha512",
            "rsa_pss_rsae_sha256",
            "rsa_pss_rsae_sha384",
            "rsa_pss_rsae_sha512");
    private static final Set<String> ECDSA_RSA =
            with(ECDSA_PSS, "rsa_pkcs1_sha256", "rsa_pkcs1_sha384", "rsa_pkcs1_sha512");
    private static final Set<String> SIGNED_ECDSA_PSS =
            set("SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA", "RSASSA-PSS");
    private static final Set<String> SIGNED_ECDSA_RSA =
            with(SIGNED_ECDSA_PSS, "SHA256withRSA", "SHA384withRSA", "SHA512withRSA");

    private Norms() {}

    static List<Norm> all() {
        return List.of(anssi(), bsi(), nist(), rfc9325(), mozilla(), cnsa1(), cnsa2());
    }

    private static Set<String> with(Set<String> names, String... more) {
        java.util.Set<String> all = new java.util.HashSet<>(names);
        all.addAll(set(more));
        return Set.copyOf(all);
    }

    private static Norm anssi() {
        return new Norm(
                "ANSSI SDE-NT-35 v1.2, key sizes PG-083 v3.00",
                BOTH,
                Optional.empty(),
                ALL_AEAD,
                with(NIST_CURVES, "x25519", "x448"),
                List.of(),
                ECDSA_RSA,
                SIGNED_ECDSA_RSA,
                2048,
                3072,
                NIST_CURVES,
                List.of());
    }

    private static Norm bsi() {
        return new Norm(
                "BSI TR-02102-2, 2026-01",
                BOTH,
                Optional.of(LocalDate.of(2031, 12, 31)),
                AES,
                NIST_CURVES,
                List.of(),
                ECDSA_PSS,
                SIGNED_ECDSA_PSS,
                3000,
                3000,
                NIST_CURVES,
                List.of("cannot enforce the extended master secret for one connection"));
    }

    private static Norm nist() {
        return new Norm(
                "NIST SP 800-52r2",
                BOTH,
                Optional.empty(),
                AES,
                set("secp256r1", "secp384r1"),
                List.of(),
                ECDSA_RSA,
                SIGNED_ECDSA_RSA,
                2048,
                2048,
                NIST_CURVES,
                List.of("cannot enforce renegotiation_info for one connection"));
    }

    private static Norm rfc9325() {
        return new Norm(
                "RFC 9325 (BCP 195)",
                BOTH,
                Optional.empty(),
                ALL_AEAD,
                with(
                        NIST_CURVES,
                        "x25519",
                        "x448",
                        "X25519MLKEM768",
                        "SecP256r1MLKEM768",
                        "SecP384r1MLKEM1024",
                        "MLKEM1024"),
                List.of(),
                with(ECDSA_RSA, "ed25519", "mldsa87"),
                with(SIGNED_ECDSA_RSA, "Ed25519", "ML-DSA-87"),
                2048,
                2048,
                with(NIST_CURVES, "ed25519", "mldsa87"),
                List.of("cannot enforce the extended master secret and renegotiation_info for one connection"));
    }

    private static Norm mozilla() {
        return new Norm(
                "Mozilla 6.0 intermediate",
                BOTH,
                Optional.empty(),
                ALL_AEAD,
                set("X25519MLKEM768", "x25519", "secp256r1", "secp384r1"),
                List.of("X25519MLKEM768"),
                ECDSA_RSA,
                SIGNED_ECDSA_RSA,
                2048,
                2048,
                set("secp256r1", "secp384r1"),
                List.of());
    }

    private static Norm cnsa1() {
        return new Norm(
                "CNSA 1.0 (RFC 9151)",
                BOTH,
                Optional.empty(),
                set("AES_256_GCM_SHA384"),
                set("secp384r1"),
                List.of("secp384r1"),
                set("ecdsa_secp384r1_sha384", "rsa_pss_rsae_sha384", "rsa_pkcs1_sha384"),
                set("SHA384withECDSA", "SHA384withRSA"),
                3072,
                3072,
                set("secp384r1"),
                List.of());
    }

    private static Norm cnsa2() {
        return new Norm(
                "CNSA 2.0",
                set("TLSv1.3"),
                Optional.empty(),
                set("AES_256_GCM_SHA384"),
                set("MLKEM1024"),
                List.of("MLKEM1024"),
                set("mldsa87"),
                set("ML-DSA-87"),
                0,
                0,
                set("mldsa87"),
                List.of());
    }
}
