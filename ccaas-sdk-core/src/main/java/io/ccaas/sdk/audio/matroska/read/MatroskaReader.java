package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.container.CleaningRules.Truncated;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over a whole Matroska or WebM input once. Every byte is accounted for; only numbers and the track's blocks are kept. */
public final class MatroskaReader {

    private static final long MILLISECOND = 1_000_000;
    private static final long SHORTEST_TICK = 1000;
    private static final long LONGEST_TICK = 1_000_000_000;

    private final CleaningRun run;
    private final Walk walk;
    private final TrackSink sink;
    private boolean described;
    private long nanosPerTick = MILLISECOND;
    private @Nullable TrackEntry track;
    private @Nullable ClusterReader clusters;

    private MatroskaReader(CleaningRun run, TrackSink sink) {
        this.run = run;
        this.walk = new Walk(run);
        this.sink = sink;
    }

    /**
     * Reads to the end of the input.
     *
     * @param run its source stands at its start; its draft is left to the sink
     * @param sink takes the chosen track
     * @return what was odd
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when a byte cannot be accounted for
     */
    public static List<AudioWarning> read(CleaningRun run, TrackSink sink) {
        return new MatroskaReader(run, sink).read();
    }

    private List<AudioWarning> read() {
        boolean web = new HeaderReader(walk).readIsWeb();
        Element segment = segment();
        walk.observe(segment, ElementKind.SEGMENT);
        walk.settle();
        boolean whole = true;
        while (whole && walk.position() < segment.end()) {
            Element child = walk.next(segment.end());
            whole = child != null;
            if (child != null) {
                child(child, segment.end(), web ? AudioContainer.WEBM : AudioContainer.MATROSKA);
                whole = !child.isSized() || walk.position() >= child.end();
            }
        }
        return ended(segment);
    }

    private Element segment() {
        Element element = walk.next(Long.MAX_VALUE);
        while (element != null && !element.is(MatroskaId.SEGMENT)) {
            mustBeFirst(element);
            walk.drop(element);
            element = walk.next(Long.MAX_VALUE);
        }
        if (element == null) {
            throw MatroskaRules.MKV_NO_SEGMENT.at(walk.position());
        }
        return element;
    }

    private void child(Element child, long limit, AudioContainer container) {
        mustBeFirst(child);
        switch (child.id()) {
            case MatroskaId.INFO -> info(child);
            case MatroskaId.TRACKS -> {
                mustStand(track == null && clusters == null, child);
                track = new TracksReader(walk, run.rules()).read(child);
            }
            case MatroskaId.CLUSTER -> {
                walk.observe(child, ElementKind.CLUSTER);
                clusters(child, container).read(child, limit);
            }
            default -> walk.drop(child);
        }
    }

    private void info(Element info) {
        mustStand(!described && clusters == null, info);
        described = true;
        walk.observe(info, ElementKind.INFO);
        walk.children(info, child -> {
            if (child.is(MatroskaId.TIMESTAMP_SCALE)) {
                scale(child);
            } else {
                walk.drop(child);
            }
        });
        walk.settle();
    }

    private void scale(Element child) {
        nanosPerTick = walk.number(child, MILLISECOND);
        if (nanosPerTick < SHORTEST_TICK || nanosPerTick > LONGEST_TICK) {
            throw MatroskaRules.MKV_BAD_NUMBER.at(child.offset());
        }
    }

    private ClusterReader clusters(Element cluster, AudioContainer container) {
        if (clusters == null) {
            if (track == null) {
                throw MatroskaRules.MKV_ORDER.at(cluster.offset());
            }
            begin(track, container);
            BlockReader blocks = new BlockReader(run.source(), walk, track);
            clusters = new ClusterReader(walk, blocks, new Timeline(nanosPerTick), sink);
        }
        return clusters;
    }

    private void begin(TrackEntry entry, AudioContainer container) {
        int declared = entry.configuration().length;
        int kept = Math.min(declared, sink.begin(entry.declared(), container));
        run.tally().rebuild(kept);
        run.tally().drop(ElementKind.CONFIGURATION, declared - kept);
    }

    private List<AudioWarning> ended(Element segment) {
        long end = walk.position();
        boolean whole = segment.isSized() ? end == segment.end() : !walk.isCut();
        int next = walk.peekId();
        if (next == MatroskaId.EBML || next == MatroskaId.SEGMENT) {
            throw MatroskaRules.MKV_TWO_SEGMENTS.at(end);
        }
        long rest = run.source().skip(Long.MAX_VALUE);
        boolean behind = segment.isSized() && whole;
        if (behind) {
            run.tally().dropBehindAudio(rest);
        } else {
            run.tally().drop(ElementKind.CUT_ELEMENT, rest);
        }
        boolean cut = !behind && (!whole || rest > 0);
        if (cut && run.rules().truncated() == Truncated.REFUSED) {
            throw MatroskaRules.MKV_TRUNCATED.at(end);
        }
        return cut ? List.of(AudioWarning.TRUNCATED) : List.of();
    }

    private static void mustBeFirst(Element element) {
        if (element.is(MatroskaId.EBML) || element.is(MatroskaId.SEGMENT)) {
            throw MatroskaRules.MKV_TWO_SEGMENTS.at(element.offset());
        }
    }

    private static void mustStand(boolean holds, Element element) {
        if (!holds) {
            throw MatroskaRules.MKV_ORDER.at(element.offset());
        }
    }
}
