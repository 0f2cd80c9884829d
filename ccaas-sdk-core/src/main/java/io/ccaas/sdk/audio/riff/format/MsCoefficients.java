package io.ccaas.sdk.audio.riff.format;

/** The seven pairs of coefficients of Microsoft ADPCM (RFC 2361, annex; Microsoft "New Multimedia Data Types"): no others pass. */
public final class MsCoefficients {

    /** How many pairs there are. */
    public static final int PAIRS = 7;

    private static final int[] NUMBERS = {256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232};

    private MsCoefficients() {}

    /**
     * The numbers in their order: both of a pair, pair by pair.
     *
     * @return a copy of the 14 signed 16-bit numbers
     */
    public static int[] numbers() {
        return NUMBERS.clone();
    }
}
