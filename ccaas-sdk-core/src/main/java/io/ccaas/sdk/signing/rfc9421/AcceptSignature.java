package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.BareItem;
import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * One signature that a message asks for: a request of its response, or a response of the next request (RFC 9421 section 5).
 *
 * @param asked components, and parameters as they stand in the field: {@code created} and {@code expires} without values
 */
public record AcceptSignature(SignatureInput asked) {

    /** The name of the field, in lower case. */
    public static final String FIELD_NAME = "accept-signature";

    private static final Set<String> FLAGS = Set.of("created", "expires");
    private static final Set<String> TEXTS = Set.of("nonce", "alg", "keyid", "tag");

    /**
     * Finds the one that is asked for under a profile. Others are asked of somebody else.
     *
     * @param message in which the field may stand
     * @param tag of the profile
     * @return empty when there is none
     * @throws SignatureRefusedException when the field is malformed or asks for two
     */
    public static Optional<AcceptSignature> of(Message message, String tag) {
        if (!message.fields().has(FIELD_NAME)) {
            return Optional.empty();
        }
        List<Entry<String, Member>> ours = Step1Choose.field(message, FIELD_NAME).members().entrySet().stream()
                .filter(member -> Step1Choose.hasTag(member.getValue(), tag))
                .toList();
        if (ours.size() > 1) {
            throw malformed("one member with the tag " + tag, "there are " + ours.size());
        }
        return ours.stream().findFirst().map(member -> parsed(member.getValue()));
    }

    private static AcceptSignature parsed(Member member) {
        if (!(member instanceof InnerList list)) {
            throw malformed("an inner list of components", "another kind of value");
        }
        list.parameters().values().forEach(AcceptSignature::requireType);
        return new AcceptSignature(SignatureInput.parse(list));
    }

    private static void requireType(String name, BareItem value) {
        boolean fits = FLAGS.contains(name)
                ? value.equals(new SfBoolean(true))
                : !TEXTS.contains(name) || value instanceof SfString;
        if (!fits) {
            throw malformed("created and expires without values and the others as strings", "one is otherwise");
        }
    }

    private static SignatureRefusedException malformed(String expected, String found) {
        return SignatureRefusedException.because(
                "ACCEPT_SIGNATURE_MALFORMED",
                expected,
                found,
                "The sender must mend its Accept-Signature field; see RFC 9421 section 5.1.");
    }

    /**
     * Asks.
     *
     * @param components to be covered
     * @param flags of {@code created} and {@code expires} those that are wanted
     * @param nonce to be repeated
     * @param tag of the profile
     * @return what to send
     */
    public static AcceptSignature asking(List<ComponentId> components, List<String> flags, String nonce, String tag) {
        Parameters parameters = Parameters.NONE;
        for (String flag : flags) {
            parameters = parameters.with(flag, new SfBoolean(true));
        }
        parameters = parameters.with("nonce", new SfString(nonce)).with("tag", new SfString(tag));
        return new AcceptSignature(new SignatureInput(components, parameters));
    }

    /**
     * A parameter whose value is a string.
     *
     * @param name {@code nonce}, {@code alg}, {@code keyid} or {@code tag}
     * @return empty when it is not asked for
     */
    public Optional<String> text(String name) {
        return asked.parameters().get(name).map(value -> ((SfString) value).value());
    }

    /**
     * The value of the field.
     *
     * @return one member
     */
    public String serialized() {
        return new Dictionary(Map.of("sig1", asked.asInnerList())).serialized();
    }

    @Override
    public String toString() {
        return "AcceptSignature[" + asked + "]";
    }
}
