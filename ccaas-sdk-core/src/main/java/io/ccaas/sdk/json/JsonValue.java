package io.ccaas.sdk.json;

/**
 * One JSON value (RFC 8259), immutable.
 *
 * <p>Guarantees: equal values have equal content; {@code toString} tells kind and size and never content, because a
 * partner's answer holds personal data. {@link Json#write(JsonValue)} is the way to the text.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {}
