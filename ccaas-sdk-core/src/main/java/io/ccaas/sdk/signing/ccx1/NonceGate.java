package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.once.Once;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.rfc9421.ProvenSignature;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import java.time.Duration;
import java.time.Instant;

/** Lets each nonce of a key pass once. Takes a proven signature, so that nobody else can use nonces up. */
public final class NonceGate {

    private final ReplayStore store;
    private final Once once;
    private final Duration skew;

    /**
     * A gate before a store.
     *
     * @param store remembers
     * @param skew how much longer than the signature lives its nonce is remembered
     */
    public NonceGate(ReplayStore store, Duration skew) {
        this.store = store;
        this.once = new Once(store, "signed requests");
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
        once.pass(
                proof.key().keyId(),
                nonce,
                until,
                Problem.of(
                        "NONCE_REPLAYED",
                        "a nonce that was not seen before",
                        "it was",
                        "The sender must sign every attempt anew; if it did, somebody repeats its requests."));
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
}
