package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.matroska.read.BlockReader.Found;
import io.ccaas.sdk.audio.matroska.track.Block;
import java.util.Set;

/** Reads clusters, also those without a size, and hands on the blocks of the wanted track. */
final class ClusterReader {

    private static final long UNSET = -1;
    private static final long LATEST = Long.MAX_VALUE / 2;
    private static final long LONGEST_DISCARD = 10_000_000_000L;

    /** What cannot lie in a cluster and therefore ends one without a size (RFC 8794, section 6.2). */
    private static final Set<Integer> ENDS = Set.of(
            MatroskaId.EBML,
            MatroskaId.SEGMENT,
            MatroskaId.INFO,
            MatroskaId.TRACKS,
            MatroskaId.CLUSTER,
            0x114D9B74,
            0x1C53BB6B,
            0x1254C367,
            0x1941A469,
            0x1043A770);

    private final Walk walk;
    private final BlockReader blocks;
    private final Timeline timeline;
    private final TrackSink sink;
    private long time = UNSET;

    ClusterReader(Walk walk, BlockReader blocks, Timeline timeline, TrackSink sink) {
        this.walk = walk;
        this.blocks = blocks;
        this.timeline = timeline;
        this.sink = sink;
    }

    /** Reads up to the cluster's end, or as far as the input goes; what is left over is seen by the caller. */
    void read(Element cluster, long limit) {
        walk.settle();
        time = UNSET;
        long end = Math.min(cluster.end(), limit);
        boolean whole = true;
        while (whole && walk.position() < end && (cluster.isSized() || !ENDS.contains(walk.peekId()))) {
            Element child = walk.next(end);
            whole = child != null;
            if (child != null) {
                child(child);
                whole = walk.position() >= child.end();
            }
        }
    }

    private void child(Element child) {
        switch (child.id()) {
            case MatroskaId.TIMESTAMP -> timestamp(child);
            case MatroskaId.SIMPLE_BLOCK -> settle(blocks.read(child), child, 0);
            case MatroskaId.BLOCK_GROUP -> group(child);
            case MatroskaId.ENCRYPTED_BLOCK -> throw MatroskaRules.MKV_ENCRYPTED.at(child.offset());
            default -> walk.drop(child);
        }
    }

    private void timestamp(Element child) {
        if (time != UNSET) {
            throw MatroskaRules.MKV_TIMESTAMP.at(child.offset());
        }
        time = walk.number(child, 0);
        if (time > LATEST) {
            throw MatroskaRules.MKV_TIMESTAMP.at(child.offset());
        }
        walk.settle();
    }

    private void group(Element group) {
        Found found = Found.EMPTY;
        long discard = 0;
        boolean whole = group.isSized();
        boolean read = false;
        while (whole && walk.position() < group.end()) {
            Element child = walk.next(group.end());
            whole = child != null;
            if (child != null && child.is(MatroskaId.BLOCK)) {
                if (read) {
                    throw MatroskaRules.MKV_BLOCK.at(child.offset());
                }
                read = true;
                found = blocks.read(child);
            } else if (child != null && child.is(MatroskaId.DISCARD_PADDING)) {
                discard = signed(walk.body(child, Long.BYTES));
            } else if (child != null) {
                walk.drop(child);
            }
            whole &= child != null && walk.position() >= child.end();
        }
        settle(whole ? found : Found.CUT, group, discard);
    }

    private void settle(Found found, Element element, long discard) {
        switch (found) {
            case WHOLE -> handOn(element, discard);
            case OTHER_TRACK -> walk.settleDropped(ElementKind.OTHER_BLOCK);
            case EMPTY -> walk.settleDropped(ElementKind.EMPTY_BLOCK);
            default -> walk.settleCut();
        }
    }

    private void handOn(Element element, long discard) {
        if (time == UNSET) {
            throw MatroskaRules.MKV_TIMESTAMP.at(element.offset());
        }
        if (Math.abs(discard) > LONGEST_DISCARD || discard == Long.MIN_VALUE) {
            throw MatroskaRules.MKV_BAD_NUMBER.at(element.offset());
        }
        Block block = blocks.block();
        block.at(timeline.millis(time + blocks.relative(), element.offset()));
        block.discarding(discard);
        walk.settleKeeping(blocks.audio());
        sink.take(block);
    }

    private static long signed(byte[] body) {
        long value = body.length == 0 ? 0 : body[0];
        for (int i = 1; i < body.length; i++) {
            value = value << 8 | (body[i] & 0xFF);
        }
        return value;
    }
}
