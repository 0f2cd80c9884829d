package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.signing.Field;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parameters of a token request, and fields that go with them. Not thread-safe; shows nothing. */
final class Form {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Field> fields = new ArrayList<>();

    Form put(String name, String value) {
        return put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret is encoded here, so that it need not become a text before. */
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

    static byte[] encoded(byte[] value) {
        return URLEncoder.encode(new String(value, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.US_ASCII);
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
