package io.ccaas.sdk.signing.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A value without parameters (RFC 9651 section 3.3), under the names of the RFC's grammar. Constructors refuse what cannot
 * be serialised with {@link IllegalArgumentException}: such a value is the caller's mistake, never a sender's.
 */
public sealed interface BareItem {

    /**
     * The canonical form (RFC 9651 section 4.1.3.1).
     *
     * @return ASCII
     */
    String serialized();

    /**
     * An Integer.
     *
     * @param value at most 15 digits
     */
    record SfInteger(long value) implements BareItem {

        private static final long LARGEST = 999_999_999_999_999L;

        /**
         * Refuses more digits.
         *
         * @param value at most 15 digits
         */
        public SfInteger {
            require(value >= -LARGEST && value <= LARGEST, "an Integer has at most 15 digits");
        }

        @Override
        public String serialized() {
            return Long.toString(value);
        }

        /** An integer of 15 digits can be somebody's number. */
        @Override
        public String toString() {
            return "SfInteger";
        }
    }

    /**
     * A Decimal.
     *
     * @param value at most 12 digits before the point; rounded to three after it, half to even
     */
    record SfDecimal(BigDecimal value) implements BareItem {

        private static final BigDecimal BOUND = new BigDecimal("1000000000000");

        /**
         * Rounds, and gives equal numbers one scale.
         *
         * @param value at most 12 digits before the point; rounded to three after it, half to even
         */
        public SfDecimal {
            BigDecimal rounded = value.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
            value = rounded.scale() < 1 ? rounded.setScale(1) : rounded;
            require(value.abs().compareTo(BOUND) < 0, "a Decimal has at most 12 digits before its point");
        }

        @Override
        public String serialized() {
            return value.toPlainString();
        }

        @Override
        public String toString() {
            return "SfDecimal";
        }
    }

    /**
     * A String.
     *
     * @param value printable ASCII and space
     */
    record SfString(String value) implements BareItem {

        /**
         * Refuses other characters.
         *
         * @param value printable ASCII and space
         */
        public SfString {
            require(Characters.all(value, Characters::isPrintable), "a String is printable ASCII");
        }

        @Override
        public String serialized() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        public String toString() {
            return "SfString[" + value.length() + " characters]";
        }
    }

    /**
     * A Token.
     *
     * @param value as its grammar allows
     */
    record SfToken(String value) implements BareItem {

        /**
         * Refuses what is not a token.
         *
         * @param value as its grammar allows
         */
        public SfToken {
            require(
                    !value.isEmpty()
                            && Characters.startsToken(value.charAt(0))
                            && Characters.all(value, Characters::isInToken),
                    "a Token has the characters of its grammar");
        }

        @Override
        public String serialized() {
            return value;
        }

        @Override
        public String toString() {
            return "SfToken[" + value.length() + " characters]";
        }
    }

    /** A Byte Sequence; compares by content. */
    final class SfBytes implements BareItem {

        private final byte[] value;

        /**
         * Copies bytes.
         *
         * @param value any bytes
         */
        public SfBytes(byte[] value) {
            this.value = value.clone();
        }

        /**
         * The bytes.
         *
         * @return a copy
         */
        public byte[] value() {
            return value.clone();
        }

        @Override
        public String serialized() {
            return ':' + Base64.getEncoder().encodeToString(value) + ':';
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SfBytes bytes && Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    /**
     * A Boolean.
     *
     * @param value its value
     */
    record SfBoolean(boolean value) implements BareItem {
        @Override
        public String serialized() {
            return value ? "?1" : "?0";
        }
    }

    /**
     * A Date.
     *
     * @param seconds since 1970-01-01T00:00:00Z; at most 15 digits
     */
    record SfDate(long seconds) implements BareItem {

        /**
         * Refuses more digits.
         *
         * @param seconds since 1970-01-01T00:00:00Z; at most 15 digits
         */
        public SfDate {
            new SfInteger(seconds);
        }

        @Override
        public String serialized() {
            return "@" + seconds;
        }
    }

    /**
     * A Display String.
     *
     * @param value any Unicode text without lone surrogates
     */
    record SfDisplayString(String value) implements BareItem {

        /**
         * Refuses lone surrogates.
         *
         * @param value any Unicode text without lone surrogates
         */
        public SfDisplayString {
            require(
                    Objects.equals(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), value),
                    "a Display String is Unicode text");
        }

        @Override
        public String serialized() {
            return "%\"" + Characters.percentEncoded(value.getBytes(StandardCharsets.UTF_8)) + '"';
        }

        @Override
        public String toString() {
            return "SfDisplayString[" + value.length() + " characters]";
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
