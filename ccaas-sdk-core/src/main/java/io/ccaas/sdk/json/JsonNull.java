package io.ccaas.sdk.json;

/** {@code null}: present, and without a value. The accessors of {@link JsonObject} treat it as absent. */
public record JsonNull() implements JsonValue {

    @Override
    public String toString() {
        return "JsonNull";
    }
}
