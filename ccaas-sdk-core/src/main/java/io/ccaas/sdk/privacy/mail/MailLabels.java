package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;

/** Single labels of a domain: {@code my-company}, {@code g m a i l}, {@code bouygues telecom} before a dot. */
final class MailLabels {

    /** Tokens in one label at most: 63 characters spelled one by one, with signs between. */
    private static final int LONGEST = 128;
    /** Recognition cuts one name into words. */
    private static final int MOST_WORDS = 4;

    private final Tokens tokens;
    private final Joiners joiners;
    private final boolean loose;

    MailLabels(Tokens tokens, Joiners joiners, boolean loose) {
        this.tokens = tokens;
        this.joiners = joiners;
        this.loose = loose;
    }

    /** The last token of the label that begins here. */
    int lastOf(int start, boolean mayBeCut) {
        int last = lastOfWord(start);
        if (!loose || !mayBeCut || afterDot(last + 1) >= 0) {
            return last;
        }
        int cut = last;
        for (int words = 1; words < MOST_WORDS; words++) {
            int next = tokens.isSign(cut + 1, '-') ? cut + 2 : cut + 1;
            if (!tokens.isWord(next)) {
                return last;
            }
            cut = lastOfWord(next);
            int end = afterDot(cut + 1);
            if (end >= 0) {
                return endsWell(end) ? cut : last;
            }
        }
        return last;
    }

    /** Whether the labels from here end in a domain. */
    private boolean endsWell(int start) {
        int label = start;
        for (int labels = 0; labels < MOST_WORDS; labels++) {
            int end = lastOfWord(label);
            int next = afterDot(end + 1);
            if (next < 0) {
                return MailWords.isUnmistakableTopLevel(text(label, end));
            }
            label = next;
        }
        return false;
    }

    private int lastOfWord(int start) {
        int last = start;
        while (last - start < LONGEST) {
            int next = next(last);
            if (next < 0) {
                break;
            }
            last = next;
        }
        return last;
    }

    private int next(int last) {
        boolean tight = tokens.gapBefore(last + 1) == 0;
        if (tokens.isWord(last + 1)) {
            if (tight || (loose && isSingle(last) && isSingle(last + 1))) {
                return last + 1;
            }
            boolean ended = MailWords.isTopLevel(tokens.say(last)) && joiners.beforeDot(last - 1) >= 0;
            int joined = loose && !ended ? joiners.afterJoinWord(last + 1) : -1;
            return joined >= 0 && tokens.isWord(joined) ? joined : -1;
        }
        int behind = last + 2;
        while (tight && behind < last + 4 && isDash(behind) && tokens.gapBefore(behind) == 0) {
            behind++;
        }
        boolean dash = tight && isDash(last + 1) && tokens.gapBefore(behind) == 0;
        return dash && tokens.isWord(behind) ? behind : -1;
    }

    private boolean isDash(int token) {
        return tokens.isSign(token, '-') || tokens.isSign(token, '_');
    }

    private boolean isSingle(int token) {
        return tokens.say(token).length() == 1;
    }

    /** Behind a dot, or a comma mistaken for one; -1 when there is none. */
    int afterDot(int token) {
        if (loose && tokens.gapBefore(token) > 0 && MailWords.isBare(tokens.say(token))) {
            return token;
        }
        if (loose && tokens.isSign(token, ',') && joiners.isDotWord(token + 1)) {
            boolean spelled = tokens.isSign(token + 2, ',');
            return spelled || MailWords.isUnmistakableTopLevel(tokens.say(token + 2)) ? token + (spelled ? 3 : 2) : -1;
        }
        boolean comma = tokens.isSign(token, ',') && tokens.gapBefore(token) == 0 && tokens.gapBefore(token + 1) == 0;
        return comma && MailWords.isTopLevel(tokens.say(token + 1)) ? token + 1 : joiners.afterDot(token);
    }

    /** Letters and digits of a label without its signs. */
    String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int token = first; token <= last; token++) {
            text.append(tokens.isWord(token) ? tokens.say(token) : "");
        }
        return text.toString();
    }
}
