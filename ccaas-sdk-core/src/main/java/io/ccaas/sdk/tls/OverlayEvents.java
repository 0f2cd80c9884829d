package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;
import java.time.Instant;

/** Tells each thing once: what stays as it is at every look is not news. Used by the one who looks. */
final class OverlayEvents {

    private final String policy;
    private final RotationOptions options;
    private String lastTrouble = "";
    private long expiredSequence;

    OverlayEvents(String policy, RotationOptions options) {
        this.policy = policy;
        this.options = options;
    }

    void taken(VerifiedOverlay overlay) {
        String what = overlay.halts() ? " halts every call" : " is in force";
        tell("overlay " + overlay.sequence() + what + ", signed by key " + overlay.keyId() + ", to be replaced before "
                + overlay.expires());
    }

    void well() {
        lastTrouble = "";
    }

    void trouble(OverlayTrouble trouble) {
        tellOnce((trouble.isRefusal() ? "an overlay was refused" : "no overlay could be read or kept")
                + ", and what was in force stays so: " + trouble.words());
    }

    void expired(VerifiedOverlay overlay, Instant now) {
        if (!now.isBefore(overlay.expires()) && expiredSequence != overlay.sequence()) {
            expiredSequence = overlay.sequence();
            tell("overlay " + overlay.sequence() + " is past its date without a newer one, and stays in force");
        }
    }

    private void tellOnce(String sentence) {
        boolean told = sentence.equals(lastTrouble);
        if (!told && !Thread.currentThread().isInterrupted()) {
            lastTrouble = sentence;
            tell(sentence);
        }
    }

    private void tell(String sentence) {
        options.listener()
                .onEvent(new SecurityEvent(options.time().instant(), SecurityEvent.Kind.OVERLAY, policy, sentence));
    }
}
