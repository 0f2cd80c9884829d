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
import io.ccaas.sdk.audio.matroska.write.ClusterWriter;
import io.ccaas.sdk.audio.matroska.write.MatroskaHead;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads each block through the codec's proof into the output. */
final class TrackCopy implements TrackSink {

    private final Draft draft;
    private final ClusterWriter clusters;
    private AudioContainer container = AudioContainer.MATROSKA;
    private @Nullable PacketCodec codec;
    private boolean begun;
    private long delay;
    private long discarded;

    TrackCopy(Draft draft) {
        this.draft = draft;
        this.clusters = new ClusterWriter(draft);
    }

    @Override
    public int begin(DeclaredTrack track, AudioContainer declared) {
        PacketCodec found = PacketCodecs.of(track, this::write);
        container = track.codec().isWeb() ? declared : AudioContainer.MATROSKA;
        delay = track.delay();
        codec = found;
        return found.configurationBytes();
    }

    @Override
    public void take(Block block) {
        if (codec != null) {
            codec.take(block);
        }
    }

    /** The head is as long now as it will be at the end. */
    private void write(Block block) {
        if (codec != null) {
            TrackParameters track = parameters(codec);
            if (!begun) {
                draft.begin(MatroskaHead.bytes(container, track, 0));
                begun = true;
            }
            discarded += Math.abs(Samples.of(block.discard(), track.sampleRate()));
            clusters.add(block, track.sampleRate());
        }
    }

    private TrackParameters parameters(PacketCodec from) {
        TrackParameters track = from.parameters();
        return track.withDelay(Samples.of(delay, track.sampleRate()));
    }

    Rebuilt end(CleaningRun run, List<AudioWarning> warnings) {
        if (codec != null) {
            codec.end();
        }
        if (codec == null || !begun) {
            throw MatroskaRules.EMPTY_AUDIO.at(run.source().position());
        }
        clusters.flush();
        TrackParameters track = parameters(codec);
        long silent = Math.max(track.delay(), codec.lead()) + discarded;
        long frames = Math.max(0, codec.samples() - silent);
        AudioFormat format = new AudioFormat(container, track.text(), track.sampleRate(), track.channels(), frames);
        CleaningReport report = new CleaningReport(
                format, codec.level(), run.tally().droppedBytes(), run.tally().dropped(), warnings);
        return Rebuilt.of(MatroskaHead.bytes(container, track, clusters.written()), new byte[0], report);
    }
}
