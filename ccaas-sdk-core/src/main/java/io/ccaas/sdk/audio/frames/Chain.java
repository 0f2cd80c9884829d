package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Headers that follow each other at the distance which they declare. One header may stand anywhere by chance, four in a row do not.
 *
 * @param <H> what a header says
 */
final class Chain<H> {

    /** So many headers prove a stream. */
    private static final int PROOF = 4;

    private final FrameSyntax<H> syntax;

    Chain(FrameSyntax<H> syntax) {
        this.syntax = syntax;
    }

    /** How far one must see to decide. */
    int reach() {
        return PROOF * syntax.longest();
    }

    /**
     * The header that the other frames must agree with, if a stream begins here: that of the second frame. Null if none begins.
     *
     * @param atStart whether nothing was found yet: two frames are enough then if the stream ends behind them, and the first may hold counts
     */
    @Nullable
    H begins(byte[] bytes, int at, int end, boolean atStart) {
        H first = syntax.header(bytes, at, end);
        if (first == null) {
            return null;
        }
        int next = at + syntax.length(first);
        H second = syntax.header(bytes, next, end);
        if (second == null
                || !(syntax.sameStream(first, second) || (atStart && syntax.mayPrecede(bytes, at, first, second)))) {
            return null;
        }
        int count = 2;
        for (H last = second; last != null && count < PROOF; ) {
            next += syntax.length(last);
            last = syntax.header(bytes, next, end);
            last = last != null && syntax.sameStream(second, last) ? last : null;
            count += last == null ? 0 : 1;
        }
        return count == PROOF || (atStart && endsAt(bytes, next, end)) ? second : null;
    }

    /** The end of the input, zeros or a tag. */
    private static boolean endsAt(byte[] bytes, int at, int end) {
        return at >= end || bytes[at] == 0 || Tag.at(bytes, at, end) != null;
    }
}
