package io.ccaas.sdk.signing.fields;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A List (RFC 9651 section 3.1). An empty one is serialised as the empty text and not sent.
 *
 * @param members in order
 */
public record FieldList(List<Member> members) {

    /**
     * Copies the list.
     *
     * @param members in order
     */
    public FieldList {
        members = List.copyOf(members);
    }

    /**
     * The canonical form.
     *
     * @return ASCII
     */
    public String serialized() {
        return members.stream().map(Member::serialized).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "FieldList[" + members.size() + " members]";
    }
}
