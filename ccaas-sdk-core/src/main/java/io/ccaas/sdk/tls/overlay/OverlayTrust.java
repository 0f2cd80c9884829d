package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.jose.CompactJws;
import io.ccaas.sdk.signing.jose.VerifiedJws;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import java.util.Collection;

/**
 * Who may sign overlays, and for whom they must be. Immutable and thread-safe.
 *
 * <p>Two keys are for two people, who halt together, and for a change of keys: an overlay signed by the key that stays is
 * taken, and then the other one is replaced. What is kept is proven again at each start, so a key that signed it cannot be
 * removed before.
 */
public final class OverlayTrust {

    private static final int MOST_KEYS = 2;

    private final String issuer;
    private final String audience;
    private final CompactJws jws;
    private final CompactJws reviews;

    private OverlayTrust(String issuer, String audience, CompactJws jws, CompactJws reviews) {
        this.issuer = issuer;
        this.audience = audience;
        this.jws = jws;
        this.reviews = reviews;
    }

    /**
     * Pins keys.
     *
     * @param issuer the one value of {@code iss}, compared exactly
     * @param audience the one value of {@code aud}, compared exactly
     * @param keys one or two distinct P-256 keys
     * @return the trust
     * @throws OverlayConfigurationException {@code TLS_OVERLAY_KEYS} when there are more or fewer keys, or of another
     *     kind; {@code TLS_OVERLAY_NAMES} when issuer or audience is blank
     */
    public static OverlayTrust of(String issuer, String audience, Collection<VerificationKey> keys) {
        boolean fit = keys.stream().allMatch(key -> key.algorithm() == SignatureAlgorithm.ECDSA_P256_SHA256);
        long distinct = keys.stream().map(VerificationKey::keyId).distinct().count();
        if (!fit || distinct < 1 || distinct > MOST_KEYS) {
            throw new OverlayConfigurationException(Problem.of(
                    "TLS_OVERLAY_KEYS",
                    "one or two distinct P-256 keys that may sign overlays",
                    distinct + " keys are given, " + (fit ? "all" : "not all") + " of this kind",
                    "Give the public key of the issuer, and while keys change the next one beside it."));
        }
        if (issuer.isBlank() || audience.isBlank()) {
            throw new OverlayConfigurationException(Problem.of(
                    "TLS_OVERLAY_NAMES",
                    "an issuer and an audience",
                    "one of them is blank",
                    "Give both as the overlays say them."));
        }
        return new OverlayTrust(
                issuer, audience, CompactJws.es256("tls-policy+jws", keys), CompactJws.es256(HaltReview.TYPE, keys));
    }

    /** Everything about a document that neither time nor what came before can change. */
    VerifiedOverlay prove(byte[] document, String policy) {
        VerifiedJws verified = jws.verify(document);
        OverlayClaims claims = OverlayClaims.read(verified.payload());
        require("TLS_OVERLAY_ISSUER", "from the issuer that is trusted", claims.issuer(), issuer);
        require("TLS_OVERLAY_AUDIENCE", "for this audience", claims.audience(), audience);
        VerifiedOverlay overlay = new VerifiedOverlay(claims, verified.keyId());
        overlay.requireFor(policy);
        claims.halt().ifPresent(halt -> HaltReview.require(claims, halt, verified.keyId(), reviews));
        return overlay;
    }

    private static void require(String code, String expected, String found, String wanted) {
        if (!found.equals(wanted)) {
            throw OverlayRefusedException.because(
                    code,
                    "an overlay " + expected,
                    "it names another",
                    "Fetch the overlay that is meant for this installation.");
        }
    }
}
