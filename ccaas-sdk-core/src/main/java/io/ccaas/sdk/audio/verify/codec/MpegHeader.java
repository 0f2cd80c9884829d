package io.ccaas.sdk.audio.verify.codec;

/** The header of a Layer III frame (ISO/IEC 11172-3, 2.4.2.3; 13818-3; and the half rates known as MPEG 2.5). */
public final class MpegHeader {

    /** Its size. */
    public static final int BYTES = 4;

    private static final int MPEG_1 = 3;
    private static final int RESERVED_VERSION = 1;
    private static final int LAYER_III = 1;
    private static final int JOINT = 1;
    private static final int MONO = 3;
    private static final int RESERVED_EMPHASIS = 2;
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    private final int word;

    private MpegHeader(int word) {
        this.word = word;
    }

    /**
     * Reads a header whose private, copyright and original bits are zero, as is the way of joining stereo where none is joined.
     *
     * @param head begins with a header
     * @return the header
     */
    public static MpegHeader read(Packet head) {
        if (head.length() < BYTES) {
            throw CodecRules.MP3_FRAME.at(head.offset());
        }
        int word = (head.at(0) << 24) | (head.at(1) << 16) | (head.at(2) << 8) | head.at(3);
        MpegHeader header = new MpegHeader(word);
        int bitRate = header.bits(12, 4);
        boolean holds = word >>> 21 == 0x7FF
                && header.version() != RESERVED_VERSION
                && header.bits(17, 2) == LAYER_III
                && bitRate != 0
                && bitRate != 15
                && header.bits(10, 2) != 3
                && header.bits(8, 1) == 0
                && header.bits(2, 2) == 0
                && header.bits(0, 2) != RESERVED_EMPHASIS
                && (header.bits(6, 2) == JOINT || header.bits(4, 2) == 0);
        if (!holds) {
            throw CodecRules.MP3_FRAME.at(head.offset());
        }
        return header;
    }

    /**
     * Bytes of the frame.
     *
     * @return header included
     */
    public int length() {
        int bitRate = (isFirst() ? KILOBITS_1 : KILOBITS_2)[bits(12, 4)] * 1000;
        return (isFirst() ? 144 : 72) * bitRate / rate() + bits(9, 1);
    }

    /**
     * Samples per second.
     *
     * @return 8000 to 48000
     */
    public int rate() {
        int rate = RATES[bits(10, 2)];
        return isFirst() ? rate : version() == 2 ? rate / 2 : rate / 4;
    }

    /**
     * How many.
     *
     * @return 1 or 2
     */
    public int channels() {
        return bits(6, 2) == MONO ? 1 : 2;
    }

    /**
     * Sample instants of a frame.
     *
     * @return 1152 or 576
     */
    public int samples() {
        return isFirst() ? 1152 : 576;
    }

    /**
     * Bytes of side information.
     *
     * @return 9, 17 or 32
     */
    public int sideBytes() {
        return isFirst() ? (channels() == 1 ? 17 : 32) : (channels() == 1 ? 9 : 17);
    }

    /**
     * Whether a check sum follows.
     *
     * @return whether it does
     */
    public boolean isProtected() {
        return bits(16, 1) == 0;
    }

    /**
     * Whether a frame that holds counts can stand in front of another: version and rate.
     *
     * @param other another header
     * @return whether they agree
     */
    public boolean sameRate(MpegHeader other) {
        return version() == other.version() && bits(10, 2) == other.bits(10, 2);
    }

    /** Whether two frames of sound can stand in one stream: emphasis and number of channels too. */
    boolean sameStream(MpegHeader other) {
        return sameRate(other) && channels() == other.channels() && bits(0, 2) == other.bits(0, 2);
    }

    boolean isFirst() {
        return version() == MPEG_1;
    }

    private int version() {
        return bits(19, 2);
    }

    private int bits(int from, int count) {
        return (word >>> from) & ((1 << count) - 1);
    }
}
