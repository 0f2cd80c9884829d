package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.testing.WavBytes;

/** Encoders of single samples; ITU-T G.711 as the segments of its tables 1 and 2 say. */
enum Coding {
    PCM_U8(1, 1, 0x80),
    PCM_S16(1, 2, 0),
    PCM_S24(1, 3, 0),
    PCM_S32(1, 4, 0),
    FLOAT_32(3, 4, 0),
    FLOAT_64(3, 8, 0),
    A_LAW(6, 1, 0xD5),
    MU_LAW(7, 1, 0xFF);

    private final int tag;
    private final int width;
    private final int silence;

    Coding(int tag, int width, int silence) {
        this.tag = tag;
        this.width = width;
        this.silence = silence;
    }

    int tag() {
        return tag;
    }

    int width() {
        return width;
    }

    /** What every byte of a silent sample is. */
    byte silence() {
        return (byte) silence;
    }

    byte[] bytes(double value) {
        int sample = (int) Math.max(-32_768, Math.min(32_767, Math.round(value)));
        return switch (this) {
            case PCM_U8 -> new byte[] {(byte) ((sample >> 8) + 128)};
            case PCM_S16, PCM_S24, PCM_S32 -> WavBytes.le((long) sample << (8 * width - 16), width);
            case FLOAT_32 -> WavBytes.le(Float.floatToIntBits(sample / 32_768f), 4);
            case FLOAT_64 -> WavBytes.le(Double.doubleToLongBits(sample / 32_768.0), 8);
            case A_LAW -> new byte[] {aLaw(sample)};
            case MU_LAW -> new byte[] {muLaw(sample)};
        };
    }

    private static byte muLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int biased = Math.min(Math.abs(sample), 32_635) + 132;
        int segment = 24 - Integer.numberOfLeadingZeros(biased);
        return (byte) ~(sign | (segment << 4) | ((biased >> (segment + 3)) & 0x0F));
    }

    private static byte aLaw(int sample) {
        int magnitude = Math.min((sample < 0 ? -sample - 1 : sample) >> 3, 4095);
        int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 1));
        int step = segment == 0 ? magnitude >> 1 : magnitude >> segment;
        return (byte) (((segment << 4) | (step & 0x0F)) ^ (sample < 0 ? 0x55 : 0xD5));
    }
}
