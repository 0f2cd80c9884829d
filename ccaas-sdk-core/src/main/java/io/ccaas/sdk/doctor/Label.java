package io.ccaas.sdk.doctor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Text inside a quoted Mermaid label. */
final class Label {

    private static final String MARKS = " .,:/_-";

    private Label() {}

    static String lines(String... lines) {
        return Arrays.stream(lines).map(Label::text).collect(Collectors.joining("<br/>"));
    }

    /** Mermaid's entity codes: {@code #34;} is a quotation mark. */
    static String text(String plain) {
        StringBuilder out = new StringBuilder();
        plain.codePoints().forEach(c -> {
            boolean harmless =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
            if (harmless) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }
}
