package io.ccaas.sdk.json;

import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON.
 *
 * <p>The reader is strict beyond RFC 8259: UTF-8 only and well-formed, no byte order mark, no name twice, nothing after
 * the value, no lone surrogates, no comments, no {@code NaN}, and nothing past the {@link JsonLimits}. Everything else is
 * refused with {@link JsonRefusedException}; no other exception comes out for any bytes.
 */
public final class Json {

    private Json() {}

    /**
     * Reads one value.
     *
     * @param utf8 the whole text; is not changed or kept
     * @param limits how much it may ask for
     * @return the value
     * @throws JsonRefusedException {@code JSON_BYTES}, {@code JSON_ENCODING}, {@code JSON_SYNTAX}, {@code JSON_DEPTH},
     *     {@code JSON_VALUES}, {@code JSON_STRING}, {@code JSON_NUMBER}, {@code JSON_DUPLICATE} or {@code JSON_TRAILING}
     */
    public static JsonValue read(byte[] utf8, JsonLimits limits) {
        return JsonReader.read(utf8, limits);
    }

    /**
     * Reads one value that must be an object, as nearly every answer is.
     *
     * @param utf8 the whole text; is not changed or kept
     * @param limits how much it may ask for
     * @return the object
     * @throws JsonRefusedException as {@link #read(byte[], JsonLimits)}, and {@code JSON_MEMBER} when it is no object
     */
    public static JsonObject readObject(byte[] utf8, JsonLimits limits) {
        return Kind.require(JsonObject.class, read(utf8, limits), "the text");
    }

    /**
     * Writes a value without white space, members in their order, so that equal values give equal bytes.
     *
     * @param value any
     * @return UTF-8 without byte order mark
     */
    public static byte[] write(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a value as {@link #write(JsonValue)} does, for those who print it.
     *
     * @param value any
     * @return one line; control characters, U+2028 and U+2029 are escaped
     */
    public static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(value, out);
        return out.toString();
    }
}
