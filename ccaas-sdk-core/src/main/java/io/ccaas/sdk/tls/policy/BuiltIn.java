package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The policies of this release. A change here needs a new revision, its snapshot and a line in the history document. */
final class BuiltIn {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
    private static final LocalDate REVIEW_BY = LocalDate.of(2027, 6, 30);

    private static final String P256 = "secp256r1";
    private static final String P384 = "secp384r1";
    private static final String P521 = "secp521r1";

    private static final List<String> TLS13 = List.of("TLSv1.3");
    private static final List<String> BOTH = List.of("TLSv1.3", "TLSv1.2");
    private static final List<String> AES = List.of("AES_256_GCM_SHA384", "AES_128_GCM_SHA256");
    private static final List<String> AES_CHACHA = with(AES, "CHACHA20_POLY1305_SHA256");
    private static final List<String> AES256 = List.of("AES_256_GCM_SHA384");

    /** CA/Browser Forum ballot SC-081v3; the first entry is the limit since 2020. */
    private static final LeafLifetimes LIFETIMES = new LeafLifetimes(
            new TreeMap<>(Map.of(
                    LocalDate.EPOCH,
                    398,
                    LocalDate.of(2026, 3, 15),
                    200,
                    LocalDate.of(2027, 3, 15),
                    100,
                    LocalDate.of(2029, 3, 15),
                    47)),
            LeafLifetimes.UNBOUNDED);

    static final List<ReviewedPolicy> POLICIES =
            List.of(common(), modern(), hybrid(), bsi(), nist(), cnsa1(), cnsa2(), anssi());

    private BuiltIn() {}

    /** What ANSSI, BSI, NIST and RFC 9325 all accept, and PKCS#1 signatures, which most public chains still need. */
    private static ReviewedPolicy common() {
        Offer offer = new Offer(BOTH, Optional.empty(), suites(BOTH, AES), List.of(P256, P384), Schemes.HANDSHAKE);
        return policy("common-2026", 2, offer, keys(2048, 3072, List.of(P256, P384), Schemes.CERTIFICATE));
    }

    /** The same and what Mozilla prefers; BSI and NIST leave out X25519 and ChaCha20. */
    private static ReviewedPolicy modern() {
        Offer offer = new Offer(
                BOTH,
                Optional.empty(),
                suites(BOTH, AES_CHACHA),
                List.of("x25519", P256, P384),
                with(Schemes.HANDSHAKE, "ed25519"));
        Keys keys = keys(2048, 3072, List.of(P256, P384, "ed25519"), with(Schemes.CERTIFICATE, "Ed25519"));
        return policy("modern-2026", 2, offer, keys);
    }

    /** Nothing but hybrids, so that there is nothing to fall back to. */
    private static ReviewedPolicy hybrid() {
        Offer offer = new Offer(
                TLS13,
                Optional.empty(),
                suites(TLS13, AES),
                List.of("X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024"),
                Schemes.HANDSHAKE);
        return policy("tls13-pq-2026", 1, offer, keys(2048, 3072, List.of(P256, P384), Schemes.CERTIFICATE));
    }

    /**
     * Without PKCS#1 signatures in certificates too, which BSI advises against after 2025: Java has one list for both,
     * and refuses certificates that are signed in a way it did not offer. Brainpool is left out: Java has not had its
     * curves since release 16.
     */
    private static ReviewedPolicy bsi() {
        Offer offer = new Offer(
                BOTH,
                Optional.of(LocalDate.of(2031, 12, 31)),
                suites(BOTH, AES),
                List.of(P256, P384, P521),
                with(Schemes.HANDSHAKE_NOT_PKCS1, "ecdsa_secp521r1_sha512"));
        return policy("bsi-2026", 1, offer, keys(3072, 3072, List.of(P256, P384, P521), Schemes.CERTIFICATE_NOT_PKCS1));
    }

    private static ReviewedPolicy nist() {
        Offer offer = new Offer(BOTH, Optional.empty(), suites(BOTH, AES), List.of(P256, P384), Schemes.HANDSHAKE);
        return policy("nist-52r2", 1, offer, keys(2048, 2048, List.of(P256, P384), Schemes.CERTIFICATE));
    }

    /** PSS is left out for certificates: its name does not say the hash, and SHA-384 is required. */
    private static ReviewedPolicy cnsa1() {
        Offer offer = new Offer(
                BOTH,
                Optional.empty(),
                suites(BOTH, AES256),
                List.of(P384),
                List.of("ecdsa_secp384r1_sha384", "rsa_pss_rsae_sha384", "rsa_pkcs1_sha384"));
        Keys keys = keys(3072, 3072, List.of(P384), List.of("SHA384withECDSA", "SHA384withRSA"));
        return policy("cnsa1", 1, offer, keys, 0);
    }

    /** No signature of RSA is accepted, so the size of RSA keys matters to nobody. */
    private static ReviewedPolicy cnsa2() {
        Offer offer =
                new Offer(TLS13, Optional.empty(), suites(TLS13, AES256), List.of("MLKEM1024"), List.of("mldsa87"));
        return policy("cnsa2", 1, offer, keys(3072, 3072, List.of("mldsa87"), List.of("ML-DSA-87")), 0);
    }

    /** As modern-2026 without Edwards certificates, until ANSSI's next guide appears. */
    private static ReviewedPolicy anssi() {
        Offer offer = new Offer(
                BOTH, Optional.empty(), suites(BOTH, AES_CHACHA), List.of("x25519", P256, P384), Schemes.HANDSHAKE);
        return policy("anssi-2026", 1, offer, keys(2048, 3072, List.of(P256, P384), Schemes.CERTIFICATE));
    }

    private static List<String> suites(List<String> protocols, List<String> ciphers) {
        Stream<String> starts = protocols.contains("TLSv1.2")
                ? Stream.of("TLS_", "TLS_ECDHE_ECDSA_WITH_", "TLS_ECDHE_RSA_WITH_")
                : Stream.of("TLS_");
        return starts.flatMap(start -> ciphers.stream().map(start::concat)).toList();
    }

    private static Keys keys(int bits, int bitsFrom2031, List<String> curves, List<String> signatures) {
        return new Keys(bits, bitsFrom2031, curves, signatures);
    }

    private static List<String> with(List<String> list, String more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static ReviewedPolicy policy(String name, int revision, Offer offer, Keys keys) {
        return policy(name, revision, offer, keys, (int) TlsFloor.SESSION.toSeconds());
    }

    private static ReviewedPolicy policy(String name, int revision, Offer offer, Keys keys, int sessionSeconds) {
        PolicyRules rules = new PolicyRules(offer, keys, LIFETIMES, sessionSeconds, REVIEW_BY);
        return new ReviewedPolicy(name, revision, REVIEWED, Sources.of(name), rules);
    }
}
