package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import org.jspecify.annotations.Nullable;

/** Step 2 is passed: the covered components are known, distinct and of a form this library can serve. */
record Step2Components(Message message, String label, SignatureInput input) {

    /** Step 3: the signature's own bytes, under the same label. */
    Step3Value value() {
        Member member = Step1Choose.field(message, "signature").get(label).orElse(null);
        if (member == null) {
            throw Step1Choose.missing("Signature has no member under the label of the chosen Signature-Input");
        }
        return new Step3Value(this, bytes(member));
    }

    private static SfBytes bytes(@Nullable Member member) {
        if (member instanceof Item item
                && item.value() instanceof SfBytes bytes
                && item.parameters().equals(Parameters.NONE)) {
            return bytes;
        }
        throw SignatureRefusedException.because(
                "SIGNATURE_VALUE_MALFORMED",
                "the signature as a byte sequence without parameters",
                "another kind of value",
                "The sender must mend its Signature field.");
    }
}
