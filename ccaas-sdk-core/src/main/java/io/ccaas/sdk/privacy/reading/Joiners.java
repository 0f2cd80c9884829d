package io.ccaas.sdk.privacy.reading;

import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/** Signs and words that join two parts of an address or a number: {@code .}, {@code (dot)}, {@code point}, {@code tiret bas}. */
public final class Joiners {

    private static final Set<String> DOT = Set.of("dot", "point", "punkt", "punto", "poing", "period", "fullstop");
    private static final Set<String> OTHER = Set.of(
            "tiret", "dash", "hyphen", "minus", "moins", "underscore", "underscores", "souligne", "plus", "slash");
    /** What people say between the digits of a number. */
    private static final Set<String> BETWEEN_DIGITS =
            Set.of("espace", "space", "virgule", "comma", "et", "puis", "ensuite", "and", "then");

    private static final String DIGIT_SIGNS = "+-./\\(),:;_*|~'\"[]<>=#";

    private final Tokens tokens;

    /**
     * Reads what joins the words of one text.
     *
     * @param tokens its tokens
     */
    public Joiners(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Where a dot stands: {@code .}, {@code [.]}, {@code (dot)}, {@code point}.
     *
     * @param token where to look
     * @return the token behind it, or -1
     */
    public int afterDot(int token) {
        if (tokens.isSign(token, '.') || DOT.contains(tokens.say(token))) {
            return token + 1;
        }
        boolean inside = tokens.isSign(token + 1, '.') || DOT.contains(tokens.say(token + 1));
        return opens(token) && inside && closes(token + 2) ? token + 3 : -1;
    }

    /**
     * Where a dot ends.
     *
     * @param token where to look
     * @return the token before it, or -1
     */
    public int beforeDot(int token) {
        if (tokens.isSign(token, '.') || DOT.contains(tokens.say(token))) {
            return token - 1;
        }
        boolean inside = tokens.isSign(token - 1, '.') || DOT.contains(tokens.say(token - 1));
        return closes(token) && inside && opens(token - 2) ? token - 3 : -1;
    }

    /**
     * Whether a dot is said here.
     *
     * @param token where to look
     * @return true for {@code dot}, {@code point}
     */
    public boolean isDotWord(int token) {
        return DOT.contains(tokens.say(token));
    }

    /**
     * Where a spoken hyphen, underline or plus ends, also {@code tiret du bas}.
     *
     * @param token where to look
     * @return the token before it, or -1
     */
    public int beforeJoinWord(int token) {
        String word = tokens.say(token);
        if (OTHER.contains(word)) {
            return token - 1;
        }
        if (word.equals("bas") || word.equals("8")) {
            int tiret = tokens.say(token - 1).equals("du") ? token - 2 : token - 1;
            return tokens.say(tiret).equals("tiret") ? tiret - 1 : -1;
        }
        return -1;
    }

    /**
     * Where a spoken hyphen or underline begins.
     *
     * @param token where to look
     * @return the token behind it, or -1
     */
    public int afterJoinWord(int token) {
        if (!OTHER.contains(tokens.say(token))) {
            return -1;
        }
        int next = tokens.say(token + 1).equals("du") ? token + 2 : token + 1;
        return tokens.say(next).equals("bas") ? next + 1 : token + 1;
    }

    /**
     * Whether this may stand between two digits of one number.
     *
     * @param token where to look
     * @return true for signs of writing, joining words and hesitations
     */
    public boolean joinsDigits(int token) {
        if (tokens.kind(token) == Kind.SIGN) {
            return DIGIT_SIGNS.indexOf(tokens.say(token).charAt(0)) >= 0;
        }
        String word = tokens.say(token);
        return DOT.contains(word)
                || OTHER.contains(word)
                || BETWEEN_DIGITS.contains(word)
                || tokens.isHesitation(token);
    }

    /**
     * Whether a bracket opens here.
     *
     * @param token where to look
     * @return true for the four kinds
     */
    public boolean isBracket(int token) {
        return isOneOf("([{<", token);
    }

    /**
     * Whether a bracket or a sign used like one opens here.
     *
     * @param token where to look
     * @return true for brackets, hyphen, underline, asterisk
     */
    public boolean opens(int token) {
        return isOneOf("([{<-_*", token);
    }

    /**
     * Whether a bracket or a sign used like one closes here.
     *
     * @param token where to look
     * @return true for brackets, hyphen, underline, asterisk
     */
    public boolean closes(int token) {
        return isOneOf(")]}>-_*", token);
    }

    private boolean isOneOf(String signs, int token) {
        return tokens.kind(token) == Kind.SIGN
                && signs.indexOf(tokens.say(token).charAt(0)) >= 0;
    }
}
