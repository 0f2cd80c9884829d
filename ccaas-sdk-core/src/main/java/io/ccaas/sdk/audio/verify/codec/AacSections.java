package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;

/** How one channel, or the first of a pair, says which code books its bands use (ISO/IEC 14496-3, 4.4.2.1). */
final class AacSections {

    private static final int NO_BOOK = 12;

    private final Bits in;
    private final boolean predicts;

    /** The bits stand behind the element's id; only some profiles predict. */
    AacSections(Bits in, boolean predicts) {
        this.in = in;
        this.predicts = predicts;
    }

    /** Whether the numbers up to the scale factors fit each other. */
    boolean follow(int element) {
        in.leap(4);
        boolean shared = element == 1 && in.take(1) == 1;
        in.leap(shared ? 0 : 8);
        boolean reserved = in.take(1) == 1;
        boolean eight = in.take(2) == 2;
        in.leap(1);
        int bands = in.take(eight ? 4 : 6);
        int groups = eight ? 1 + Integer.bitCount(~in.take(7) & 0x7F) : 1;
        boolean predicted = !eight && in.take(1) == 1;
        boolean inRange = element <= 1 && !reserved && bands <= (eight ? 15 : 51);
        if (!inRange || predicted) {
            return inRange && predicts;
        }
        return (!shared || masks(bands * groups)) && cover(bands, groups, eight ? 3 : 5) && !in.isBehindEnd();
    }

    /** Which bands of a pair are coded as sum and difference, and the gain behind. */
    private boolean masks(int bands) {
        int kind = in.take(2);
        in.leap(kind == 1 ? bands + 8 : 8);
        return kind != 3;
    }

    private boolean cover(int bands, int groups, int width) {
        int escape = (1 << width) - 1;
        for (int group = 0; group < groups; group++) {
            int covered = 0;
            boolean open = false;
            while (covered < bands || open) {
                boolean book = open || in.take(4) != NO_BOOK;
                int more = in.take(width);
                if (!book || in.isBehindEnd()) {
                    return false;
                }
                covered += more;
                open = more == escape;
            }
            if (covered != bands) {
                return false;
            }
        }
        return true;
    }
}
