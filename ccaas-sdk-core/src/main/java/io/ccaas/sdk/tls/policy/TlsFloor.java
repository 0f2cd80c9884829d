package io.ccaas.sdk.tls.policy;

import io.ccaas.sdk.errors.SdkBugException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What no policy may go below, of 2026: TLS 1.2 with a fresh key exchange in a group of 128 bits or more, AEAD, SHA-256,
 * RSA of 2048 bits with exponent 65537 and more, curves of 256 bits, an end to every server's certificate. Compiled
 * constants; nothing changes them. Name checks, no renegotiation, no 0-RTT, no compression and no DHE are not dimensions at all: there is no code to have them
 * otherwise.
 */
public final class TlsFloor {

    /** Smallest RSA modulus, in bits. */
    public static final int RSA_BITS = 2048;

    /** Smallest size of a curve, in bits. */
    public static final int EC_BITS = 256;

    /** Longest time in which a TLS 1.3 session may be taken up again. */
    public static final Duration SESSION = Duration.ofMinutes(10);

    /**
     * Most days that a server's leaf may be valid under a partner's own authority, which the public rules do not bind.
     * Apple's platforms have refused more since 2019, whoever issued it (support document HT210176).
     */
    public static final int PRIVATE_SERVER_DAYS = 825;

    static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    /** AEAD, and a fresh key exchange: every TLS 1.3 suite has one, of TLS 1.2 only ECDHE counts. */
    static final Set<String> SUITES = Stream.of("TLS_", "TLS_ECDHE_ECDSA_WITH_", "TLS_ECDHE_RSA_WITH_")
            .flatMap(start -> Stream.of("AES_128_GCM_SHA256", "AES_256_GCM_SHA384", "CHACHA20_POLY1305_SHA256")
                    .map(start::concat))
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> GROUPS = Set.of(
            "x25519",
            "x448",
            "secp256r1",
            "secp384r1",
            "secp521r1",
            "X25519MLKEM768",
            "SecP256r1MLKEM768",
            "SecP384r1MLKEM1024",
            "MLKEM1024");

    static final Set<String> SIGNATURES = Set.of(
            "ecdsa_secp256r1_sha256",
            "ecdsa_secp384r1_sha384",
            "ecdsa_secp521r1_sha512",
            "rsa_pss_rsae_sha256",
            "rsa_pss_rsae_sha384",
            "rsa_pss_rsae_sha512",
            "rsa_pkcs1_sha256",
            "rsa_pkcs1_sha384",
            "rsa_pkcs1_sha512",
            "ed25519",
            "mldsa87");

    static final Set<String> CERTIFICATE_SIGNATURES = Set.of(
            "SHA256withECDSA",
            "SHA384withECDSA",
            "SHA512withECDSA",
            "SHA256withRSA",
            "SHA384withRSA",
            "SHA512withRSA",
            "RSASSA-PSS",
            "Ed25519",
            "ML-DSA-87");

    /** With their sizes in bits; ML-DSA is on no curve, so a size of curve does not hold it back. */
    static final Map<String, Integer> CURVES =
            Map.of("secp256r1", 256, "secp384r1", 384, "secp521r1", 521, "ed25519", 256, "mldsa87", Integer.MAX_VALUE);

    private TlsFloor() {}

    static boolean knows(Collection<String> names) {
        return names.stream()
                .allMatch(name -> Stream.of(
                                PROTOCOLS, SUITES, GROUPS, SIGNATURES, CERTIFICATE_SIGNATURES, CURVES.keySet())
                        .anyMatch(dimension -> dimension.contains(name)));
    }

    static int bitsOf(String curve) {
        return CURVES.getOrDefault(curve, 0);
    }

    static void require(Offer offer) {
        hold(offer.canShakeHands(), "a policy leaves a dimension empty");
        hold(
                PROTOCOLS.containsAll(offer.protocols())
                        && SUITES.containsAll(offer.suites())
                        && GROUPS.containsAll(offer.groups())
                        && SIGNATURES.containsAll(offer.signatures()),
                "a policy goes below the floor");
    }

    static void require(Keys keys) {
        hold(!keys.curves().isEmpty() && !keys.signatures().isEmpty(), "a policy leaves a dimension empty");
        hold(
                keys.rsaBits() >= RSA_BITS
                        && keys.rsaBitsFrom2031() >= keys.rsaBits()
                        && CURVES.keySet().containsAll(keys.curves())
                        && CERTIFICATE_SIGNATURES.containsAll(keys.signatures()),
                "a policy goes below the floor");
    }

    static void requireSession(int seconds) {
        hold(seconds >= 0 && seconds <= SESSION.toSeconds(), "a policy goes below the floor");
    }

    private static void hold(boolean sound, String otherwise) {
        if (!sound) {
            throw new SdkBugException(otherwise);
        }
    }
}
