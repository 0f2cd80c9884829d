package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import java.util.Map;

/**
 * A signature made as RFC 9421 section 3.1 says, as the values of its two fields.
 *
 * @param signatureInput value of {@code Signature-Input}
 * @param signature value of {@code Signature}
 */
public record Signing(String signatureInput, String signature) {

    /**
     * Signs.
     *
     * @param label a structured-field key
     * @param input what to cover
     * @param message the message, a response with its request
     * @param key signs the base
     * @return the two values
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when a covered component is absent or cannot be signed
     */
    public static Signing sign(String label, SignatureInput input, Message message, SigningKey key) {
        byte[] signature = key.sign(SignatureBase.of(input, message));
        return new Signing(field(label, input.asInnerList()), field(label, Item.of(new SfBytes(signature))));
    }

    private static String field(String label, Member member) {
        return new Dictionary(Map.of(label, member)).serialized();
    }

    @Override
    public String toString() {
        return "Signing[" + signature.length() + " characters]";
    }
}
