package io.ccaas.sdk.partner;

import java.util.Collection;
import java.util.stream.Collectors;

/** Sets as text, always in the same order. */
final class Words {

    private Words() {}

    /**
     * The members of a set.
     *
     * @param values with a printed form that may be shown
     * @return sorted, with commas; {@code none} for an empty set
     */
    static String list(Collection<?> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
