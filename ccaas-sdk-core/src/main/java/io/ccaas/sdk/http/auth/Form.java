package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.signing.Field;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parameters of a token request, and fields that go with them. Not thread-safe; shows nothing. */
final class Form {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Field> fields = new ArrayList<>();

    Form put(String name, String value) {
        return put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    Form put(String name, byte[] value) {
        if (content.size() > 0) {
            content.write('&');
        }
        content.writeBytes(encoded(name.getBytes(StandardCharsets.UTF_8)));
        content.write('=');
        content.writeBytes(encoded(value));
        return this;
    }

    Form field(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    /** By bytes, so that a secret need not become a text. */
    static byte[] encoded(byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte each : value) {
            if (isPlain(each)) {
                out.write(each);
            } else if (each == ' ') {
                out.write('+');
            } else {
                out.writeBytes(String.format(Locale.ROOT, "%%%02X", each).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    private static boolean isPlain(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._*".indexOf(c) >= 0;
    }

    byte[] content() {
        return content.toByteArray();
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Form";
    }
}
