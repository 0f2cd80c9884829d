package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.PolicyRules;
import io.ccaas.sdk.tls.policy.ReviewedPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The signed overlay of one policy over time. Thread-safe. A state directory is meant for one instance;
 * a second one on it is slower to hear, but cannot go behind what the first one wrote there.
 *
 * <p>Guarantees: only a newer overlay replaces one, and only when it accepts no more than the one before; a refused one, a
 * source that fails or falls silent, and the end of an overlay's validity change nothing; a new one is in force only
 * after it was written to the disk. A state directory that is empty is refused, since a volume may not be mounted. Does
 * not guarantee: anything once whoever may write there took the overlay away. That is also how an operator takes one back
 * on purpose.
 */
public final class KeptOverlay {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    private final ReviewedPolicy base;
    private final OverlayTrust trust;
    private final OverlaySource source;
    private final StateFile state;
    private Optional<byte[]> document;
    private volatile Optional<VerifiedOverlay> inForce;

    private KeptOverlay(ReviewedPolicy base, OverlayTrust trust, OverlaySource source, StateFile state) {
        this.base = base;
        this.trust = trust;
        this.source = source;
        this.state = state;
        this.document = state.read();
        this.inForce = document.map(kept -> trust.prove(kept, base.name()));
        inForce.ifPresent(overlay -> base.rules().tightenedBy(overlay.tightening()));
    }

    /**
     * Opens what is kept; the source is not asked yet.
     *
     * @param base the policy, before any overlay
     * @param trust who may sign
     * @param source where new overlays come from
     * @param state a directory of this process alone, in which an operator made the empty file {@code
     *     overlays-are-kept-here} once
     * @return the kept overlay
     * @throws OverlayStateException {@code TLS_OVERLAY_STATE_MISSING} when there is neither that file nor an overlay that
     *     is kept: an empty directory may be a volume that is not mounted
     * @throws OverlayStateException {@code TLS_OVERLAY_STATE} when something is kept that cannot be read, or that others
     *     can write
     * @throws OverlayRefusedException when what is kept is not proven; {@code JWS_…} and {@code JSON_…} refusals too
     */
    public static KeptOverlay open(ReviewedPolicy base, OverlayTrust trust, OverlaySource source, Path state) {
        return new KeptOverlay(base, trust, source, new StateFile(state, base.name()));
    }

    /**
     * The policy that it is for.
     *
     * @return its name
     */
    public String policy() {
        return base.name();
    }

    /**
     * What to tighten the policy by.
     *
     * @return the last good overlay; empty when none was ever taken
     */
    public Optional<VerifiedOverlay> inForce() {
        return inForce;
    }

    /**
     * As {@link #refresh(Instant, Deadline)}, within ten seconds.
     *
     * @param now the time, for {@code nbf} and {@code exp}
     * @return what is in force now
     */
    public Optional<VerifiedOverlay> refresh(Instant now) {
        return refresh(now, Deadline.in(USUAL_PATIENCE));
    }

    /**
     * Asks the source, and takes what it has when it is newer and good. Whenever this throws, what was in force stays in
     * force: whoever starts without one in force should not go on.
     *
     * @param now the time, for {@code nbf} and {@code exp}
     * @param until when the source must have answered
     * @return what is in force now
     * @throws OverlayRefusedException {@code TLS_OVERLAY_…} for each rule that does not hold
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException {@code JWS_…} when it is not a signed overlay
     * @throws io.ccaas.sdk.json.JsonRefusedException {@code JSON_…} when its header or payload is not strict JSON
     * @throws OverlayStateException {@code TLS_OVERLAY_SOURCE} when the source cannot be read, {@code
     *     TLS_OVERLAY_STATE} when the new one cannot be written down
     */
    public synchronized Optional<VerifiedOverlay> refresh(Instant now, Deadline until) {
        Optional<byte[]> found = read(until);
        boolean news = found.isPresent()
                && document.filter(kept -> Arrays.equals(kept, found.get())).isEmpty();
        if (news) {
            accept(found.get(), now); // first, so that what is refused touches no file
            state.alone(() -> take(found.get(), now));
        }
        return inForce;
    }

    private void take(byte[] fresh, Instant now) {
        takeOverWhatIsKept();
        if (document.filter(kept -> Arrays.equals(kept, fresh)).isEmpty()) {
            VerifiedOverlay overlay = accept(fresh, now);
            state.write(fresh); // before it is in force, so that no restart can go behind it
            document = Optional.of(fresh);
            inForce = Optional.of(overlay);
        }
    }

    /** Another instance may have written there, by mistake or in a change of instances: nobody goes behind it. */
    private void takeOverWhatIsKept() {
        Optional<byte[]> found = state.read();
        Optional<VerifiedOverlay> kept = found.map(bytes -> trust.prove(bytes, base.name()));
        if (kept.filter(this::isAfterTheOneInForce).isPresent()) {
            requireFitting(kept.get());
            document = found;
            inForce = kept;
        }
    }

    private boolean isAfterTheOneInForce(VerifiedOverlay overlay) {
        return inForce.filter(before -> before.sequence() >= overlay.sequence()).isEmpty();
    }

    private void requireNothingBack(VerifiedOverlay before, VerifiedOverlay next, PolicyRules result) {
        List<String> back = result.beyond(base.rules().tightenedBy(before.tightening()));
        if (!back.isEmpty()) {
            throw OverlayMembers.loosens(
                    "an overlay that takes nothing back from overlay " + before.sequence(),
                    "it would take back something of: " + String.join(", ", back));
        }
        if (before.halts() && !next.halts() && !next.resumes()) {
            throw OverlayMembers.loosens(
                    "halt: true or halt: false, reviewed, while calls are halted", "it does not say which");
        }
    }

    private Optional<byte[]> read(Deadline until) {
        try {
            return source.read(until);
        } catch (IOException foreign) {
            throw OverlayStateException.source(foreign);
        }
    }

    private VerifiedOverlay accept(byte[] fresh, Instant now) {
        VerifiedOverlay overlay = trust.prove(fresh, base.name());
        inForce.ifPresent(overlay::requireAfter);
        overlay.requireCurrent(now);
        overlay.requireSequenceWithinTime();
        requireFitting(overlay);
        return overlay;
    }

    private void requireFitting(VerifiedOverlay overlay) {
        OverlayMembers.requireTightening(overlay.tightening(), base.rules());
        PolicyRules result = base.rules().tightenedBy(overlay.tightening());
        inForce.ifPresent(before -> requireNothingBack(before, overlay, result));
    }
}
