package io.ccaas.sdk.signing.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ordered maps whose keys can be serialised. */
final class Keys {

    private Keys() {}

    static <V> Map<String, V> copied(Map<String, V> values) {
        for (String key : values.keySet()) {
            if (!Characters.isKey(key)) {
                throw new IllegalArgumentException("a key has the characters of its grammar");
            }
        }
        // Most have one key or none, whose order is no question.
        return values.size() < 2 ? Map.copyOf(values) : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
