package io.ccaas.sdk.json;

/** The kinds of value, in words. */
final class Kind {

    private Kind() {}

    static <T extends JsonValue> T require(Class<T> kind, JsonValue value, String what) {
        if (!kind.isInstance(value)) {
            throw JsonRefusedException.member(what + " to be " + name(kind), "it is " + name(value.getClass()));
        }
        return kind.cast(value);
    }

    static String name(Class<? extends JsonValue> kind) {
        if (kind == JsonObject.class) {
            return "an object";
        }
        if (kind == JsonArray.class) {
            return "an array";
        }
        if (kind == JsonText.class) {
            return "a string";
        }
        if (kind == JsonNumber.class) {
            return "a number";
        }
        return kind == JsonBoolean.class ? "a boolean" : "null";
    }
}
