package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;

/** The part behind one {@code @}: labels and dots, also spelled or spoken, or an address in square brackets. */
final class MailDomain {

    private static final int LONGEST_LITERAL = 64;
    private static final int MOST_LABELS = 127;
    private static final int MOST_HESITATION = 4;

    private final Tokens tokens;
    private final Joiners joiners;
    private final MailAt at;
    private final MailLabels labels;
    private int last = -1;
    private int dots;
    private boolean spokenDot;
    private boolean loose;
    private String first = "";
    private String end = "";

    private MailDomain(Tokens tokens, Joiners joiners, MailAt at) {
        this.tokens = tokens;
        this.joiners = joiners;
        this.at = at;
        this.labels = new MailLabels(tokens, joiners, at.isLoose());
    }

    static MailDomain after(MailAt at, Tokens tokens, Joiners joiners) {
        MailDomain domain = new MailDomain(tokens, joiners, at);
        int start = at.isLoose() ? overHesitation(tokens, at.last() + 1) : at.last() + 1;
        if (at.isTight() && tokens.isSign(start, '[')) {
            domain.readLiteral(start);
        } else if (tokens.isWord(start) && !joiners.isDotWord(start)) {
            domain.read(start);
        }
        return domain;
    }

    /** Over commas and what somebody says while thinking. */
    private static int overHesitation(Tokens tokens, int start) {
        int token = start;
        while (token < start + MOST_HESITATION && (tokens.isSign(token, ',') || tokens.isHesitation(token))) {
            token++;
        }
        return token;
    }

    private void readLiteral(int start) {
        for (int token = start + 1; token < start + LONGEST_LITERAL; token++) {
            if (tokens.isSign(token, ']')) {
                last = token;
                return;
            }
        }
    }

    private void read(int start) {
        last = labels.lastOf(
                start,
                at.strength() != MailAt.Strength.WORD || tokens.say(at.last()).equals("at"));
        first = labels.text(start, last);
        end = first;
        while (dots < MOST_LABELS) {
            int next = labels.afterDot(last + 1);
            if (next < 0 || !tokens.isWord(next) || !goesOn(last + 1, next)) {
                return;
            }
            spokenDot |= joiners.isDotWord(next - 1) || joiners.isDotWord(next - 2);
            loose |= tokens.gapBefore(last + 1) > 0 || tokens.gapBefore(next) > 0;
            last = labels.lastOf(next, false);
            end = labels.text(next, last);
            dots++;
        }
    }

    /** A dot between two words may end a sentence, and a spoken one may be the word point. */
    private boolean goesOn(int dot, int next) {
        boolean tight = tokens.gapBefore(dot) == 0 && tokens.gapBefore(next) == 0;
        if (tight) {
            return true;
        }
        String label = labels.text(next, labels.lastOf(next, false));
        boolean sentence = tokens.isSign(dot, '.') && tokens.gapBefore(dot) == 0;
        if (sentence && at.strength() == MailAt.Strength.WORD) {
            return false;
        }
        boolean complete = dots > 0 && MailWords.isTopLevel(end);
        boolean unsure = sentence && (at.isTight() || at.strength() != MailAt.Strength.SIGN);
        if (!complete && !unsure) {
            return true;
        }
        return sentence ? MailWords.isUnmistakableTopLevel(label) : MailWords.isTopLevel(label);
    }

    /** The last token, -1 when no domain stands here. */
    int last() {
        return last;
    }

    boolean isDotted() {
        return dots > 0;
    }

    /** Whether it is two to three numbers, as in {@code chart@2.1.0}. */
    boolean isVersion() {
        return dots > 0 && dots < 3 && tokens.kind(last) == Kind.DIGITS;
    }

    /** Whether it ends in letters: a price does not. */
    boolean isNamed() {
        return tokens.kind(last) == Kind.LETTERS;
    }

    /** Whether white space stood beside a dot. */
    boolean isLoose() {
        return loose;
    }

    /** Whether it ends like a domain or names a mail provider. */
    boolean isProof() {
        boolean letters = dots > 0 && end.length() > 1 && isNamed();
        return MailWords.isProvider(first) || (letters && (!at.followsGap() || MailWords.isTopLevel(end)));
    }

    /** Whether no sentence goes on like this after a word such as at. */
    boolean isStrongProof() {
        if (dots == 0) {
            return false;
        }
        boolean english =
                tokens.say(at.last()).equals("at") && !tokens.say(last - 1).equals("point");
        return english ? MailWords.isTopLevel(end) : spokenDot && MailWords.isUnmistakableTopLevel(end);
    }
}
