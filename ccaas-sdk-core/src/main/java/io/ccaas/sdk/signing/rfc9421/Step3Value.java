package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.fields.BareItem.SfBytes;

/** Step 3 is passed: there is a byte array that claims to be the signature. */
record Step3Value(Step2Components components, SfBytes signature) {

    /** Step 4: parameters of the right types, and what the profile asks for. */
    Step4Requirements requirements(VerificationRules rules) {
        SignatureParameters parameters =
                SignatureParameters.of(components.input().parameters());
        rules.require(components.input(), parameters, components.message());
        return new Step4Requirements(this, parameters, rules);
    }
}
