package io.ccaas.sdk.privacy.reading;

import java.text.Normalizer;

/** What one code point looks like to a reader, in lower-case ASCII where it has such a look. */
final class Characters {

    /** Cyrillic and Greek letters that are drawn like Latin ones (Unicode TR 39, the lower-case part), then the Latin. */
    private static final String DRAWN_LIKE = "аеорсухіѕјһԁνοιαρτυκ";

    private static final String LATIN = "aeopcyxisjhdvoiaptuk";

    /** Dots of other scripts and of typographers, all of them drawn as a point. */
    private static final String DOTS = "\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\u0701\u06d4";

    /** One Arabic sign decomposes into eighteen letters; no part of an address or a number needs more than these. */
    private static final int LONGEST_LOOK = 4;

    private static final String DASHES = "\u2212\u2043\u00ac\u02d7\u30fc";

    private Characters() {}

    /**
     * Empty for what nobody sees: zero-width and other format characters, marks, fillers, control characters, and whatever plain text loses
     * later on; a number that such a character parts would be whole again then.
     */
    static String look(int codePoint) {
        if (codePoint < 0x80) {
            return ascii((char) codePoint);
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x2800) {
            return " ";
        }
        int digit = Character.digit(codePoint, 10);
        return digit >= 0 ? Integer.toString(digit) : decomposed(codePoint);
    }

    private static String ascii(char c) {
        if (c <= ' ') {
            return Character.isWhitespace(c) ? " " : "";
        }
        return c == 0x7f ? "" : String.valueOf(Character.toLowerCase(c));
    }

    private static String decomposed(int codePoint) {
        if (isHidden(codePoint)) {
            return "";
        }
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder look = new StringBuilder(LONGEST_LOOK);
        parts.codePoints().filter(part -> !isHidden(part)).limit(LONGEST_LOOK).forEach(part -> append(look, part));
        return look.toString();
    }

    private static void append(StringBuilder look, int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        int latin = DRAWN_LIKE.indexOf(lower);
        if (latin >= 0) {
            look.append(LATIN.charAt(latin));
        } else if (Character.getType(codePoint) == Character.DASH_PUNCTUATION || DASHES.indexOf(lower) >= 0) {
            look.append('-');
        } else if (Character.isSpaceChar(codePoint)) {
            look.append(' ');
        } else {
            look.appendCodePoint(punctuation(lower));
        }
    }

    private static int punctuation(int codePoint) {
        return switch (codePoint) {
            case 0x2044, 0x2215 -> '/';
            case 0xa789, 0x2236 -> ':';
            case 0x2018, 0x2019, 0x2032, 0x02bc -> '\'';
            default -> DOTS.indexOf(codePoint) >= 0 ? '.' : codePoint;
        };
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint == 0x115f || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xffa0;
        };
    }
}
