package io.ccaas.sdk.json;

import java.util.Locale;
import java.util.Map;

/** Writes values in the one form this library has. */
final class JsonWriter {

    private JsonWriter() {}

    static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            writeMembers(object, out);
        } else if (value instanceof JsonArray array) {
            writeElements(array, out);
        } else if (value instanceof JsonText text) {
            quote(text.value(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(number.literal());
        } else if (value instanceof JsonBoolean truth) {
            out.append(truth.value());
        } else {
            out.append("null");
        }
    }

    private static void writeMembers(JsonObject object, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            quote(member.getKey(), out.append(before));
            write(member.getValue(), out.append(':'));
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void writeElements(JsonArray array, StringBuilder out) {
        char before = '[';
        for (JsonValue element : array.values()) {
            write(element, out.append(before));
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
        out.append('"');
    }

    /** Escapes what RFC 8259 section 7 asks for, and the line ends that JavaScript and log readers see. */
    private static void escape(char c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
