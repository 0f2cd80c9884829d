package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form or a query, decoded ({@code application/x-www-form-urlencoded}). Immutable.
 *
 * <p>Guarantees: every escape is whole and every text is well-formed UTF-8; anything else is refused, because two readers
 * could see two different texts in it. An empty name is a name.
 */
public final class FormFields {

    private static final int MOST_PAIRS = 1000;

    private final Map<String, List<String>> values;

    private FormFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a form.
     *
     * @param encoded bytes of the content, or of a query without its question mark
     * @return what it holds, at most 1000 pairs
     * @throws SignatureRefusedException {@code WEBHOOK_FORM_MALFORMED}
     */
    public static FormFields parse(byte[] encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        // One character for each byte, so that what is no ASCII reaches the decoder as it came.
        String text = new String(encoded, StandardCharsets.ISO_8859_1);
        String[] pairs = text.split("&", MOST_PAIRS + 1);
        if (pairs.length > MOST_PAIRS) {
            throw malformed("at most " + MOST_PAIRS + " pairs", "there are more");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            }
        }
        return new FormFields(values);
    }

    private static String decoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.put(escaped(text, i));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException foreign) {
            throw malformed("texts in UTF-8", "one is not");
        }
    }

    private static byte escaped(String text, int percent) {
        boolean whole = percent + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed("percent signs before two hexadecimal digits", "one is not");
        }
        return (byte) (high << 4 | low);
    }

    private static SignatureRefusedException malformed(String expected, String found) {
        return SignatureRefusedException.because(
                "WEBHOOK_FORM_MALFORMED",
                "a form with " + expected,
                found,
                "Compare what the sender's interface says with what it sends.");
    }

    /**
     * The names that occur.
     *
     * @return decoded, in order of first occurrence
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /**
     * All values of a name.
     *
     * @param name decoded
     * @return in their order; empty when the name does not occur
     */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /**
     * The one value of a name.
     *
     * @param name decoded; a constant of the program, since the refusal repeats it
     * @return its value, perhaps empty
     * @throws SignatureRefusedException {@code WEBHOOK_FORM_MALFORMED} when it does not occur exactly once
     */
    public String one(String name) {
        List<String> all = all(name);
        if (all.size() != 1) {
            throw malformed("the parameter " + name + " once", "it occurs " + all.size() + " times");
        }
        return all.get(0);
    }

    @Override
    public String toString() {
        return "FormFields[" + values.size() + " names]";
    }
}
