package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;

/** Step 6 is passed: configuration, key and message agree on the algorithm. */
record Step6Algorithm(Step5Key chosen) {

    /** Step 7: the signature base, from this side's view of the message. */
    Step7Base base() {
        Step2Components components = chosen.requirements().value().components();
        return new Step7Base(this, new SfBytes(SignatureBase.of(components.input(), components.message())));
    }
}
