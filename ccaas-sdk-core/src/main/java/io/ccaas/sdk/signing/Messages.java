package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.Labels;
import io.ccaas.sdk.signing.rfc9421.Signing;
import java.util.List;
import java.util.function.Supplier;

/** Between the heads that callers hold and the messages that signatures are made of. */
final class Messages {

    private Messages() {}

    static Message of(RequestHead request) {
        return Message.request(request.method(), request.targetUri(), lines(request.fields()))
                .withTrailers(lines(request.trailers()));
    }

    static Message of(ResponseHead response, Message request) {
        return Message.response(response.status(), lines(response.fields()), request)
                .withTrailers(lines(response.trailers()));
    }

    private static FieldLines lines(List<Field> fields) {
        return FieldLines.of(fields, Field::name, Field::value);
    }

    static List<String> serialized(SignatureInput input) {
        return input.covered().stream().map(ComponentId::serialized).toList();
    }

    /** What a verifier calls a refusal is a mistake of the caller when it happens on the side that signs. */
    static SignatureFields signed(SigningKey key, Message message, String tag, Supplier<SignatureInput> covering) {
        try {
            return sign(key, message, tag, covering.get());
        } catch (SignatureRefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    static SignatureFields sign(SigningKey key, Message message, String tag, SignatureInput input) {
        Signing signing = Signing.sign(Labels.free(message, tag), input, message, key);
        return new SignatureFields(
                new Field("Signature-Input", signing.signatureInput()),
                new Field("Signature", signing.signature()),
                serialized(input));
    }
}
