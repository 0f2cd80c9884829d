package io.ccaas.sdk.audio.codec.aac;

import java.util.OptionalInt;

/** The sample rates that have an index (ISO/IEC 14496-3, table 1.18). */
public final class SampleRates {

    /** The index that says that the rate itself follows in 24 bits. */
    static final int EXPLICIT = 15;

    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    private SampleRates() {}

    /**
     * The rate of an index.
     *
     * @param index 0 to 15
     * @return samples per second, or empty for the reserved ones and 15
     */
    public static OptionalInt of(int index) {
        return index >= 0 && index < RATES.length ? OptionalInt.of(RATES[index]) : OptionalInt.empty();
    }

    /** Whether a rate has an index. */
    static boolean isIndexed(int rate) {
        return indexOf(rate) != EXPLICIT;
    }

    /** The index of a rate, {@link #EXPLICIT} when it has none. */
    static int indexOf(int rate) {
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == rate) {
                return i;
            }
        }
        return EXPLICIT;
    }
}
