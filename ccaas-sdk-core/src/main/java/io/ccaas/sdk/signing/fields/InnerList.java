package io.ccaas.sdk.signing.fields;

import java.util.List;
import java.util.StringJoiner;

/**
 * An Inner List (RFC 9651 section 3.1.1).
 *
 * @param items in order
 * @param parameters behind the list
 */
public record InnerList(List<Item> items, Parameters parameters) implements Member {

    /**
     * Copies the list.
     *
     * @param items in order
     * @param parameters behind the list
     */
    public InnerList {
        items = List.copyOf(items);
    }

    @Override
    public String serialized() {
        StringJoiner text = new StringJoiner(" ", "(", ")");
        items.forEach(item -> text.add(item.serialized()));
        return text + parameters.serialized();
    }

    @Override
    public String toString() {
        return "InnerList[" + items.size() + " items]";
    }
}
