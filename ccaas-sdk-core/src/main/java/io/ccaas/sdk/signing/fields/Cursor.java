package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.function.IntPredicate;

/** A place in a field value. Reports offsets, never characters. */
final class Cursor {

    private static final int END = -1;
    private static final String REMEDY = "Compare the field with RFC 9651; the sender must mend it.";

    private final String text;
    private int place;

    Cursor(String text) {
        if (text.length() > StructuredFields.MAX_LENGTH) {
            throw SignatureRefusedException.because(
                    "FIELD_TOO_LONG",
                    "a structured field of at most " + StructuredFields.MAX_LENGTH + " characters",
                    "it has " + text.length(),
                    "Send a shorter field.");
        }
        this.text = text;
    }

    boolean atEnd() {
        return place == text.length();
    }

    int peek() {
        return atEnd() ? END : text.charAt(place);
    }

    int next() {
        return atEnd() ? END : text.charAt(place++);
    }

    boolean skip(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        place++;
        return true;
    }

    void require(char wanted, String what) {
        if (!skip(wanted)) {
            throw refusal(what);
        }
    }

    void skipSpaces() {
        takeWhile(c -> c == ' ');
    }

    void skipOptionalWhitespace() {
        takeWhile(c -> c == ' ' || c == '\t');
    }

    String takeWhile(IntPredicate wanted) {
        int from = place;
        while (!atEnd() && wanted.test(text.charAt(place))) {
            place++;
        }
        return text.substring(from, place);
    }

    SignatureRefusedException refusal(String expected) {
        return SignatureRefusedException.because(
                "FIELD_SYNTAX", expected, "there is something else at offset " + place, REMEDY);
    }
}
