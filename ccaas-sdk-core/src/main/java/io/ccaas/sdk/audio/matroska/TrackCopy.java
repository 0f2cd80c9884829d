package io.ccaas.sdk.audio.matroska;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.matroska.codec.PacketCodec;
import io.ccaas.sdk.audio.matroska.codec.PacketCodecs;
import io.ccaas.sdk.audio.matroska.read.MatroskaRules;
import io.ccaas.sdk.audio.matroska.read.TrackSink;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.Samples;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.audio.matroska.write.BlockWriter;
import io.ccaas.sdk.audio.matroska.write.ClusterWriter;
import io.ccaas.sdk.audio.matroska.write.MatroskaHead;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads each block through the codec's proof, and its packets into the output: each in a block of its own, at the time that follows. */
final class TrackCopy implements TrackSink {

    private static final int MILLIS = 1000;

    private final Draft draft;
    private final ClusterWriter clusters;
    private AudioContainer container = AudioContainer.MATROSKA;
    private @Nullable PacketCodec codec;
    private byte[] held = new byte[4096];
    private int heldBytes;
    private long heldSamples;
    private long before;
    private boolean begun;
    private long discard;
    private boolean gaps;

    TrackCopy(Draft draft) {
        this.draft = draft;
        this.clusters = new ClusterWriter(draft);
    }

    @Override
    public int begin(DeclaredTrack track, AudioContainer declared) {
        PacketCodec found = PacketCodecs.of(track, this::packet);
        container = track.codec().isWeb() ? declared : AudioContainer.MATROSKA;
        codec = found;
        return found.configurationBytes();
    }

    @Override
    public void take(Block block) {
        if (codec != null) {
            long proven = codec.samples();
            discard = block.discard();
            codec.take(block);
            gaps |= block.millis() - Samples.millis(proven, codec.parameters().sampleRate()) > MILLIS;
        }
    }

    /** Holds a packet back until another comes: only the last one may end early. */
    private void packet(byte[] bytes, int offset, int length, long samples) {
        write(new byte[0]);
        if (held.length < length) {
            held = new byte[Math.max(length, 2 * held.length)];
        }
        System.arraycopy(bytes, offset, held, 0, length);
        heldBytes = length;
        heldSamples = samples;
    }

    /** The head is as long now as it will be at the end. */
    private void write(byte[] behind) {
        if (codec != null && heldBytes > 0) {
            TrackParameters track = codec.parameters();
            if (!begun) {
                draft.begin(MatroskaHead.bytes(container, track, 0));
                begun = true;
            }
            clusters.add(held, heldBytes, Samples.millis(before, track.sampleRate()), behind);
            before += heldSamples;
            heldBytes = 0;
        }
    }

    Rebuilt end(CleaningRun run, List<AudioWarning> warnings) {
        if (codec != null) {
            codec.end();
        }
        if (codec == null || heldBytes == 0) {
            throw MatroskaRules.EMPTY_AUDIO.at(run.source().position());
        }
        TrackParameters track = codec.parameters();
        long discarded = discarded(codec, track.sampleRate());
        write(BlockWriter.behind(discarded, track.sampleRate()));
        clusters.flush();
        long frames = Math.max(0, codec.samples() - codec.lead() - discarded);
        AudioFormat format = new AudioFormat(container, track.text(), track.sampleRate(), track.channels(), frames);
        CleaningReport report = new CleaningReport(
                format, codec.level(), run.tally().droppedBytes(), run.tally().dropped(), warned(warnings));
        return Rebuilt.of(MatroskaHead.bytes(container, track, clusters.written()), new byte[0], report);
    }

    /** No more than the last packet holds. */
    private long discarded(PacketCodec from, int rate) {
        return from.mayEndEarly() ? Math.min(heldSamples, Math.max(0, Samples.of(discard, rate))) : 0;
    }

    private List<AudioWarning> warned(List<AudioWarning> warnings) {
        List<AudioWarning> all = new ArrayList<>(warnings);
        if (gaps) {
            all.add(AudioWarning.GAPS_CLOSED);
        }
        return all;
    }
}
