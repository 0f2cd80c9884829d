package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.time.Instant;

/** An overlay that a pinned key signed for this reader. Only this package makes one. Immutable. */
public final class VerifiedOverlay {

    private final OverlayClaims claims;
    private final String keyId;

    VerifiedOverlay(OverlayClaims claims, String keyId) {
        this.claims = claims;
        this.keyId = keyId;
    }

    /**
     * Which policy it is for.
     *
     * @return the name, for example {@code common-2026}
     */
    public String policy() {
        return claims.policy();
    }

    /**
     * Its number; each new overlay of a policy has a greater one.
     *
     * @return one or more, and no more than the second of its {@code nbf}
     */
    public long sequence() {
        return claims.sequence();
    }

    /**
     * When a newer one should have replaced it. It stays in force after that.
     *
     * @return the time
     */
    public Instant expires() {
        return claims.expires();
    }

    /**
     * Which of the pinned keys signed it.
     *
     * @return its JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        return keyId;
    }

    /**
     * What it takes away.
     *
     * @return the overlay
     */
    public TlsPolicyOverlay tightening() {
        return claims.tightening();
    }

    /**
     * Whether every call under the policy stops until a newer overlay, reviewed in the same way, lets them go on.
     *
     * @return true when two keys said so
     */
    public boolean halts() {
        return claims.halt().filter(HaltReview.Claim::halt).isPresent();
    }

    /** Whether two keys said that calls go on. */
    boolean resumes() {
        return claims.halt().filter(said -> !said.halt()).isPresent();
    }

    /**
     * Requires it to be for a policy.
     *
     * @param name of the policy
     * @throws OverlayRefusedException {@code TLS_OVERLAY_POLICY} when it is for another one
     */
    public void requireFor(String name) {
        if (!policy().equals(name)) {
            throw refused(
                    "TLS_OVERLAY_POLICY",
                    "an overlay for policy " + name,
                    "it is for another one",
                    "Fetch the overlay of this policy.");
        }
    }

    void requireCurrent(Instant now) {
        if (now.isBefore(claims.notBefore())) {
            throw refused(
                    "TLS_OVERLAY_EARLY",
                    "an overlay that is valid now",
                    "overlay " + sequence() + " is valid only from " + claims.notBefore(),
                    "Wait, or set the clock of the machine that is wrong.");
        }
        if (!now.isBefore(claims.expires())) {
            throw refused(
                    "TLS_OVERLAY_EXPIRED",
                    "an overlay that is valid now",
                    "overlay " + sequence() + " expired at " + expires(),
                    "Have a newer overlay signed.");
        }
    }

    void requireAfter(VerifiedOverlay before) {
        if (sequence() <= before.sequence()) {
            throw refused(
                    "TLS_OVERLAY_REPLAYED",
                    "an overlay with a sequence after " + before.sequence(),
                    "its sequence is " + sequence() + ", and " + before.sequence() + " is in force",
                    "Fetch the newest overlay; an older one is never taken again.");
        }
    }

    /**
     * Numbers run no faster than time: since {@code nbf} has come, whoever holds one key can use up no number of a later
     * second, and the next document can always have one. Small steps of any size lie below.
     */
    void requireSequenceWithinTime() {
        long begins = claims.notBefore().getEpochSecond();
        if (sequence() > begins) {
            throw refused(
                    "TLS_OVERLAY_SEQUENCE",
                    "a sequence of at most its nbf, " + begins,
                    "its sequence is " + sequence(),
                    "Count in small steps, or use the second at which the overlay is made.");
        }
    }

    static OverlayRefusedException refused(String code, String expected, String found, String remedy) {
        return OverlayRefusedException.because(code, expected, found, remedy);
    }

    @Override
    public String toString() {
        return "VerifiedOverlay[sequence " + sequence() + "]";
    }
}
