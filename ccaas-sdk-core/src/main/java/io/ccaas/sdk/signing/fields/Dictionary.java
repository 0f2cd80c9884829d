package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A Dictionary in its order (RFC 9651 section 3.2). An empty one is serialised as the empty text and not sent.
 *
 * @param members by key
 */
public record Dictionary(Map<String, Member> members) {

    /**
     * Copies, and refuses keys that cannot be serialised.
     *
     * @param members by key
     */
    public Dictionary {
        members = Keys.copied(members);
    }

    /**
     * One member.
     *
     * @param key its key
     * @return the member, if present
     */
    public Optional<Member> get(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /**
     * The canonical form.
     *
     * @return ASCII
     */
    public String serialized() {
        StringJoiner text = new StringJoiner(", ");
        members.forEach((key, member) -> text.add(key + tail(member)));
        return text.toString();
    }

    private static String tail(Member member) {
        if (member instanceof Item item && item.value().equals(new SfBoolean(true))) {
            return item.parameters().serialized();
        }
        return '=' + member.serialized();
    }

    @Override
    public String toString() {
        return "Dictionary[" + members.size() + " members]";
    }
}
