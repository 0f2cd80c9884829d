package io.ccaas.sdk.json;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON array.
 *
 * @param values in order, unmodifiable
 */
public record JsonArray(List<JsonValue> values) implements JsonValue {

    /**
     * Copies the list.
     *
     * @param values in order, unmodifiable
     */
    public JsonArray {
        values = List.copyOf(values);
    }

    /**
     * An array of the given values.
     *
     * @param values in order
     * @return the array
     */
    public static JsonArray of(JsonValue... values) {
        return new JsonArray(List.of(values));
    }

    /**
     * The elements, when all are objects.
     *
     * @return in order, unmodifiable
     * @throws JsonRefusedException {@code JSON_MEMBER} when one is not an object
     */
    public List<JsonObject> objects() {
        List<JsonObject> found = new ArrayList<>(values.size());
        for (JsonValue value : values) {
            found.add(Kind.require(JsonObject.class, value, "each element of the array"));
        }
        return List.copyOf(found);
    }

    /**
     * The texts and numbers of the elements, one after the other.
     *
     * @return one text
     * @throws IllegalArgumentException when one is neither
     */
    public String joined() {
        StringBuilder whole = new StringBuilder();
        for (JsonValue value : values) {
            if (value instanceof JsonText text) {
                whole.append(text.value());
            } else if (value instanceof JsonNumber number) {
                whole.append(number.literal());
            } else {
                throw new IllegalArgumentException("only texts and numbers are joined");
            }
        }
        return whole.toString();
    }

    /**
     * The elements, when all are strings.
     *
     * @return in order, unmodifiable
     * @throws JsonRefusedException {@code JSON_MEMBER} when one is not a string
     */
    public List<String> texts() {
        List<String> found = new ArrayList<>(values.size());
        for (JsonValue value : values) {
            found.add(Kind.require(JsonText.class, value, "each element of the array")
                    .value());
        }
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return "JsonArray[" + values.size() + " values]";
    }
}
