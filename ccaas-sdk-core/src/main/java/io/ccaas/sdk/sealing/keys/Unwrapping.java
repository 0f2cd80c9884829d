package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the stanzas of one type hold for one key: each is looked at, the first file key leaves, any other is wiped. */
final class Unwrapping {

    private Unwrapping() {}

    static Optional<Secret> first(List<Stanza> stanzas, String type, Function<Stanza, Optional<Secret>> opening) {
        List<Secret> opened = new ArrayList<>();
        try {
            stanzas.stream()
                    .filter(stanza -> stanza.type().equals(type))
                    .forEach(stanza -> opening.apply(stanza).ifPresent(opened::add));
        } catch (RuntimeException refused) {
            opened.forEach(Secret::destroy);
            throw refused;
        }
        opened.stream().skip(1).forEach(Secret::destroy);
        return opened.stream().findFirst();
    }
}
