package io.ccaas.sdk.signing.replay;

import io.ccaas.sdk.time.Time;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the nonces of verified requests, so that none is accepted twice.
 *
 * <p>Servers that share their load must share one store. An implementation decides and records in one atomic step: of two
 * equal calls at the same time exactly one may get {@link Outcome#RECORDED}. When it cannot decide it throws, or answers
 * {@link Outcome#FULL}; the verifier then refuses the request.
 */
public interface ReplayStore {

    /** What became of a nonce. */
    enum Outcome {
        /** It was new and is now remembered. */
        RECORDED,
        /** It is remembered already: the request is a replay. */
        SEEN,
        /** It is not known and cannot be remembered. */
        FULL
    }

    /**
     * Records a nonce unless it is known.
     *
     * @param keyId the key that signed; nonces of different keys are different
     * @param nonce at most 128 characters
     * @param until the store may forget the nonce after this instant, and must not before
     * @return what became of it
     */
    Outcome putIfAbsent(String keyId, String nonce, Instant until);

    /**
     * From when on this store knows every nonce. What was signed before may have been accepted by a store that is gone, so a
     * verifier of signed requests refuses it; one of webhooks cannot, since senders repeat what a stopped server missed.
     *
     * @return a whole second; empty when the store outlives the process and is shared by all that take the same clients
     */
    default Optional<Instant> knowsFrom() {
        return Optional.empty();
    }

    /**
     * A store in this process, forgotten when the process ends. Thread-safe.
     *
     * <p>Guarantees: never holds more than {@code maxEntries}; when full it answers {@link Outcome#FULL} rather than forget
     * a nonce too early. What was signed before this store was made is refused, so that a restart does not let old
     * requests in again; clients that sign every attempt anew do not notice. Does not guarantee: anything across processes,
     * when the clock is set back, or for a client whose clock is ahead: what it signed shortly before a restart may look
     * as if it came after. Where that matters use {@link JdbcReplayStore}. The bound is one for all keys.
     *
     * @param maxEntries 1 to 10 million; at 1000 requests a second and two minutes of memory 120,000 are needed, about
     *     200 bytes each
     * @return an empty store
     */
    static ReplayStore inMemory(int maxEntries) {
        return inMemory(maxEntries, Time.system());
    }

    /**
     * As {@link #inMemory(int)}, on a given clock.
     *
     * @param maxEntries 1 to 10 million
     * @param time decides what may be forgotten
     * @return an empty store
     */
    static ReplayStore inMemory(int maxEntries, Time time) {
        return new MemoryReplayStore(maxEntries, time);
    }
}
