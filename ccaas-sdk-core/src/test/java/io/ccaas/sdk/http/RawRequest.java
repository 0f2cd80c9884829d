package io.ccaas.sdk.http;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request as it came off the wire: its head as text, its body whole. */
@SuppressWarnings("ArrayRecordComponent") // a test value that nobody compares
record RawRequest(RequestHead head, String text, byte[] body) {

    String field(String name) {
        return head.fields().stream()
                .filter(field -> field.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    byte[] everything() {
        byte[] front = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(front, front.length + body.length);
        System.arraycopy(body, 0, all, front.length, body.length);
        return all;
    }
}
