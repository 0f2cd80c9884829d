package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.audio.codec.flac.FlacBlocks;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;

/** Reads the blocks in front of the frames. All but the first are left out without being read. */
final class MetadataBlocks {

    private static final int MAGIC_BYTES = 4;
    private static final int HEADER_BYTES = 4;

    private final CleaningRun run;
    private final AudioSource source;
    private int blocks;
    private int type;
    private int length;
    private boolean last;
    private long offset;

    MetadataBlocks(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    /** Reads up to the first frame. */
    FlacStreamInfo read() {
        source.skip(MAGIC_BYTES);
        header();
        byte[] body = new byte[FlacStreamInfo.BYTES];
        if (type != FlacBlocks.STREAMINFO || length != body.length || source.read(body, 0, body.length) < body.length) {
            throw FlacFileRules.FLAC_BLOCK.at(offset);
        }
        FlacStreamInfo info = FlacStreamInfo.parse(body, 0, body.length, offset + HEADER_BYTES);
        run.tally().rebuild(MAGIC_BYTES + HEADER_BYTES + body.length);
        observe(StructureVerdict.REBUILT);
        while (!last) {
            header();
            drop();
        }
        return info;
    }

    private void header() {
        offset = source.position();
        byte[] bytes = new byte[HEADER_BYTES];
        if (source.read(bytes, 0, HEADER_BYTES) < HEADER_BYTES) {
            throw FlacFileRules.FLAC_BLOCK.at(offset);
        }
        if (++blocks > run.rules().maxStructures()) {
            throw FlacFileRules.FLAC_TOO_MANY_BLOCKS.at(offset);
        }
        last = bytes[0] < 0;
        type = bytes[0] & 0x7F;
        length = (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }

    private void drop() {
        if (type == FlacBlocks.STREAMINFO || type == FlacBlocks.FORBIDDEN) {
            throw FlacFileRules.FLAC_BLOCK.at(offset);
        }
        observe(StructureVerdict.DROPPED);
        if (source.skip(length) < length) {
            throw FlacFileRules.FLAC_BLOCK.at(offset);
        }
        run.tally().drop(FlacBlocks.kind(type), HEADER_BYTES + (long) length);
    }

    private void observe(StructureVerdict verdict) {
        int size = verdict == StructureVerdict.DROPPED ? length : 0;
        run.observer()
                .met(
                        FlacBlocks.kind(type),
                        offset,
                        HEADER_BYTES + (long) length,
                        verdict,
                        count -> source.peek(Math.min(Math.min(count, size), AudioSource.LOOK_AHEAD)));
    }
}
