package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.MaskingNote;
import io.ccaas.sdk.audio.riff.write.WavHead;
import io.ccaas.sdk.audio.samples.SampleStream;
import java.util.Arrays;
import java.util.List;

/**
 * Copies a payload and silences the key tones of some channels. One pass; holds 160 ms of sound and a piece. The number of samples
 * stays, and every sample outside of a silenced stretch stays bit by bit.
 */
public final class KeyToneMasking {

    private final SampleStream samples;
    private final FrameWindow window;
    private final List<MaskedChannel> channels;

    private KeyToneMasking(SampleStream samples, int[] channels) {
        MaskProfile profile = MaskProfile.at(samples.parameters().sampleRate());
        this.samples = samples;
        this.window = new FrameWindow(samples, profile.reach());
        this.channels = Arrays.stream(channels)
                .mapToObj(channel -> new MaskedChannel(channel, profile, window))
                .toList();
    }

    /**
     * Tells whether key tones can be masked, without reading anything.
     *
     * @param format of the payload
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SAMPLES_NOT_PLAIN}, {@code DTMF_SAMPLE_RATE}
     */
    public static void require(AudioFormat format) {
        SampleStream.require(format);
        MaskProfile.at(format.sampleRate());
    }

    /**
     * Masks.
     *
     * @param samples unread, of a rate from 8000 to 48000
     * @param channels places in a frame
     * @param out is begun, filled and finished
     * @return how much was silenced
     */
    public static MaskingNote run(SampleStream samples, int[] channels, Draft out) {
        return new KeyToneMasking(samples, channels).into(out);
    }

    private MaskingNote into(Draft out) {
        long bytes = samples.frames() * samples.parameters().blockAlign();
        byte[] head = WavHead.bytes(samples.parameters(), bytes, samples.frames());
        out.begin(head);
        while (window.fill()) {
            channels.forEach(MaskedChannel::take);
            window.pass(out);
        }
        channels.forEach(channel -> channel.end(samples.frames()));
        window.passRest(out);
        out.finish(head, WavHead.tail(bytes));
        return note();
    }

    private MaskingNote note() {
        long stretches = channels.stream().mapToLong(MaskedChannel::stretches).sum();
        long silenced = channels.stream().mapToLong(MaskedChannel::samples).sum();
        return new MaskingNote(channels.size(), stretches, silenced);
    }
}
