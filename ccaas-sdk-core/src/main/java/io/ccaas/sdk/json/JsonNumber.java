package io.ccaas.sdk.json;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A JSON number as it was written. Nothing is rounded: {@code 1.0} stays {@code 1.0} and is not equal to {@code 1}.
 *
 * @param literal the number in the grammar of RFC 8259 section 6; the exponent has at most three digits, so that no
 *     short text stands for a number that fills the memory
 */
public record JsonNumber(String literal) implements JsonValue {

    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    /**
     * Checks the grammar.
     *
     * @param literal the number in the grammar of RFC 8259 section 6; the exponent has at most three digits, so that no short text stands for a number that fills the memory
     * @throws IllegalArgumentException when the literal is not a JSON number or its exponent has more than three digits
     */
    public JsonNumber {
        if (!GRAMMAR.matcher(literal).matches()) {
            throw new IllegalArgumentException("not a JSON number with an exponent of at most three digits");
        }
    }

    /**
     * A whole number.
     *
     * @param value any
     * @return the number
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * A decimal number.
     *
     * @param value any with a scale between -999 and 999
     * @return the number
     */
    public static JsonNumber of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * The number as a whole number.
     *
     * @return empty when it has a fraction or does not fit 64 bits
     */
    public OptionalLong exactLong() {
        try {
            return OptionalLong.of(decimal().longValueExact());
        } catch (ArithmeticException notWhole) {
            return OptionalLong.empty();
        }
    }

    /**
     * The number, exactly.
     *
     * @return every digit that was written
     */
    public BigDecimal decimal() {
        return new BigDecimal(literal);
    }

    @Override
    public String toString() {
        return "JsonNumber[" + literal.length() + " characters]";
    }
}
