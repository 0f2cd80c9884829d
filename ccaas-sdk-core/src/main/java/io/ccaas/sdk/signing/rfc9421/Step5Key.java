package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.Optional;

/** Step 5 is passed: the key is trusted for this profile. */
record Step5Key(Step4Requirements requirements, TrustedKey signer) {

    /**
     * Step 6: the key decides on the algorithm; configuration and message may only agree. Every contradiction fails (RFC 9421
     * section 3.2, step 6.5).
     */
    Step6Algorithm algorithm() {
        SignatureAlgorithm ofKey = signer.key().algorithm();
        if (!requirements.rules().algorithms().contains(ofKey)) {
            throw SignatureRefusedException.because(
                    "ALGORITHM_NOT_ALLOWED",
                    "an algorithm that is allowed here",
                    "the key's algorithm is " + ofKey.wireName(),
                    "Allow it, or let the sender use another key.");
        }
        Optional<String> named = requirements.parameters().algorithm();
        if (named.isPresent() && !named.get().equals(ofKey.wireName())) {
            throw SignatureRefusedException.because(
                    "ALGORITHM_MISMATCH",
                    "the parameter alg to be " + ofKey.wireName() + ", as the key is",
                    "the message names another algorithm",
                    "The sender must name its key's algorithm, or none.");
        }
        return new Step6Algorithm(this);
    }
}
