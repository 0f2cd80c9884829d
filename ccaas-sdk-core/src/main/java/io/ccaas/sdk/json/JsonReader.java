package io.ccaas.sdk.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Builds values from the tokens of one text, and keeps the limits. Each limit is ours, so that each has its code. */
final class JsonReader {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final JsonParser tokens;
    private final JsonLimits limits;
    private int values;

    private JsonReader(JsonParser tokens, JsonLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    static JsonValue read(byte[] utf8, JsonLimits limits) {
        if (utf8.length > limits.bytes()) {
            throw JsonRefusedException.rule(
                    "JSON_BYTES", "at most " + limits.bytes() + " bytes of JSON", "there are " + utf8.length);
        }
        CharBuffer characters = decoded(utf8);
        try (JsonParser tokens =
                JsonTokens.STRICT.createParser(ObjectReadContext.empty(), characters.array(), 0, characters.length())) {
            return new JsonReader(tokens, limits).whole();
        } catch (JacksonException foreign) {
            throw JsonTokens.syntax(foreign);
        }
    }

    private static CharBuffer decoded(byte[] utf8) {
        try {
            CharBuffer characters = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8));
            if (characters.hasRemaining() && characters.get(0) == BYTE_ORDER_MARK) {
                throw JsonRefusedException.rule(
                        "JSON_ENCODING", "UTF-8 without byte order mark", "there is a byte order mark");
            }
            return characters;
        } catch (CharacterCodingException foreign) {
            throw JsonRefusedException.foreign(
                    "JSON_ENCODING", "well-formed UTF-8", "there are bytes that are not", foreign);
        }
    }

    private JsonValue whole() {
        JsonValue value = value(tokens.nextToken(), 0);
        if (tokens.nextToken() != null) {
            throw refused("JSON_TRAILING", "nothing after the value", "there is more");
        }
        return value;
    }

    private JsonValue value(@Nullable JsonToken token, int depth) {
        if (token == null) {
            throw refused("JSON_SYNTAX", "a JSON value", "the text ends");
        }
        if (++values > limits.values()) {
            throw refused("JSON_VALUES", "at most " + limits.values() + " values", "there are more");
        }
        return switch (token) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> new JsonText(checked(tokens.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw refused("JSON_SYNTAX", "a JSON value", "there is something else");
        };
    }

    private int deeper(int depth) {
        if (depth == limits.depth()) {
            throw refused("JSON_DEPTH", "at most " + limits.depth() + " levels", "there are more");
        }
        return depth + 1;
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = checked(tokens.currentName());
            if (members.containsKey(name)) {
                throw refused("JSON_DUPLICATE", "each name once in an object", "one stands there twice");
            }
            members.put(name, value(tokens.nextToken(), depth));
        }
        return new JsonObject(members);
    }

    private JsonArray array(int depth) {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            elements.add(value(token, depth));
        }
        return new JsonArray(elements);
    }

    private String checked(String text) {
        if (text.length() > limits.stringLength()) {
            throw refused(
                    "JSON_STRING",
                    "strings of at most " + limits.stringLength() + " characters",
                    "one has " + text.length());
        }
        if (!Unicode.isWellFormed(text)) {
            throw refused("JSON_ENCODING", "strings of whole Unicode characters", "one has a lone surrogate");
        }
        return text;
    }

    private JsonNumber number(String literal) {
        if (literal.length() > limits.numberLength()) {
            throw refused(
                    "JSON_NUMBER",
                    "numbers of at most " + limits.numberLength() + " characters",
                    "one has " + literal.length());
        }
        try {
            return new JsonNumber(literal);
        } catch (IllegalArgumentException foreign) {
            throw refused("JSON_NUMBER", "exponents of at most three digits", "one is longer");
        }
    }

    private JsonRefusedException refused(String code, String expected, String found) {
        return JsonRefusedException.rule(code, expected, found + JsonTokens.place(tokens.currentTokenLocation()));
    }
}
