package io.ccaas.sdk.privacy.reading;

import java.util.Map;

/**
 * Characters as URLs (percent and two hexadecimal digits, RFC 3986 section 2.1, the ASCII ones), HTML (numbers and some
 * names) and JSON (backslash, u and four hexadecimal digits, RFC 8259 section 7) escape them.
 */
final class Escapes {

    /** Numbers longer than this stand for nothing. */
    private static final int MOST_DIGITS = 8;

    private static final Map<String, String> NAMED =
            Map.of("&commat;", "@", "&period;", ".", "&nbsp;", " ", "&plus;", "+", "&lowbar;", "_", "&colon;", ":");

    private final String text;
    private final boolean json;
    private int length;
    private int codePoint;

    Escapes(String text, boolean json) {
        this.text = text;
        this.json = json;
    }

    /** How long the escape that begins here is; 0 when none does. {@link #codePoint} is what it stands for. */
    int lengthAt(int start) {
        length = 0;
        switch (text.charAt(start)) {
            case '%' -> percent(start);
            case '&' -> entity(start);
            case '\\' -> backslash(start);
            default -> {}
        }
        return length;
    }

    int codePoint() {
        return codePoint;
    }

    private void percent(int start) {
        int value = number(start + 1, start + 3, 16);
        if (value >= ' ' && value < 0x7f) {
            is(value, 3);
        }
    }

    private void backslash(int start) {
        int value = start + 1 < text.length() && text.charAt(start + 1) == 'u' ? number(start + 2, start + 6, 16) : -1;
        if (value >= 0 && !Character.isSurrogate((char) value)) {
            is(value, 6);
        } else if (json && value < 0 && start + 1 < text.length()) {
            char c = text.charAt(start + 1);
            is("bfnrt".indexOf(c) >= 0 ? ' ' : c, 2);
        }
    }

    private void entity(int start) {
        for (Map.Entry<String, String> named : NAMED.entrySet()) {
            if (text.regionMatches(
                    true, start, named.getKey(), 0, named.getKey().length())) {
                is(named.getValue().charAt(0), named.getKey().length());
                return;
            }
        }
        if (start + 1 >= text.length() || text.charAt(start + 1) != '#') {
            return;
        }
        boolean hex = start + 2 < text.length() && (text.charAt(start + 2) | 0x20) == 'x';
        int digits = start + (hex ? 3 : 2);
        int end = text.substring(digits, Math.min(text.length(), digits + MOST_DIGITS))
                .indexOf(';');
        int value = end > 0 ? number(digits, digits + end, hex ? 16 : 10) : -1;
        if (value >= 0 && value <= Character.MAX_CODE_POINT) {
            is(value, digits + end + 1 - start);
        }
    }

    private void is(int value, int escapeLength) {
        codePoint = value;
        length = escapeLength;
    }

    private int number(int from, int to, int radix) {
        if (to > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
