package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.List;
import java.util.Map.Entry;

/**
 * Step 1: parse both fields and choose the signature, by its tag. Labels mean nothing and signatures of others are not looked
 * at: an intermediary may add its own, and a stranger's bad one must not stop ours.
 */
record Step1Choose(Message message, String label, InnerList list) {

    private static final int MOST_CHARACTERS = 16 * 1024;

    static Step1Choose among(Message message, String tag) {
        List<Entry<String, Member>> candidates = field(message, "signature-input").members().entrySet().stream()
                .filter(member -> hasTag(member.getValue(), tag))
                .toList();
        if (candidates.size() != 1) {
            throw refusal(candidates.size(), tag);
        }
        Entry<String, Member> chosen = candidates.get(0);
        if (chosen.getValue() instanceof InnerList list) {
            return new Step1Choose(message, chosen.getKey(), list);
        }
        throw SignatureRefusedException.because(
                "SIGNATURE_INPUT_MALFORMED",
                "an inner list of components",
                "another kind of value",
                "The sender must mend its Signature-Input field.");
    }

    static Dictionary field(Message message, String name) {
        if (!message.fields().has(name)) {
            throw missing("there is no field " + name);
        }
        String value = message.fields().combined(name);
        if (value.length() > MOST_CHARACTERS) {
            throw SignatureRefusedException.because(
                    "FIELD_TOO_LONG",
                    "at most " + MOST_CHARACTERS + " characters in " + name,
                    "there are " + value.length(),
                    "Send fewer signatures.");
        }
        return StructuredFields.dictionaryWithoutDuplicates(value);
    }

    static boolean hasTag(Member member, String tag) {
        return member.parameters().get("tag").filter(new SfString(tag)::equals).isPresent();
    }

    private static SignatureRefusedException refusal(int found, String tag) {
        if (found == 0) {
            return missing("no signature has the tag " + tag);
        }
        return SignatureRefusedException.because(
                "SIGNATURE_AMBIGUOUS",
                "one signature with the tag " + tag,
                "there are " + found,
                "Sign once; an intermediary that signs too must use a tag of its own.");
    }

    static SignatureRefusedException missing(String found) {
        return SignatureRefusedException.because(
                "SIGNATURE_MISSING", "a signed message", found, "The sender must sign under the profile.");
    }

    /** Step 2: the value as an ordered list of components with parameters. */
    Step2Components components() {
        return new Step2Components(message, label, SignatureInput.parse(list));
    }
}
