package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.bits.BitReader;

/**
 * The first numbers of a sound element (ISO/IEC 14496-3, 4.4.2.1: {@code ics_info} and {@code section_data}), which must fit each other: the sections
 * cover the bands that are announced. Behind them begin the codes, which are not read.
 */
final class ElementStart {

    private static final int PAIR = 1;
    private static final int SHORT_WINDOWS = 2;
    private static final int RESERVED_BOOK = 12;
    private static final int RESERVED_MASK = 3;
    private static final int MOST_LONG_BANDS = 51;
    private static final int MOST_SHORT_BANDS = 15;

    private static final int MAIN = 1;
    private static final int LTP = 4;

    private final BitReader bits;
    private final boolean mayPredict;
    private boolean isShort;
    private int bands;
    private int groups = 1;
    private boolean predicted;
    private boolean fits = true;

    private ElementStart(BitReader bits, int objectType) {
        this.bits = bits;
        this.mayPredict = objectType == MAIN || objectType == LTP;
    }

    /** Whether an element of one channel or of two, whose id was read, begins so. Prediction, which two of the types have, has numbers of its own: it ends the look. */
    static boolean fits(BitReader bits, int id, int objectType) {
        ElementStart element = new ElementStart(bits, objectType);
        if (id > PAIR) {
            return false;
        }
        element.read(id == PAIR);
        return element.fits && !bits.overran();
    }

    private void read(boolean pair) {
        bits.skip(4);
        boolean common = pair && bits.readFlag();
        if (common) {
            windows();
            mask();
        }
        bits.skip(8);
        if (!common) {
            windows();
        }
        for (int group = 0; fits && !predicted && group < groups; group++) {
            sections();
        }
    }

    private void windows() {
        fits = !bits.readFlag();
        isShort = bits.readInt(2) == SHORT_WINDOWS;
        bits.skip(1);
        bands = bits.readInt(isShort ? 4 : 6);
        fits &= bands <= (isShort ? MOST_SHORT_BANDS : MOST_LONG_BANDS);
        if (isShort) {
            groups = 8 - Integer.bitCount(bits.readInt(7));
        } else {
            predicted = bits.readFlag();
            fits &= mayPredict || !predicted;
        }
    }

    /** Only without prediction it lies here. */
    private void mask() {
        int present = predicted ? 0 : bits.readInt(2);
        fits &= present != RESERVED_MASK;
        bits.skip(present == 1 ? (long) groups * bands : 0);
    }

    private void sections() {
        int width = isShort ? 3 : 5;
        int more = (1 << width) - 1;
        int covered = 0;
        while (fits && covered < bands) {
            fits = bits.readInt(4) != RESERVED_BOOK && !bits.overran();
            int length = more;
            while (length == more && !bits.overran()) {
                length = bits.readInt(width);
                covered += length;
            }
        }
        fits &= covered == bands;
    }
}
