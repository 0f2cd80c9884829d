package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.codec.aac.SampleRates;
import org.jspecify.annotations.Nullable;

/**
 * The header of a frame (ISO/IEC 13818-7, 6.2) as the few numbers that pass on.
 *
 * @param mpeg2 whether the frame says that it follows MPEG-2 instead of MPEG-4
 * @param checked whether a check sum follows
 * @param profile 0 Main, 1 LC, 2 SSR, 3 LTP
 * @param rateIndex 0 to 12
 * @param channelConfig 0 to 7
 * @param length bytes of the whole frame
 * @param blocks how many blocks of sound follow the first
 */
record AdtsHeader(
        boolean mpeg2, boolean checked, int profile, int rateIndex, int channelConfig, int length, int blocks) {

    static final int BYTES = 7;
    static final int LONGEST = 8191;

    /** "Variable rate": says nothing about a buffer. */
    private static final int NO_FULLNESS = 0x7FF;

    static @Nullable AdtsHeader at(byte[] bytes, int at, int end) {
        if (at + BYTES > end || bytes[at] != -1 || (bytes[at + 1] & 0xF6) != 0xF0) {
            return null;
        }
        BitReader bits = new BitReader(bytes, at + 1, BYTES - 1);
        bits.skip(4);
        boolean mpeg2 = bits.readFlag();
        bits.skip(2);
        boolean checked = !bits.readFlag();
        int profile = bits.readInt(2);
        int rateIndex = bits.readInt(4);
        bits.skip(1);
        int channelConfig = bits.readInt(3);
        bits.skip(4);
        int length = bits.readInt(13);
        bits.skip(11);
        AdtsHeader header = new AdtsHeader(mpeg2, checked, profile, rateIndex, channelConfig, length, bits.readInt(2));
        return length > header.bytes() && SampleRates.of(rateIndex).isPresent() ? header : null;
    }

    /** Bytes of the header and of the check sum behind it. */
    int bytes() {
        return checked ? BYTES + 2 : BYTES;
    }

    boolean sameStream(AdtsHeader other) {
        return mpeg2 == other.mpeg2
                && profile == other.profile
                && rateIndex == other.rateIndex
                && channelConfig == other.channelConfig;
    }

    /** The header anew, for a frame without a check sum. */
    byte[] toBytes() {
        return new BitWriter()
                .write(0xFFF, 12)
                .write(mpeg2 ? 1 : 0, 1)
                .write(1, 3)
                .write(profile, 2)
                .write(rateIndex, 4)
                .write(channelConfig, 4)
                .write(0, 4)
                .write(BYTES + length - bytes(), 13)
                .write(NO_FULLNESS, 11)
                .write(0, 2)
                .toBytes();
    }

    int sampleRate() {
        return SampleRates.of(rateIndex).orElseThrow();
    }

    int channels() {
        return channelConfig == 7 ? 8 : channelConfig;
    }
}
