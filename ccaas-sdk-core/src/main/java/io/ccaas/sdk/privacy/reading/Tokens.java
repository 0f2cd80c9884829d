package io.ccaas.sdk.privacy.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words, numbers and signs of a folded text. A token is a run of letters, a number (digits, or words that say one) or
 * a single sign; white space only separates. Asking beyond either end is allowed and finds nothing.
 */
public final class Tokens {

    /** What a token is. */
    public enum Kind {
        /** A run of letters. */
        LETTERS,
        /** A number, written or spoken. */
        DIGITS,
        /** One character that is neither letter nor digit nor white space. */
        SIGN,
        /** Nothing: asked beyond the ends. */
        NONE
    }

    private static final Set<String> HESITATIONS = Set.of("euh", "heu", "hum", "uh", "um", "er", "erm");

    private final FoldedText text;
    private final Map<Integer, String> spoken = new HashMap<>();
    private Kind[] kinds = new Kind[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int size;

    Tokens(FoldedText text) {
        this.text = text;
    }

    /**
     * Reads a text, spoken numbers included.
     *
     * @param text a folded text
     * @return its tokens
     */
    public static Tokens of(FoldedText text) {
        Tokens written = new Tokens(text);
        for (int i = 0; i < text.length(); ) {
            Kind kind = kindOf(text.charAt(i));
            int end = i + 1;
            while (kind != Kind.SIGN && end < text.length() && kindOf(text.charAt(end)) == kind) {
                end++;
            }
            if (kind != Kind.NONE) {
                written.add(kind, i, end);
            }
            i = end;
        }
        return new SpelledLetters(new NumberWords(written).replaced()).replaced();
    }

    private static Kind kindOf(char c) {
        if (c == ' ') {
            return Kind.NONE;
        }
        if (c >= '0' && c <= '9') {
            return Kind.DIGITS;
        }
        return Character.isLetter(c) || Character.isSurrogate(c) ? Kind.LETTERS : Kind.SIGN;
    }

    void add(Kind kind, int start, int end) {
        if (size == from.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        kinds[size] = kind;
        from[size] = start;
        to[size++] = end;
    }

    /** What was said in words. */
    void addSaid(Kind kind, String said, int start, int end) {
        spoken.put(size, said);
        add(kind, start, end);
    }

    void addFrom(Tokens other, int token) {
        String said = other.spoken.get(token);
        if (said != null) {
            spoken.put(size, said);
        }
        add(other.kind(token), other.from(token), other.to(token));
    }

    FoldedText text() {
        return text;
    }

    /**
     * How many tokens there are.
     *
     * @return their number
     */
    public int size() {
        return size;
    }

    /**
     * What a token is.
     *
     * @param token its index
     * @return its kind, {@link Kind#NONE} beyond the ends
     */
    public Kind kind(int token) {
        return token < 0 || token >= size ? Kind.NONE : kinds[token];
    }

    /**
     * Whether a token is letters or a number.
     *
     * @param token its index
     * @return true for letters and digits
     */
    public boolean isWord(int token) {
        return kind(token) == Kind.LETTERS || kind(token) == Kind.DIGITS;
    }

    /**
     * Whether a token is a certain sign.
     *
     * @param token its index
     * @param sign the sign
     * @return true when it is exactly that
     */
    public boolean isSign(int token, char sign) {
        return kind(token) == Kind.SIGN && text.charAt(from[token]) == sign;
    }

    /**
     * Whether somebody only hesitates here, as people and recognition write it.
     *
     * @param token its index
     * @return true for {@code euh}, {@code um} and their like, French and English
     */
    public boolean isHesitation(int token) {
        return HESITATIONS.contains(say(token));
    }

    /**
     * What a token says: letters as folded or as spelled, a number as its digits.
     *
     * @param token its index
     * @return empty beyond the ends
     */
    public String say(int token) {
        if (kind(token) == Kind.NONE) {
            return "";
        }
        String digits = spoken.get(token);
        return digits == null ? text.substring(from[token], to[token]) : digits;
    }

    /**
     * Whether a number or letter was said in words.
     *
     * @param token its index
     * @return true when words became these digits or letters
     */
    public boolean isSpoken(int token) {
        return spoken.containsKey(token);
    }

    /**
     * Where a token begins.
     *
     * @param token an index within the ends
     * @return index in the folded text
     */
    public int from(int token) {
        return from[token];
    }

    /**
     * Where a token ends.
     *
     * @param token an index within the ends
     * @return exclusive index in the folded text
     */
    public int to(int token) {
        return to[token];
    }

    /**
     * White space between a token and the one before it.
     *
     * @param token its index
     * @return characters; {@link Integer#MAX_VALUE} at the ends
     */
    public int gapBefore(int token) {
        return token <= 0 || token >= size ? Integer.MAX_VALUE : from[token] - to[token - 1];
    }
}
