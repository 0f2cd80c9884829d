package io.ccaas.sdk.signing.once;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import java.time.Instant;

/** Lets each nonce pass once, and nothing at all when the store cannot tell or cannot remember. */
public final class Once {

    private final ReplayStore store;
    private final String refused;

    /**
     * Before a store.
     *
     * @param store remembers
     * @param refused what is refused while the store fails, such as {@code webhooks}
     */
    public Once(ReplayStore store, String refused) {
        this.store = store;
        this.refused = refused;
    }

    /**
     * Records a nonce.
     *
     * @param owner apart from whose nonces it is remembered
     * @param nonce of a message that was proven
     * @param until the store may forget it after this instant
     * @param seen what to say when it was seen before
     * @throws SignatureRefusedException with {@code seen}, {@code REPLAY_STORE_FULL} or {@code REPLAY_STORE_UNAVAILABLE}
     */
    public void pass(String owner, String nonce, Instant until, Problem seen) {
        Outcome outcome = recorded(owner, nonce, until);
        if (outcome == Outcome.SEEN) {
            throw new SignatureRefusedException(seen);
        }
        if (outcome != Outcome.RECORDED) {
            throw SignatureRefusedException.because(
                    "REPLAY_STORE_FULL",
                    "room for one more nonce",
                    "there is none",
                    "Give the replay store more room.");
        }
    }

    private Outcome recorded(String owner, String nonce, Instant until) {
        try {
            return store.putIfAbsent(owner, nonce, until);
        } catch (RuntimeException foreign) {
            // A store that cannot answer must not open the door.
            throw new SignatureRefusedException(Problem.of(
                            "REPLAY_STORE_UNAVAILABLE",
                            "an answer from the replay store",
                            "it failed",
                            "Restore the replay store; until then " + refused + " are refused.")
                    .causedBy(foreign));
        }
    }
}
