package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.Fingerprint;
import io.ccaas.sdk.tls.certificates.KeyKind;
import io.ccaas.sdk.tls.certificates.ProvenPeer;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What is told of a proven peer. Made once for each handshake, because every call on its connection asks.
 *
 * @param sha256 fingerprint of its leaf
 * @param key kind and size of the leaf's key
 * @param signature how the leaf's issuer signed it, by the name of Java
 * @param notBefore when the leaf began
 * @param notAfter when the leaf expires
 * @param anchorSha256 fingerprint of the anchor that the proven path ends in
 * @param pinsMatched how many pins matched
 * @param pinsSpare how many did not
 */
public record PeerFacts(
        String sha256,
        String key,
        String signature,
        Instant notBefore,
        Instant notAfter,
        String anchorSha256,
        int pinsMatched,
        int pinsSpare) {

    /**
     * Of a peer that was proven.
     *
     * @param proven the path and what pins said of it
     * @return the facts
     */
    public static PeerFacts of(ProvenPeer proven) {
        X509Certificate leaf = proven.path().leaf();
        return new PeerFacts(
                Fingerprint.of(leaf),
                KeyKind.of(leaf.getPublicKey()).toString(),
                proven.path().leafSignature(),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                Fingerprint.of(proven.path().anchor()),
                proven.pinsMatched(),
                proven.pinsSpare());
    }

    @Override
    public String toString() {
        return "PeerFacts[" + pinsMatched + " pins matched]";
    }
}
