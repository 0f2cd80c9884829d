package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.Field;
import java.util.function.IntPredicate;

/** Header fields as RFC 9110 section 5 allows them, narrowed to ASCII: token names, visible values, inner spaces. */
final class FieldRules {

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private FieldRules() {}

    static void require(Field field) {
        if (field.name().isEmpty() || !all(field.name(), FieldRules::isTokenCharacter)) {
            throw new SdkBugException("a header name of a template is no token");
        }
        String value = field.value();
        boolean edges = !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
        if (edges || !all(value, c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("header " + field.name()
                    + ": expected visible ASCII without surrounding spaces, got a value that is not (not shown)");
        }
    }

    private static boolean all(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || TOKEN.indexOf(c) >= 0;
    }
}
