package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.write.WavHead;
import java.util.List;

/** Writes each channel of a payload into a payload of its own: the same samples, bit by bit. */
public final class ChannelSplit {

    private static final int FRAMES = 16_384;

    private final SampleStream samples;
    private final WavParameters mono;
    private final byte[] piece;
    private final byte[] part;

    private ChannelSplit(SampleStream samples) {
        WavParameters all = samples.parameters();
        this.samples = samples;
        this.mono = WavParameters.linear(all.codec(), all.form(), 1, all.sampleRate());
        this.piece = new byte[FRAMES * all.blockAlign()];
        this.part = new byte[FRAMES * mono.blockAlign()];
    }

    /**
     * Splits.
     *
     * @param samples unread
     * @param drafts one for each channel, in order
     * @return the format of each part
     */
    public static AudioFormat run(SampleStream samples, List<? extends Draft> drafts) {
        return new ChannelSplit(samples).into(drafts);
    }

    private AudioFormat into(List<? extends Draft> drafts) {
        long bytes = samples.frames() * mono.blockAlign();
        byte[] head = WavHead.bytes(mono, bytes, samples.frames());
        drafts.forEach(draft -> draft.begin(head));
        for (int n = samples.read(piece, 0, FRAMES); n > 0; n = samples.read(piece, 0, FRAMES)) {
            for (int channel = 0; channel < drafts.size(); channel++) {
                take(channel, n);
                drafts.get(channel).append(part, 0, n * mono.blockAlign());
            }
        }
        drafts.forEach(draft -> draft.finish(head, WavHead.tail(bytes)));
        return mono.format(samples.frames());
    }

    private void take(int channel, int frames) {
        int width = mono.blockAlign();
        int step = samples.parameters().blockAlign();
        for (int frame = 0; frame < frames; frame++) {
            System.arraycopy(piece, frame * step + channel * width, part, frame * width, width);
        }
    }
}
