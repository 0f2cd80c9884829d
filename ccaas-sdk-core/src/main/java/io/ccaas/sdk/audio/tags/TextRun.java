package io.ccaas.sdk.audio.tags;

/**
 * Whether text stands at the edge of what would be samples. Samples read as characters of ASCII now and then, many in a row where they are slow: so a
 * run of them must be long, and must be as text is: it jumps about, has many letters, digits and spaces, few changes inside a word, and no character
 * that is seldom. About one place in a hundred thousand of speech in mu-law is like that, and none of linear samples.
 */
public final class TextRun {

    /** The fewest characters that are told; a shorter text passes for samples. */
    public static final int LEAST = 28;

    private static final int JUMP = 6;
    private static final int MOST_CHANGES = 2;

    /** What a text begins with, beside words; others in front of it are samples. */
    private static final String OPENING = "{[(<\"'+";

    /** Characters that are seldom in a short text, and as frequent as any other in samples. */
    private static final String SELDOM = "!#$%&*\\^`|~";

    private TextRun() {}

    /**
     * Looks at a beginning.
     *
     * @param bytes the first bytes of an input
     * @return whether text stands there
     */
    public static boolean begins(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && isCharacter(bytes[end])) {
            end++;
        }
        return end >= LEAST && isText(bytes, 0, LEAST);
    }

    /**
     * Looks at an end.
     *
     * @param bytes the last bytes of an input
     * @return index of the first character of the text that ends there, or -1
     */
    public static int beginOfEnd(byte[] bytes) {
        int start = bytes.length;
        while (start > 0 && isCharacter(bytes[start - 1])) {
            start--;
        }
        while (start < bytes.length && !isWord(bytes[start]) && OPENING.indexOf(bytes[start]) < 0) {
            start++;
        }
        return bytes.length - start >= LEAST && isText(bytes, bytes.length - LEAST, bytes.length) ? start : -1;
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        int words = isWord(bytes[from]) ? 1 : 0;
        int jumps = 0;
        int changes = 0;
        for (int i = from + 1; i < to; i++) {
            words += isWord(bytes[i]) ? 1 : 0;
            jumps += Math.abs(bytes[i] - bytes[i - 1]) >= JUMP ? 1 : 0;
            changes += isChange(bytes[i - 1], bytes[i]) ? 1 : 0;
            if (SELDOM.indexOf(bytes[i]) >= 0) {
                return false;
            }
        }
        int length = to - from;
        return 10 * words >= 4 * length && 2 * jumps >= length && changes <= MOST_CHANGES;
    }

    private static boolean isWord(byte b) {
        return b == ' ' || isDigit(b) || isUpper(b) || isLower(b);
    }

    /** Words begin with capitals, and numbers stand alone, for the most part. */
    private static boolean isChange(byte first, byte next) {
        boolean both = isWord(first) && isWord(next) && first != ' ' && next != ' ';
        return (isLower(first) && isUpper(next)) || (both && isDigit(first) != isDigit(next));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isCharacter(byte b) {
        return (b >= 0x20 && b <= 0x7E) || b == '\n' || b == '\r' || b == '\t';
    }
}
