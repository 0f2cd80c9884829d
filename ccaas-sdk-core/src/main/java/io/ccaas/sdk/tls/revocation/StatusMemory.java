package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of certificates whose path was proven, by fingerprint. An answer counts until it says itself that
 * it runs out, by the machine's clock; its authority is asked again long before. Thread-safe.
 */
final class StatusMemory {

    /** A revocation is heard of in an hour, and a session that is taken up is younger than that. */
    static final Duration ASK_AGAIN = Duration.ofHours(1);
    /** A responder that does not answer costs its time-out once in this while. */
    static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    /** The least recently used is forgotten beyond this. */
    static final int MOST = 256;

    private static final Set<Status> LASTING = Set.of(Status.NOWHERE_TO_ASK, Status.NOT_DECLARED);

    private final Time time;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    StatusMemory(Time time) {
        this.time = time;
    }

    /**
     * One certificate's.
     *
     * @param status how it was learned, or why not
     * @param revoked whether it was shown to be revoked, which only its authority takes back, by a later status
     * @param until when it runs out; of what was revoked, when that was shown; long ago when nothing is known
     * @param nextTick when to ask again
     */
    private record Known(Status status, boolean revoked, Instant until, long nextTick) {

        boolean holds(Duration grace) {
            return status.known() && Instant.now().isBefore(until.plus(grace));
        }

        Known askedAgainAt(long tick) {
            return new Known(status, revoked, until, tick);
        }
    }

    /** Whether the last answer, or its absence, is so young that nobody is asked. */
    synchronized boolean isYoung(String fingerprint) {
        Known entry = known.get(fingerprint);
        return entry != null && entry.nextTick() - time.ticks() > 0;
    }

    /** Whether a handshake brought a status that still counts. */
    synchronized boolean wasStapled(String fingerprint, Duration grace) {
        Known entry = known.get(fingerprint);
        return !grace.isZero() && entry != null && entry.status() == Status.STAPLED && entry.holds(grace);
    }

    /** An older good status can be kept and stapled by whoever stole the key, so it takes no revocation back. */
    synchronized void stapled(String fingerprint, Standing standing) {
        Known before = known.get(fingerprint);
        if (before == null || !before.revoked()) {
            known.put(fingerprint, new Known(Status.STAPLED, false, standing.until(), ticksIn(ASK_AGAIN)));
        }
    }

    synchronized void revoked(String fingerprint) {
        known.put(fingerprint, new Known(Status.NOT_PROVEN, true, Instant.now(), ticksIn(ASK_AGAIN)));
    }

    /**
     * When nothing was learned, what is known stays as long as it holds. Answers come in clear, so whoever stole the key can
     * bring an older one: only a status that begins after a revocation was shown takes it back.
     */
    synchronized void learned(String fingerprint, Inquiry.Learned learned) {
        known.merge(fingerprint, fresh(learned), (before, now) -> {
            boolean stays = before.revoked() || before.holds(Duration.ZERO);
            boolean later = !before.revoked() || learned.standing().begins().isAfter(before.until());
            return (now.status().known() && later) || !stays ? now : before.askedAgainAt(ticksIn(TRY_AGAIN));
        });
    }

    private Known fresh(Inquiry.Learned learned) {
        Status status = learned.status();
        Duration pause = status.known() || LASTING.contains(status) ? ASK_AGAIN : TRY_AGAIN;
        boolean atOnce = learned.cutShort() && !status.known();
        return new Known(status, false, learned.standing().until(), ticksIn(atOnce ? Duration.ZERO : pause));
    }

    /** How it is known not to be revoked, or why not. */
    synchronized Status judged(String fingerprint, Duration grace) throws RuleBroken {
        Known entry = known.get(fingerprint);
        if (entry == null) {
            return Status.NOT_ASKED;
        }
        if (entry.revoked()) {
            throw Refusals.revoked();
        }
        return !entry.status().known() || entry.holds(grace) ? entry.status() : Status.NOT_ASKED;
    }

    private long ticksIn(Duration pause) {
        return time.ticks() + pause.toNanos();
    }
}
