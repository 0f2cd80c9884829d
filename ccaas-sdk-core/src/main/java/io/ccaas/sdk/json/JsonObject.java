package io.ccaas.sdk.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A JSON object. Names are unique and keep the order in which they were put or read.
 *
 * <p>The typed accessors treat a member that is {@code null} as absent, and refuse a member of another kind: a partner
 * that answers a number where its interface says text is not answering by its interface.
 *
 * @param members by name, unmodifiable, in order
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /**
     * Copies the map in its order.
     *
     * @param members by name, unmodifiable, in order
     * @throws IllegalArgumentException when a name holds a lone surrogate
     */
    public JsonObject {
        if (!members.keySet().stream().allMatch(Unicode::isWellFormed)) {
            throw new IllegalArgumentException("a name with a lone surrogate cannot be written as JSON");
        }
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Begins an object.
     *
     * @return a builder without members
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A member of any kind.
     *
     * @param name exact
     * @return empty when there is no such member; {@link JsonNull} when it is null
     */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * A member that is a string.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind
     */
    public Optional<String> text(String name) {
        return member(JsonText.class, name).map(JsonText::value);
    }

    /**
     * A member that must be a string.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return its value
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is absent, null or of another kind
     */
    public String requireText(String name) {
        return text(name).orElseThrow(() -> missing(name, JsonText.class));
    }

    /**
     * A member that is a whole number.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind, has a fraction or passes 64 bits
     */
    public OptionalLong wholeNumber(String name) {
        Optional<JsonNumber> number = member(JsonNumber.class, name);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong whole = number.get().exactLong();
        if (whole.isEmpty()) {
            throw JsonRefusedException.member("member " + name + " to be a whole number of 64 bits", "it is not");
        }
        return whole;
    }

    /**
     * A member that must be a whole number.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return its value
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is absent, null or anything else
     */
    public long requireWholeNumber(String name) {
        return wholeNumber(name).orElseThrow(() -> missing(name, JsonNumber.class));
    }

    /**
     * A member that is a number of any form.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind
     */
    public Optional<JsonNumber> number(String name) {
        return member(JsonNumber.class, name);
    }

    /**
     * A member that is true or false.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind
     */
    public Optional<Boolean> truth(String name) {
        return member(JsonBoolean.class, name).map(JsonBoolean::value);
    }

    /**
     * A member that is an object.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind
     */
    public Optional<JsonObject> object(String name) {
        return member(JsonObject.class, name);
    }

    /**
     * A member that must be an object.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return the object
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is absent, null or of another kind
     */
    public JsonObject requireObject(String name) {
        return object(name).orElseThrow(() -> missing(name, JsonObject.class));
    }

    /**
     * A member that is an array.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return empty when absent or null
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is of another kind
     */
    public Optional<JsonArray> array(String name) {
        return member(JsonArray.class, name);
    }

    /**
     * A member that must be an array.
     *
     * @param name exact; a constant of the program, since messages repeat it
     * @return the array
     * @throws JsonRefusedException {@code JSON_MEMBER} when it is absent, null or of another kind
     */
    public JsonArray requireArray(String name) {
        return array(name).orElseThrow(() -> missing(name, JsonArray.class));
    }

    private <T extends JsonValue> Optional<T> member(Class<T> kind, String name) {
        JsonValue value = members.get(name);
        if (value == null || value instanceof JsonNull) {
            return Optional.empty();
        }
        return Optional.of(Kind.require(kind, value, "member " + name));
    }

    private static JsonRefusedException missing(String name, Class<? extends JsonValue> kind) {
        return JsonRefusedException.member("member " + name + " to be " + Kind.name(kind), "there is none");
    }

    @Override
    public String toString() {
        return "JsonObject[" + members.size() + " members]";
    }

    /** Collects members in order. Not thread-safe. */
    public static final class Builder {

        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a member.
         *
         * @param name not put before
         * @param value any
         * @return this builder
         * @throws IllegalArgumentException when the name was put before
         */
        public Builder put(String name, JsonValue value) {
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a name was put twice");
            }
            return this;
        }

        /**
         * Adds a string.
         *
         * @param name not put before
         * @param value without lone surrogates
         * @return this builder
         */
        public Builder put(String name, String value) {
            return put(name, new JsonText(value));
        }

        /**
         * Adds a whole number.
         *
         * @param name not put before
         * @param value any
         * @return this builder
         */
        public Builder put(String name, long value) {
            return put(name, JsonNumber.of(value));
        }

        /**
         * Adds true or false.
         *
         * @param name not put before
         * @param value any
         * @return this builder
         */
        public Builder put(String name, boolean value) {
            return put(name, new JsonBoolean(value));
        }

        /**
         * The finished object.
         *
         * @return immutable
         */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
