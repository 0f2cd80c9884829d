package io.ccaas.sdk.json.yaml;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A scalar as it was written. Nothing is guessed: {@code NO}, {@code 1.10} and {@code 12:30} stay text, and whoever
 * wants a number or a truth value asks for it.
 *
 * @param text after quotes and escapes are resolved
 * @param plain whether it was written without quotes and not as a block
 * @param place where it begins
 */
public record YamlScalar(String text, boolean plain, YamlPlace place) implements YamlNode {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    /**
     * Whether nothing was written: an empty value, {@code ~} or {@code null} without quotes.
     *
     * @return true when there is no value
     */
    public boolean isNull() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    /**
     * The scalar as a truth value.
     *
     * @return empty unless it is {@code true} or {@code false}, in lower case and without quotes
     */
    public Optional<Boolean> truth() {
        return plain && (text.equals("true") || text.equals("false"))
                ? Optional.of(text.equals("true"))
                : Optional.empty();
    }

    /**
     * The scalar as a whole number.
     *
     * @return empty unless it is decimal digits without quotes, leading zeros or separators, at most 18 of them
     */
    public OptionalLong wholeNumber() {
        return plain && WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return "YamlScalar[" + place + "]";
    }
}
