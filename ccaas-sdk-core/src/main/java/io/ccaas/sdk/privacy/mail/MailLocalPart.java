package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/** The part before the {@code @}, read backwards (RFC 5321 section 4.1.2, RFC 6531), also spelled or spoken. */
final class MailLocalPart {

    /** Tokens in one local part at most: 64 letters spelled one by one, with a sign between each two. */
    private static final int LONGEST = 256;

    /**
     * RFC 5321 section 4.1.2 without what parts an address from the rest of a URL or of a list of values in front of it.
     */
    private static final String ATEXT = ".!#$%'*+-^_`{}~";
    /** What is said of the letter before it. */
    private static final Set<String> ACCENTS = Set.of(
            "aigu", "grave", "circonflexe", "trema", "cedille", "tilde", "accent", "majuscule", "minuscule", "capital");
    /** Words in a row without a joiner, as in {@code the real kate}. */
    private static final int MOST_WORDS = 3;

    private final Tokens tokens;
    private final Joiners joiners;

    MailLocalPart(Tokens tokens, Joiners joiners) {
        this.tokens = tokens;
        this.joiners = joiners;
    }

    /** The first token of the local part that ends before the sign. */
    int before(MailAt at, boolean loose) {
        int first = at.first() - 1;
        if (tokens.isSign(first, '"')) {
            return openingQuote(first);
        }
        int lowest = Math.max(0, at.first() - LONGEST);
        first = before(first, lowest, loose);
        boolean bracketed = at.isTight() && at.strength() == MailAt.Strength.NAMED;
        return loose && !bracketed && at.strength() != MailAt.Strength.SIGN ? overWords(first, at.first() - 1) : first;
    }

    /** Over words that recognition cut, back to a joiner before them or to the beginning of what is said. */
    private int overWords(int first, int last) {
        for (int words = 1; words <= MOST_WORDS; words++) {
            int start = first - words;
            if (tokens.kind(start) != Kind.LETTERS || MailWords.isBefore(tokens.say(start))) {
                return first;
            }
            int joined = joiners.beforeDot(start - 1);
            if (joined >= 0 && joiners.isDotWord(start - 1) && tokens.isWord(joined)) {
                return before(joined, Math.max(0, joined - LONGEST), true);
            }
            boolean begins = tokens.kind(start - 1) == Kind.NONE
                    || tokens.kind(start - 1) == Kind.SIGN
                    || MailWords.isIntroduction(tokens.say(start - 1));
            if (begins && isPlain(first, last)) {
                return start;
            }
        }
        return first;
    }

    /** Words and numbers only, nothing spelled or joined. */
    private boolean isPlain(int first, int last) {
        for (int token = first; token <= last; token++) {
            boolean spelled = tokens.kind(token) == Kind.LETTERS
                    && (tokens.isSpoken(token) || tokens.say(token).length() == 1);
            if (spelled || joiners.isDotWord(token)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number, a single letter or a joining word is part of it, as no sentence before the sign's name has. */
    boolean isDictated(int first, int last) {
        boolean number = false;
        for (int token = first; token <= last; token++) {
            number |= tokens.kind(token) == Kind.DIGITS;
        }
        return number || !isPlain(first, last);
    }

    private int before(int word, int lowest, boolean loose) {
        int first = word;
        while (first > lowest) {
            int previous = previous(first, loose);
            if (previous < 0) {
                break;
            }
            first = previous;
        }
        return first;
    }

    private int openingQuote(int closing) {
        int lowest = Math.max(0, closing - LONGEST);
        for (int token = closing - 1; token >= lowest; token--) {
            if (tokens.isSign(token, '"')) {
                return token;
            }
        }
        return closing;
    }

    /** The word before this one, when both belong together; -1 when not. */
    private int previous(int word, boolean loose) {
        if (loose && (ACCENTS.contains(tokens.say(word)) || isRepeatedSign(word))) {
            return tokens.isWord(word - 1) ? word - 1 : -1;
        }
        int said = loose && tokens.isWord(word - 1) ? joiners.beforeJoinWord(word - 1) : -1;
        if (said >= 0 && tokens.isWord(said)) {
            return said;
        }
        if (tokens.isWord(word - 1)) {
            if (loose && ACCENTS.contains(tokens.say(word - 1))) {
                return word - 1;
            }
            if (tokens.gapBefore(word) == 0 || (loose && isSpelled(word - 1, word))) {
                return word - 1;
            }
        } else {
            int overSigns = overSigns(word, loose);
            if (overSigns >= 0) {
                return overSigns;
            }
        }
        int joined = joiners.beforeDot(word - 1);
        if (joined < 0 || !(joiners.isDotWord(word - 1) || joiners.closes(word - 1))) {
            joined = joiners.beforeJoinWord(word - 1);
        }
        return joined >= 0 && tokens.isWord(joined) ? joined : -1;
    }

    /** Single letters said one by one, and numbers beside a word. */
    private boolean isSpelled(int left, int right) {
        boolean elided = tokens.isSign(left - 1, '\'') && tokens.gapBefore(left) == 0;
        boolean preposition = tokens.say(left).equals("a") && tokens.say(right).length() > 1;
        boolean single = (tokens.say(left).length() == 1 || isSpelledLetter(left)) && !elided && !preposition;
        boolean number = tokens.kind(right) == Kind.DIGITS && !tokens.say(right).equals("1");
        return (single && !isSign(left)) || (number && !isSign(left)) || isNumber(left);
    }

    private boolean isSpelledLetter(int token) {
        return tokens.kind(token) == Kind.LETTERS && tokens.isSpoken(token);
    }

    /** {@code underscore underscore}: a sign that is said twice. */
    private boolean isRepeatedSign(int token) {
        return joiners.beforeJoinWord(token) == token - 1 && tokens.say(token).equals(tokens.say(token - 1));
    }

    private boolean isSign(int token) {
        return joiners.isDotWord(token) || MailWords.AT_NAMES.contains(tokens.say(token));
    }

    private boolean isNumber(int token) {
        return tokens.kind(token) == Kind.DIGITS && !tokens.isSpoken(token);
    }

    /** Over one to three signs without white space, or, in a loose address, with it. */
    private int overSigns(int word, boolean loose) {
        int token = word - 1;
        for (int signs = 0; signs < 3 && tokens.kind(token) == Kind.SIGN; signs++, token--) {
            boolean gap = tokens.gapBefore(token) > 0 || tokens.gapBefore(token + 1) > 0;
            boolean sign = ATEXT.indexOf(tokens.say(token).charAt(0)) >= 0;
            boolean comma = loose && tokens.isSign(token, ',') && isPart(token - 1) && isPart(token + 1);
            if (!comma && (!sign || (gap && !(loose && ".-_+".contains(tokens.say(token)))))) {
                return -1;
            }
        }
        return tokens.isWord(token) ? token : -1;
    }

    /** One letter, one number, or a sign that is said: what stands between commas when an address is spelled. */
    private boolean isPart(int token) {
        boolean letter = tokens.kind(token) == Kind.LETTERS
                && (tokens.isSpoken(token) || tokens.say(token).length() == 1);
        return letter || (tokens.kind(token) == Kind.DIGITS && tokens.isSpoken(token)) || joiners.isDotWord(token);
    }
}
