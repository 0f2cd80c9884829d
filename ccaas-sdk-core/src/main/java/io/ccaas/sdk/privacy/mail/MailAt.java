package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Tokens;

/**
 * A place that reads as {@code @}.
 *
 * @param first its first token
 * @param last its last token
 * @param strength how sure it is
 * @param isTight whether no white space stands on either side
 * @param followsGap whether white space stands before it and none behind
 */
record MailAt(int first, int last, Strength strength, boolean isTight, boolean followsGap) {

    /** How sure it is that the sign is meant. */
    enum Strength {
        /** The sign itself. */
        SIGN,
        /** A word that means the sign only, or {@code (at)}. */
        NAMED,
        /** A word that means much else. */
        WORD
    }

    static MailAt of(Tokens tokens, int first, int last, Strength strength) {
        boolean before = tokens.gapBefore(first) > 0;
        boolean behind = tokens.gapBefore(last + 1) > 0;
        return new MailAt(first, last, strength, !before && !behind, before && !behind);
    }

    /** Whether spaces may stand within the address too. */
    boolean isLoose() {
        return !isTight || strength != Strength.SIGN;
    }
}
