package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.SignatureMismatchException;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;

/** Step 7 is passed: the bytes that must have been signed. */
record Step7Base(Step6Algorithm algorithm, SfBytes base) {

    /** Step 8: the signature belongs to base and key. */
    ProvenSignature proven() {
        Step5Key chosen = algorithm.chosen();
        Step3Value value = chosen.requirements().value();
        try {
            chosen.signer().key().verify(base.value(), value.signature().value());
        } catch (SignatureMismatchException mismatch) {
            throw new SignatureRefusedException(mismatch.problem());
        }
        Step2Components components = value.components();
        return new ProvenSignature(
                components.message(),
                components.label(),
                components.input(),
                chosen.requirements().parameters(),
                chosen.signer());
    }
}
