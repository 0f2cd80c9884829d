package io.ccaas.sdk.signing.fields;

import java.util.function.IntPredicate;

/** The character classes of RFC 9651. */
final class Characters {

    private static final String TCHAR_MARKS = "!#$%&'*+-.^_`|~";

    private Characters() {}

    static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7f;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isAlpha(int c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    static boolean startsToken(int c) {
        return isAlpha(c) || c == '*';
    }

    static boolean isInToken(int c) {
        return isAlpha(c) || isDigit(c) || c == ':' || c == '/' || (c > 0 && TCHAR_MARKS.indexOf(c) >= 0);
    }

    static boolean startsKey(int c) {
        return isLower(c) || c == '*';
    }

    static boolean isInKey(int c) {
        return startsKey(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    }

    static boolean isKey(String key) {
        return !key.isEmpty() && startsKey(key.charAt(0)) && all(key, Characters::isInKey);
    }

    static boolean all(String text, IntPredicate wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (!wanted.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String percentEncoded(byte[] utf8) {
        StringBuilder text = new StringBuilder();
        for (byte b : utf8) {
            if (b == '%' || b == '"' || !isPrintable(b)) {
                text.append('%').append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            } else {
                text.append((char) b);
            }
        }
        return text.toString();
    }
}
