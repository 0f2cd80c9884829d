package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The samples of a cleaned WAV payload, in order and once. It reads what this library wrote and proved, so a head that is not
 * understood is a bug and not a refusal. For one thread.
 */
public final class SampleStream {

    private final InputStream in;
    private final SampleCodec codec;
    private final WavParameters parameters;
    private final long frames;
    private long left;

    private SampleStream(InputStream in, SampleCodec codec, WavParameters parameters, long frames) {
        this.in = in;
        this.codec = codec;
        this.parameters = parameters;
        this.frames = frames;
        this.left = frames;
    }

    /**
     * Tells whether samples can be reached, without reading any.
     *
     * @param format of the payload
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SAMPLES_NOT_PLAIN}
     */
    public static void require(AudioFormat format) {
        codec(format);
    }

    /**
     * Reads the head of a cleaned payload.
     *
     * @param in the payload from its start
     * @param format what it was proven to be
     * @return its samples
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SAMPLES_NOT_PLAIN}
     */
    public static SampleStream of(InputStream in, AudioFormat format) {
        SampleCodec codec = codec(format);
        try {
            WavParameters.Form form = CanonicalHead.skip(in);
            WavParameters parameters = WavParameters.linear(codec.wav(), form, format.channels(), format.sampleRate());
            return new SampleStream(in, codec, parameters, format.frames());
        } catch (IOException e) {
            throw new SdkBugException("a held payload has its head", e);
        }
    }

    private static SampleCodec codec(AudioFormat format) {
        Optional<SampleCodec> known = Arrays.stream(SampleCodec.values())
                .filter(codec -> codec.wav().text().equals(format.codec()))
                .filter(codec -> format.container() == AudioContainer.WAV)
                .findFirst();
        return known.orElseThrow(() -> SampleRules.SAMPLES_NOT_PLAIN.at(0));
    }

    /**
     * How samples are coded.
     *
     * @return the codec
     */
    public SampleCodec codec() {
        return codec;
    }

    /**
     * The numbers of the head.
     *
     * @return what a writer needs
     */
    public WavParameters parameters() {
        return parameters;
    }

    /**
     * All sample instants.
     *
     * @return how many
     */
    public long frames() {
        return frames;
    }

    /**
     * Reads whole frames.
     *
     * @param target where they go
     * @param offset first index in bytes
     * @param most how many frames at most, at least 1
     * @return how many there were; fewer than asked for, or 0, only behind the last one, when the whole payload was proven again
     */
    public int read(byte[] target, int offset, int most) {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.interrupted();
        }
        int count = (int) Math.min(most, left);
        int bytes = count * parameters.blockAlign();
        try {
            if (in.readNBytes(target, offset, bytes) < bytes) {
                throw new SdkBugException("a held payload has all its samples");
            }
            left -= count;
            if (left == 0 && count > 0) {
                // The digest over the payload is compared only at its end, behind a byte of padding.
                in.skipNBytes((frames * parameters.blockAlign()) & 1);
            }
            return count;
        } catch (IOException e) {
            throw new SdkBugException("a held payload can be read", e);
        }
    }
}
