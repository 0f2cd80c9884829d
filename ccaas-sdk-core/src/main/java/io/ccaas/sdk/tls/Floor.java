package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.SdkBugException;
import java.util.List;
import java.util.Set;

/**
 * What no policy may go below, checked when a policy is made: a slip in a list stops the class from loading instead of
 * going on the wire. The compiled constants have no setter.
 */
final class Floor {

    static final int RSA_BITS = 2048;

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
    private static final Set<String> GROUPS = Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448");
    private static final List<String> AEAD =
            List.of("_AES_128_GCM_SHA256", "_AES_256_GCM_SHA384", "_CHACHA20_POLY1305_SHA256");

    private Floor() {}

    static TlsPolicy.Offer require(TlsPolicy.Offer offer) {
        boolean empty = offer.protocols().isEmpty()
                || offer.suites().isEmpty()
                || offer.groups().isEmpty()
                || offer.signatures().isEmpty();
        if (empty) {
            throw new SdkBugException("a policy leaves a dimension empty");
        }
        boolean sound = PROTOCOLS.containsAll(offer.protocols())
                && GROUPS.containsAll(offer.groups())
                && offer.suites().stream().allMatch(Floor::suite)
                && offer.signatures().stream().allMatch(Floor::signature);
        if (!sound) {
            throw new SdkBugException("a policy goes below the floor");
        }
        return offer;
    }

    /** AEAD, and a fresh key exchange: every TLS 1.3 suite has one, of TLS 1.2 only ECDHE counts. */
    private static boolean suite(String name) {
        boolean fresh = !name.contains("_WITH_") || name.startsWith("TLS_ECDHE_");
        return fresh && AEAD.stream().anyMatch(name::endsWith);
    }

    private static boolean signature(String name) {
        return name.equals("ed25519")
                || name.matches("(ecdsa_secp(256|384|521)r1|rsa_pss_rsae|rsa_pkcs1)_sha(256|384|512)");
    }
}
