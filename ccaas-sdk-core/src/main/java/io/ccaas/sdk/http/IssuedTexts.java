package io.ccaas.sdk.http;

import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** The values that stand in an answer: only they can be ids that the partner issued in it. */
final class IssuedTexts {

    private final Set<String> texts = new HashSet<>();

    private IssuedTexts() {}

    static Set<String> of(JsonValue answer) {
        IssuedTexts found = new IssuedTexts();
        found.add(answer);
        return Set.copyOf(found.texts);
    }

    private void add(JsonValue value) {
        if (value instanceof JsonText text) {
            texts.add(text.value());
        } else if (value instanceof JsonNumber number) {
            texts.add(number.literal());
        } else if (value instanceof JsonArray array) {
            array.values().forEach(this::add);
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(this::add);
        }
    }
}
