package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** The bytes that are signed (RFC 9421 section 2.5). */
public final class SignatureBase {

    private SignatureBase() {}

    /**
     * Builds the base.
     *
     * @param input what is covered
     * @param message the message, a response with its request
     * @return ASCII, without a line end behind the last line
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when a component is absent, has a forbidden value or
     *     does not belong in this kind of message
     */
    public static byte[] of(SignatureInput input, Message message) {
        StringBuilder base = new StringBuilder(1024);
        StringJoiner covered = new StringJoiner(" ", "(", ")");
        for (ComponentId id : input.covered()) {
            String name = id.serialized();
            String value = value(id, id.has("req") ? message.answered() : message);
            base.append(name).append(": ").append(value).append('\n');
            covered.add(name);
        }
        base.append("\"@signature-params\": ").append(covered);
        base.append(input.parameters().serialized());
        return ascii(base);
    }

    /**
     * Whether a component has a value here. For choosing what to sign, never for deciding on what was signed.
     *
     * @param id a component
     * @param message the message, a response with its request
     * @return false when it is absent, forbidden here or not to be signed
     */
    public static boolean serves(ComponentId id, Message message) {
        try {
            of(new SignatureInput(List.of(id), Parameters.NONE), message);
            return true;
        } catch (SignatureRefusedException absent) {
            return false;
        }
    }

    private static String value(ComponentId id, Message source) {
        return id.isDerived() ? DerivedComponents.value(id, source) : FieldComponents.value(id, source);
    }

    private static byte[] ascii(StringBuilder base) {
        for (int i = 0; i < base.length(); i++) {
            if (base.charAt(i) > 0x7f) {
                throw new SdkBugException("a component outside ASCII reached the signature base");
            }
        }
        return base.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
