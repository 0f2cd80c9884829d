package io.ccaas.sdk.audio.codec.mp3;

import org.jspecify.annotations.Nullable;

/**
 * The first four bytes of a Layer III frame (ISO/IEC 11172-3, 2.4.1.3; 13818-3; MPEG-2.5 by custom). Free format has no header here,
 * because its length is not in it.
 *
 * @param version MPEG-1, 2 or 2.5
 * @param checked whether a check sum follows
 * @param sampleRate 8000 to 48000
 * @param mono whether there is one channel
 * @param length bytes of the whole frame, 24 to 1441
 */
public record Mp3Header(Version version, boolean checked, int sampleRate, boolean mono, int length) {

    /** Bytes of a header. */
    public static final int BYTES = 4;
    /** The longest frame. */
    public static final int LONGEST = 1441;

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /** The standard that a frame follows. */
    public enum Version {
        /** ISO/IEC 11172-3. */
        MPEG_1(1),
        /** ISO/IEC 13818-3. */
        MPEG_2(2),
        /** Half of MPEG-2's sample rates. */
        MPEG_2_5(4);

        private final int divisor;

        Version(int divisor) {
            this.divisor = divisor;
        }

        /** How many granules share a frame. */
        int granules() {
            return this == MPEG_1 ? 2 : 1;
        }
    }

    /**
     * Reads a header.
     *
     * @param bytes where it lies
     * @param at its first byte
     * @param end end of what may be read
     * @return the header, or null where none stands
     */
    public static @Nullable Mp3Header at(byte[] bytes, int at, int end) {
        if (at + BYTES > end || bytes[at] != -1 || (bytes[at + 1] & 0xE6) != 0xE2) {
            return null;
        }
        Version version = version(bytes[at + 1] >> 3 & 3);
        int kilobits = bytes[at + 2] >> 4 & 15;
        int rate = bytes[at + 2] >> 2 & 3;
        if (version == null || kilobits == 0 || kilobits == 15 || rate == 3) {
            return null;
        }
        int sampleRate = RATES[rate] / version.divisor;
        int bits = (version == Version.MPEG_1 ? KILOBITS_1 : KILOBITS_2)[kilobits] * 1000;
        int length = version.granules() * 72 * bits / sampleRate + (bytes[at + 2] >> 1 & 1);
        boolean mono = (bytes[at + 3] & 0xC0) == 0xC0;
        return new Mp3Header(version, (bytes[at + 1] & 1) == 0, sampleRate, mono, length);
    }

    /**
     * Whether two frames may belong to one stream, one of them a frame that holds counts.
     *
     * @param other the second
     * @return whether version and rate agree
     */
    public boolean sameRate(Mp3Header other) {
        return version == other.version && sampleRate == other.sampleRate;
    }

    /**
     * Whether two frames of sound may belong to one stream.
     *
     * @param other the second
     * @return whether version, rate and number of channels agree
     */
    public boolean sameStream(Mp3Header other) {
        return sameRate(other) && mono == other.mono;
    }

    /**
     * Sample instants of one frame.
     *
     * @return 1152 or 576
     */
    public int samples() {
        return version.granules() * 576;
    }

    /**
     * How many channels there are.
     *
     * @return 1 or 2
     */
    public int channels() {
        return mono ? 1 : 2;
    }

    /** Bytes of the side information. */
    int sideBytes() {
        if (version == Version.MPEG_1) {
            return mono ? 17 : 32;
        }
        return mono ? 9 : 17;
    }

    /** Where the side information begins. */
    int sideStart() {
        return checked ? BYTES + 2 : BYTES;
    }

    /** Where the main data begins. */
    int mainStart() {
        return sideStart() + sideBytes();
    }

    private static @Nullable Version version(int code) {
        return switch (code) {
            case 3 -> Version.MPEG_1;
            case 2 -> Version.MPEG_2;
            case 0 -> Version.MPEG_2_5;
            default -> null;
        };
    }
}
