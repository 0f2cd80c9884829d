package io.ccaas.sdk.json;

/**
 * How much a JSON text may ask of its reader.
 *
 * @param bytes length of the whole text, from 1 to 1 GiB
 * @param depth arrays and objects within each other, from 1 to 512
 * @param values values of every kind together, at least 1
 * @param stringLength UTF-16 units in one string or name, at least 1
 * @param numberLength characters in one number, from 1 to 1000
 */
public record JsonLimits(int bytes, int depth, int values, int stringLength, int numberLength) {

    private static final int MOST_BYTES = 1 << 30;
    private static final int MOST_DEPTH = 512;
    private static final int MOST_DIGITS = 1000;

    /**
     * Checks the ranges.
     *
     * @param bytes length of the whole text, from 1 to 1 GiB
     * @param depth arrays and objects within each other, from 1 to 512
     * @param values values of every kind together, at least 1
     * @param stringLength UTF-16 units in one string or name, at least 1
     * @param numberLength characters in one number, from 1 to 1000
     * @throws IllegalArgumentException when one is out of its range
     */
    public JsonLimits {
        within("bytes", bytes, MOST_BYTES);
        within("depth", depth, MOST_DEPTH);
        within("values", values, Integer.MAX_VALUE);
        within("stringLength", stringLength, Integer.MAX_VALUE);
        within("numberLength", numberLength, MOST_DIGITS);
    }

    /**
     * For a partner's answer: 8 MiB, depth 64, one million values, strings of 4 Mi units, numbers of 64 characters.
     *
     * @return the limits that are used where nothing else is said
     */
    public static JsonLimits standard() {
        return new JsonLimits(8 << 20, 64, 1_000_000, 4 << 20, 64);
    }

    /**
     * The same limits with another length of the whole text.
     *
     * @param most from 1 to 1 GiB
     * @return new limits
     */
    public JsonLimits withBytes(int most) {
        return new JsonLimits(most, depth, values, stringLength, numberLength);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " not in [1, " + most + "]: " + value);
        }
    }
}
