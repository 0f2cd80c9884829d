package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;

/** Step 4 is passed: coverage, times and parameters are as the profile asks. */
record Step4Requirements(Step3Value value, SignatureParameters parameters, VerificationRules rules) {

    /** Step 5: the key that is named, if it is trusted. */
    Step5Key key() {
        TrustedKey key = rules.key(SignatureParameters.required(parameters.keyId(), "keyid"))
                .orElseThrow(() -> SignatureRefusedException.because(
                        "KEY_UNKNOWN",
                        "a signature by a trusted key",
                        "the key it names is not trusted here",
                        "If the sender is to be trusted, obtain its public key and declare it."));
        return new Step5Key(this, key);
    }
}
