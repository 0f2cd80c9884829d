package io.ccaas.sdk.audio.riff.format;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Optional;

/**
 * All numbers that pass from an input's header to the output's.
 *
 * @param codec one of the list
 * @param form plain or WAVE_FORMAT_EXTENSIBLE, kept as it came
 * @param channels 1 to 32
 * @param sampleRate 1000 to 768000
 * @param blockAlign bytes of one block, as the codec allows them
 */
public record WavParameters(WavCodec codec, Form form, int channels, int sampleRate, int blockAlign) {

    /** How the {@code fmt } chunk is written. */
    public enum Form {
        /** 16 bytes, or 18 and more for what is not PCM. */
        PLAIN,
        /** 40 bytes with a GUID. */
        EXTENSIBLE
    }

    /**
     * Checks the ranges.
     *
     * @param codec one of the list
     * @param form plain or WAVE_FORMAT_EXTENSIBLE, kept as it came
     * @param channels 1 to 32
     * @param sampleRate 1000 to 768000
     * @param blockAlign bytes of one block
     */
    public WavParameters {
        if (!inRange(channels, sampleRate) || codec.shape().align(channels, codec.bits(), blockAlign) != blockAlign) {
            throw new IllegalArgumentException("channels, sample rate or block size out of range");
        }
    }

    /**
     * Takes the numbers of a header.
     *
     * @param codec one of the list
     * @param form plain or WAVE_FORMAT_EXTENSIBLE
     * @param channels as declared
     * @param sampleRate as declared
     * @param declaredAlign nBlockAlign as declared
     * @return the numbers, or empty when they do not lie in their ranges or do not agree
     */
    public static Optional<WavParameters> of(
            WavCodec codec, Form form, int channels, long sampleRate, int declaredAlign) {
        if (!inRange(channels, sampleRate) || (form == Form.EXTENSIBLE && codec.shape() != BlockShape.LINEAR)) {
            return Optional.empty();
        }
        int align = codec.shape().align(channels, codec.bits(), declaredAlign);
        boolean packed = codec.shape() == BlockShape.PACKED || codec.shape() == BlockShape.PACKED_AUXILIARY;
        boolean fits = align != BlockShape.UNKNOWN && (packed || align == declaredAlign);
        return fits ? Optional.of(new WavParameters(codec, form, channels, (int) sampleRate, align)) : Optional.empty();
    }

    /**
     * The numbers of a codec whose blocks are one sample of every channel.
     *
     * @param codec linear PCM, float or G.711
     * @param form plain or WAVE_FORMAT_EXTENSIBLE
     * @param channels 1 to 32
     * @param sampleRate 1000 to 768000
     * @return numbers that agree
     */
    public static WavParameters linear(WavCodec codec, Form form, int channels, int sampleRate) {
        return new WavParameters(codec, form, channels, sampleRate, channels * codec.bits() / 8);
    }

    /**
     * Sample instants of one block.
     *
     * @return 1 for linear codecs
     */
    public int samplesPerBlock() {
        return codec.shape().samples(channels, codec.bits(), blockAlign);
    }

    /**
     * The size of the {@code fmt } chunk's body that says all of this.
     *
     * @return bytes
     */
    public int fmtBytes() {
        if (form == Form.EXTENSIBLE) {
            return 40;
        }
        return codec.isPcm() ? 16 : 18 + codec.shape().extensionBytes();
    }

    /**
     * Whole blocks only.
     *
     * @param bytes bytes of audio, at least 0
     * @return the largest multiple of {@link #blockAlign()} that fits
     */
    public long floor(long bytes) {
        return bytes - bytes % blockAlign;
    }

    /**
     * How many sample instants a payload holds at most.
     *
     * @param bytes a multiple of {@link #blockAlign()}
     * @return sample instants
     */
    public long frames(long bytes) {
        return bytes / blockAlign * samplesPerBlock();
    }

    /**
     * How many sample instants a payload holds. Only the last block of a block codec may be filled in part, so a declared count is
     * believed only if it ends there; of ADPCM never, for its blocks are large, and what lies behind that end would be free.
     *
     * @param bytes a multiple of {@link #blockAlign()}
     * @param declared what the input's {@code fact} chunk says, or a negative number
     * @return sample instants
     */
    public long frames(long bytes, long declared) {
        long most = frames(bytes);
        boolean adpcm = codec.shape() == BlockShape.IMA_ADPCM || codec.shape() == BlockShape.MS_ADPCM;
        return !adpcm && declared > most - samplesPerBlock() && declared < most ? declared : most;
    }

    /**
     * The same in words that callers know.
     *
     * @param frames sample instants
     * @return the format
     */
    public AudioFormat format(long frames) {
        return new AudioFormat(AudioContainer.WAV, codec.text(), sampleRate, channels, frames);
    }

    /**
     * Whether a number can be that of channels.
     *
     * @param channels as declared
     * @return whether it is 1 to 32
     */
    public static boolean isCount(int channels) {
        return channels >= 1 && channels <= 32;
    }

    /**
     * Whether a number can be a sample rate.
     *
     * @param sampleRate as declared, in hertz
     * @return whether it is 1000 to 768000
     */
    public static boolean isRate(long sampleRate) {
        return sampleRate >= 1000 && sampleRate <= 768_000;
    }

    private static boolean inRange(int channels, long sampleRate) {
        return isCount(channels) && isRate(sampleRate);
    }
}
