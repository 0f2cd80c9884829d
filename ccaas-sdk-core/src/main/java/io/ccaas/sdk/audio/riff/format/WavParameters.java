package io.ccaas.sdk.audio.riff.format;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * All numbers that pass from an input's header to the output's.
 *
 * @param codec one of the list
 * @param form plain or WAVE_FORMAT_EXTENSIBLE, kept as it came
 * @param channels 1 to 32
 * @param sampleRate 1000 to 768000
 */
public record WavParameters(WavCodec codec, Form form, int channels, int sampleRate) {

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
     */
    public WavParameters {
        if (channels < 1 || channels > 32 || sampleRate < 1000 || sampleRate > 768_000) {
            throw new IllegalArgumentException("channels or sample rate out of range");
        }
    }

    /**
     * Bytes of one block.
     *
     * @return nBlockAlign
     */
    public int blockAlign() {
        return codec == WavCodec.GSM_610 ? WavCodec.GSM_BLOCK_BYTES : channels * codec.bits() / 8;
    }

    /**
     * Whole blocks only.
     *
     * @param bytes bytes of audio, at least 0
     * @return the largest multiple of {@link #blockAlign()} that fits
     */
    public long floor(long bytes) {
        return bytes - bytes % blockAlign();
    }

    /**
     * How many sample instants a payload holds at most.
     *
     * @param bytes a multiple of {@link #blockAlign()}
     * @return sample instants
     */
    public long frames(long bytes) {
        return bytes / blockAlign() * codec.samplesPerBlock();
    }

    /**
     * How many sample instants a payload holds. Only the last block of a block codec may be filled in part, so a declared count is
     * believed only if it ends there.
     *
     * @param bytes a multiple of {@link #blockAlign()}
     * @param declared what the input's {@code fact} chunk says, or a negative number
     * @return sample instants
     */
    public long frames(long bytes, long declared) {
        long most = frames(bytes);
        return declared > most - codec.samplesPerBlock() && declared < most ? declared : most;
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
}
