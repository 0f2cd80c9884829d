package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import io.ccaas.sdk.signing.rfc9421.ProvenSignature;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import java.time.Duration;
import java.time.Instant;

/** Lets each nonce of a key pass once. Takes a proven signature, so that nobody else can use nonces up. */
public final class NonceGate {

    private final ReplayStore store;
    private final Duration skew;

    /**
     * A gate before a store.
     *
     * @param store remembers
     * @param skew how much longer than the signature lives its nonce is remembered
     */
    public NonceGate(ReplayStore store, Duration skew) {
        this.store = store;
        this.skew = skew;
    }

    /**
     * Records the nonce.
     *
     * @param proof of a request
     * @throws SignatureRefusedException when it was seen before, or when the store cannot tell or cannot remember
     */
    public void pass(ProvenSignature proof) {
        SignatureParameters parameters = proof.parameters();
        requireKnown(SignatureParameters.required(parameters.created(), "created"));
        String nonce = SignatureParameters.required(parameters.nonce(), "nonce");
        Instant until =
                SignatureParameters.required(parameters.expires(), "expires").plus(skew);
        Outcome outcome = recorded(proof.key().keyId(), nonce, until);
        if (outcome == Outcome.SEEN) {
            throw SignatureRefusedException.because(
                    "NONCE_REPLAYED",
                    "a nonce that was not seen before",
                    "it was",
                    "The sender must sign every attempt anew; if it did, somebody repeats its requests.");
        }
        if (outcome != Outcome.RECORDED) {
            throw SignatureRefusedException.because(
                    "REPLAY_STORE_FULL",
                    "room for one more nonce",
                    "there is none",
                    "Give the replay store more room.");
        }
    }

    private void requireKnown(Instant created) {
        if (store.knowsFrom().filter(created::isBefore).isPresent()) {
            throw SignatureRefusedException.because(
                    "SIGNATURE_BEFORE_START",
                    "a signature made since the replay store knows every nonce",
                    "it was made before",
                    "The sender must sign every attempt anew; a shared replay store takes these too.");
        }
    }

    private Outcome recorded(String keyId, String nonce, Instant until) {
        try {
            return store.putIfAbsent(keyId, nonce, until);
        } catch (RuntimeException foreign) {
            // A store that cannot answer must not open the door.
            throw new SignatureRefusedException(Problem.of(
                            "REPLAY_STORE_UNAVAILABLE",
                            "an answer from the replay store",
                            "it failed",
                            "Restore the replay store; until then signed requests are refused.")
                    .causedBy(foreign));
        }
    }
}
