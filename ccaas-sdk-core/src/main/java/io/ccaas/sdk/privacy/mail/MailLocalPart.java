package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;

/** The part before the {@code @}, read backwards (RFC 5321 section 4.1.2, RFC 6531), also spelled or spoken. */
final class MailLocalPart {

    /** Tokens in one local part at most: 64 letters spelled one by one, with a sign between each two. */
    private static final int LONGEST = 256;

    private static final String ATEXT = ".!#$%&'*+-/=?^_`{|}~";

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
        if (tokens.isWord(word - 1)) {
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
        boolean single = tokens.say(left).length() == 1 && !elided;
        boolean number = tokens.kind(right) == Kind.DIGITS && !tokens.say(right).equals("1");
        return (single && !isSign(left)) || (number && !isSign(left)) || isNumber(left);
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
            if (!sign || (gap && !(loose && ".-_+".contains(tokens.say(token))))) {
                return -1;
            }
        }
        return tokens.isWord(token) ? token : -1;
    }
}
