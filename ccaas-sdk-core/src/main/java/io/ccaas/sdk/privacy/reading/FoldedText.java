package io.ccaas.sdk.privacy.reading;

import java.util.Arrays;

/**
 * A text as it looks: lower case, full-width and other look-alike characters as plain ones, hidden characters gone; each
 * character knows where it came from. Memory: about seven bytes for each UTF-16 unit of the original.
 */
public final class FoldedText {

    private final int originalLength;
    private char[] chars;
    private int[] starts;
    private int length;

    private FoldedText(String original, boolean json) {
        this.originalLength = original.length();
        this.chars = new char[originalLength];
        this.starts = new int[originalLength];
        Escapes escapes = new Escapes(original, json);
        for (int i = 0; i < originalLength; ) {
            int escaped = escapes.lengthAt(i);
            int codePoint = escaped > 0 ? escapes.codePoint() : original.codePointAt(i);
            append(Characters.look(codePoint), i);
            i += escaped > 0 ? escaped : Character.charCount(codePoint);
        }
    }

    /**
     * Folds a text in one pass.
     *
     * @param original any text, unpaired surrogates included
     * @return its look
     */
    public static FoldedText of(String original) {
        return new FoldedText(original, false);
    }

    /**
     * Folds a JSON text in one pass: its short escapes, a backslash and a letter or sign, are read too.
     *
     * @param original a JSON text
     * @return its look
     */
    public static FoldedText ofJson(String original) {
        return new FoldedText(original, true);
    }

    private void append(String look, int start) {
        if (length + look.length() > chars.length) {
            int larger = length + look.length() + chars.length / 2;
            chars = Arrays.copyOf(chars, larger);
            starts = Arrays.copyOf(starts, larger);
        }
        for (int i = 0; i < look.length(); i++) {
            chars[length] = look.charAt(i);
            starts[length++] = start;
        }
    }

    /**
     * How long the look is.
     *
     * @return folded characters
     */
    public int length() {
        return length;
    }

    /**
     * One folded character.
     *
     * @param index from 0
     * @return the character
     */
    public char charAt(int index) {
        return chars[index];
    }

    /**
     * A part of the look.
     *
     * @param from first index
     * @param to index after the last
     * @return the part
     */
    public String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    /**
     * Where a folded character begins in the original.
     *
     * @param index of a folded character
     * @return offset in UTF-16 units
     */
    public int originalStart(int index) {
        return starts[index];
    }

    /**
     * Where a folded character ends in the original, hidden characters behind it included: half an accent must not stay.
     *
     * @param index of a folded character
     * @return exclusive offset in UTF-16 units
     */
    public int originalEnd(int index) {
        int next = index + 1;
        while (next < length && starts[next] == starts[index]) {
            next++;
        }
        return next < length ? starts[next] : originalLength;
    }
}
