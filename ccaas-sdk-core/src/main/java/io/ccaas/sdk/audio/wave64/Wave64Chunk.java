package io.ccaas.sdk.audio.wave64;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A chunk whose header was read.
 *
 * @param guid its name
 * @param body declared bytes behind the header, at least 0
 * @param offset where the header starts
 */
record Wave64Chunk(Guid guid, long body, long offset) {

    static final int HEADER = 24;

    /** No file is that long; so it is cut short, and sums cannot overflow. */
    private static final long LONGEST = Long.MAX_VALUE / 4;

    static Wave64Chunk of(byte[] header, long offset) {
        long size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(Guid.BYTES);
        if (size < HEADER) {
            throw Wave64Rules.W64_BAD_SIZE.at(offset);
        }
        return new Wave64Chunk(Guid.of(header), Math.min(size, LONGEST) - HEADER, offset);
    }

    /** Bytes behind the body, up to the next multiple of eight. */
    long padding() {
        return -body & 7;
    }

    void observe(CleaningRun run, String kind, StructureVerdict verdict) {
        AudioSource source = run.source();
        run.observer()
                .met(
                        kind,
                        offset,
                        HEADER + body,
                        verdict,
                        count -> source.peek((int) Math.min(body, Math.min(count, AudioSource.LOOK_AHEAD))));
    }
}
