package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.jose.CompactJws;
import io.ccaas.sdk.signing.jose.VerifiedJws;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The second signature under a halt, or under its end. A compact JWS holds one signature, so the overlay carries a JWS of
 * the other key, of a type of its own, that says the same about the same overlay: who, for whom, which policy, which
 * sequence, when, and whether to halt. It fits no other overlay.
 */
final class HaltReview {

    static final String TYPE = "tls-halt+jws";

    private static final JsonLimits LIMITS = new JsonLimits(2048, 1, 16, 256, 16);
    private static final Set<String> MEMBERS = Set.of("iss", "aud", "policy", "seq", "nbf", "exp", "halt");

    private HaltReview() {}

    /**
     * What an overlay says about halting, not yet reviewed.
     *
     * @param halt to stop, or to go on again
     * @param review the other key's JWS
     */
    record Claim(boolean halt, String review) {}

    static Optional<Claim> claim(JsonObject overlay) {
        Optional<Boolean> halt = overlay.truth("halt");
        Optional<String> review = overlay.text("review");
        if (halt.isPresent() != review.isPresent()) {
            throw refused("halt and review to stand together", "one of them stands alone");
        }
        return halt.map(wanted -> new Claim(wanted, review.orElseThrow()));
    }

    static void require(OverlayClaims overlay, Claim claim, String signer, CompactJws reviews) {
        VerifiedJws review = reviews.verify(claim.review().getBytes(StandardCharsets.ISO_8859_1));
        if (review.keyId().equals(signer)) {
            throw refused("a review by the other of two keys", "the key that signed the overlay reviewed it too");
        }
        JsonObject said = Json.readObject(review.payload(), LIMITS);
        boolean same = said.members().keySet().equals(MEMBERS)
                && said.requireText("iss").equals(overlay.issuer())
                && said.requireText("aud").equals(overlay.audience())
                && said.requireText("policy").equals(overlay.policy())
                && said.requireWholeNumber("seq") == overlay.sequence()
                && said.requireWholeNumber("nbf") == overlay.notBefore().getEpochSecond()
                && said.requireWholeNumber("exp") == overlay.expires().getEpochSecond()
                && said.truth("halt").equals(Optional.of(claim.halt()));
        if (!same) {
            throw refused("a review that says the same as its overlay", "it says something else");
        }
    }

    private static OverlayRefusedException refused(String expected, String found) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_HALT",
                expected,
                found,
                "Have a second person sign the review with the other key; one alone stops nothing and resumes nothing.");
    }
}
