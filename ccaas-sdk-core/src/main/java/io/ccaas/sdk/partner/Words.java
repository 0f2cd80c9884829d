package io.ccaas.sdk.partner;

import java.util.Collection;
import java.util.stream.Collectors;

/** Sets as text, always in the same order. */
final class Words {

    private Words() {}

    static String list(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
