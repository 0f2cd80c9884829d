package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.audio.riff.format.WavCodec;
import java.util.Arrays;

/** The codecs whose samples stand alone: each can be read, silenced or moved without touching another. */
public enum SampleCodec {
    /** Unsigned 8-bit linear samples. */
    PCM_U8(WavCodec.PCM_U8, 0x80),
    /** Signed 16-bit linear samples. */
    PCM_S16(WavCodec.PCM_S16, 0),
    /** Signed 24-bit linear samples. */
    PCM_S24(WavCodec.PCM_S24, 0),
    /** Signed 32-bit linear samples. */
    PCM_S32(WavCodec.PCM_S32, 0),
    /** 32-bit floating point samples. */
    FLOAT_32(WavCodec.FLOAT_32, 0),
    /** 64-bit floating point samples. */
    FLOAT_64(WavCodec.FLOAT_64, 0),
    /** ITU-T G.711 A-law. */
    A_LAW(WavCodec.A_LAW, 0xD5),
    /** ITU-T G.711 mu-law. */
    MU_LAW(WavCodec.MU_LAW, 0xFF);

    private static final double FULL_SCALE = 32_768;

    private final WavCodec wav;
    private final byte silence;

    SampleCodec(WavCodec wav, int silence) {
        this.wav = wav;
        this.silence = (byte) silence;
    }

    WavCodec wav() {
        return wav;
    }

    /**
     * Bytes of one sample.
     *
     * @return 1 to 8
     */
    public int width() {
        return wav.bits() / 8;
    }

    /**
     * Reads samples.
     *
     * @param bytes where they lie
     * @param first index of the first byte of the first one
     * @param step bytes from one to the next
     * @param values is filled, on the scale of 16 bits: -32768 to 32767
     * @param count how many
     */
    public void expand(byte[] bytes, int first, int step, double[] values, int count) {
        for (int i = 0, at = first; i < count; i++, at += step) {
            values[i] = value(bytes, at);
        }
    }

    private double value(byte[] bytes, int at) {
        return switch (this) {
            case PCM_U8 -> ((bytes[at] & 0xFF) - 128) << 8;
            case PCM_S16 -> (short) little(bytes, at, 2);
            case PCM_S24 -> ((int) little(bytes, at, 3) << 8) / 65_536.0;
            case PCM_S32 -> (int) little(bytes, at, 4) / 65_536.0;
            case FLOAT_32 -> heard(Float.intBitsToFloat((int) little(bytes, at, 4)));
            case FLOAT_64 -> heard(Double.longBitsToDouble(little(bytes, at, 8)));
            case A_LAW -> G711.fromALaw(bytes[at]);
            case MU_LAW -> G711.fromMuLaw(bytes[at]);
        };
    }

    /**
     * Overwrites a sample with silence: the code of the smallest value.
     *
     * @param bytes where it lies
     * @param at index of its first byte
     */
    public void silence(byte[] bytes, int at) {
        Arrays.fill(bytes, at, at + width(), silence);
    }

    /** What a player makes of a number: too loud is full scale; what is no number is silence. */
    private static double heard(double value) {
        double clipped = Math.max(-1, Math.min(1, value));
        return Double.isNaN(clipped) ? 0 : clipped * FULL_SCALE;
    }

    private static long little(byte[] bytes, int at, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
