package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.overlay.KeptOverlay;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A policy that follows its signed overlay: at most once in an interval, whoever asks for it first asks the overlay's
 * source. There is no thread; a policy that nobody uses is not looked at.
 *
 * <p>Guarantees: a newer overlay counts for everybody as soon as it was taken; whatever goes wrong changes nothing; once
 * it is known what is in force, nobody waits for another's look; before that, nothing goes out. A source that is slow
 * costs its callers a twentieth of the time at most. Thread-safe.
 */
public final class FollowedPolicy implements PolicyInForce {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final int LOOK_COSTS_AT_MOST_ONE_IN = 20;

    private final TlsPolicy base;
    private final KeptOverlay kept;
    private final RotationOptions options;
    private final OverlayEvents events;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile Derived derived;
    private volatile long nextLook;
    private volatile Looked looked = new Looked(Optional.empty(), Optional.empty());

    /**
     * What the looks have shown.
     *
     * @param lastGood when the source last gave what is in force, something newer, or nothing
     * @param trouble what went wrong at the last look
     */
    record Looked(Optional<Instant> lastGood, Optional<OverlayTrouble> trouble) {}

    /**
     * Kept so that a policy, and with it its connections, stays the same object while its overlay does.
     *
     * @param overlay which one, compared as an object
     * @param policy what the overlay makes of the base
     */
    private record Derived(Optional<VerifiedOverlay> overlay, TlsPolicy policy) {}

    private FollowedPolicy(TlsPolicy base, KeptOverlay kept, RotationOptions options) {
        this.base = base;
        this.kept = kept;
        this.options = options;
        this.events = new OverlayEvents(base.name(), options);
        this.derived = new Derived(Optional.empty(), base);
        this.nextLook = options.time().ticks();
    }

    /**
     * Begins with what is kept; the source is asked at the first use.
     *
     * @param base the policy without any overlay
     * @param kept its overlay
     * @param options how often to look, and who hears of it
     * @return the policy in force
     */
    public static FollowedPolicy of(TlsPolicy base, KeptOverlay kept, RotationOptions options) {
        return new FollowedPolicy(base, kept, options);
    }

    @Override
    public TlsPolicy current(Deadline until) {
        look(until);
        if (!isKnown()) {
            throw looked.trouble().orElseGet(OverlayTrouble::notAskedYet).stopping();
        }
        Optional<VerifiedOverlay> overlay = kept.inForce();
        if (overlay.isPresent() && overlay.get().halts()) {
            throw TlsHaltedException.by(overlay.get());
        }
        return under(overlay);
    }

    @Override
    public TlsPolicy latest() {
        return under(kept.inForce());
    }

    /** Asked for each time: between taking an overlay and telling of it there is no moment that could be missed. */
    private TlsPolicy under(Optional<VerifiedOverlay> overlay) {
        Derived last = derived;
        if (!last.overlay().equals(overlay)) {
            last = new Derived(overlay, overlay.map(base::metWith).orElse(base));
            derived = last;
        }
        return last.policy();
    }

    boolean isKnown() {
        return kept.inForce().isPresent() || looked.lastGood().isPresent();
    }

    KeptOverlay kept() {
        return kept;
    }

    Looked looked() {
        return looked;
    }

    @Override
    public void look(Deadline until) {
        if (!isDue() || !mayLook(until)) {
            return;
        }
        try {
            if (isDue() && !until.hasPassed()) {
                nextLook = inFuture(options.interval()); // first: fetching asks for this very policy
                long began = options.time().ticks();
                lookNow(patience(until));
                Duration cost = Duration.ofNanos(options.time().ticks() - began);
                Duration pause = cost.multipliedBy(LOOK_COSTS_AT_MOST_ONE_IN);
                nextLook = inFuture(pause.compareTo(options.interval()) > 0 ? pause : options.interval());
            }
        } finally {
            looking.unlock();
        }
    }

    /** Only who does not know yet what is in force waits for another's look. */
    private boolean mayLook(Deadline until) {
        if (isKnown()) {
            return looking.tryLock();
        }
        try {
            return looking.tryLock(until.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void lookNow(Deadline until) {
        Instant now = options.time().instant();
        Optional<VerifiedOverlay> before = kept.inForce();
        try {
            kept.refresh(now, until);
            looked = new Looked(Optional.of(now), Optional.empty());
            events.well();
        } catch (SdkException refusal) {
            trouble(OverlayTrouble.of(refusal));
        } catch (RuntimeException foreign) {
            trouble(OverlayTrouble.unexpected()); // what was in force stays
        }
        Optional<VerifiedOverlay> after = kept.inForce(); // also a refusal may have found a newer one in the state
        after.filter(overlay -> !after.equals(before)).ifPresent(events::taken);
        after.ifPresent(overlay -> events.expired(overlay, now));
    }

    private void trouble(OverlayTrouble trouble) {
        looked = new Looked(looked.lastGood(), Optional.of(trouble));
        events.trouble(trouble);
    }

    private static Deadline patience(Deadline until) {
        Duration half = until.remaining().dividedBy(2).plusNanos(1);
        return until.within(half.compareTo(LONGEST_LOOK) < 0 ? half : LONGEST_LOOK);
    }

    private boolean isDue() {
        return options.time().ticks() - nextLook >= 0;
    }

    private long inFuture(Duration pause) {
        return options.time().ticks() + pause.toNanos();
    }

    @Override
    public String toString() {
        return "FollowedPolicy[" + latest().label() + "]";
    }
}
