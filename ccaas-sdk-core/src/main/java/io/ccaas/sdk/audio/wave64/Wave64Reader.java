package io.ccaas.sdk.audio.wave64;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.read.FmtChunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the audio: up to its first byte, and behind it to the end. Every byte goes into the tally. */
final class Wave64Reader {

    private static final int FILE_HEADER = 40;
    private static final int FACT_BYTES = 4;

    private final CleaningRun run;
    private final AudioSource source;
    private @Nullable WavParameters parameters;
    private long factFrames = -1;
    private long declaredEnd = Long.MAX_VALUE;
    private int chunks;

    Wave64Reader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    /** Moves to the first byte of audio. */
    Wave64Chunk data() {
        long start = source.position();
        byte[] header = new byte[FILE_HEADER];
        boolean whole = source.read(header, 0, FILE_HEADER) == FILE_HEADER;
        byte[] form = Arrays.copyOfRange(header, Wave64Chunk.HEADER, FILE_HEADER);
        if (!whole || Guid.of(header) != Guid.RIFF || Guid.of(form) != Guid.WAVE) {
            throw Wave64Rules.W64_BAD_HEADER.at(start);
        }
        run.tally().rebuild(FILE_HEADER);
        long size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(Guid.BYTES);
        declaredEnd = size < FILE_HEADER ? Long.MAX_VALUE : start + Math.min(size, Long.MAX_VALUE / 4);
        run.observer().met("Wave64 header", start, FILE_HEADER, StructureVerdict.REBUILT, count -> new byte[0]);
        for (Wave64Chunk chunk = next(); chunk != null; chunk = next()) {
            if (chunk.guid() == Guid.DATA) {
                chunk.observe(run, "data", StructureVerdict.KEPT);
                run.tally().rebuild(Wave64Chunk.HEADER);
                return chunk;
            }
            inFront(chunk);
        }
        throw Wave64Rules.W64_NO_DATA.at(source.position());
    }

    /** The numbers of the format chunk. */
    WavParameters parameters() {
        if (parameters == null) {
            throw Wave64Rules.W64_BAD_FMT.at(source.position() - Wave64Chunk.HEADER);
        }
        return parameters;
    }

    /** Where the header says that the file ends, or {@link Long#MAX_VALUE}. */
    long declaredEnd() {
        return declaredEnd;
    }

    /** What a fact chunk says, or -1. */
    long factFrames() {
        return factFrames;
    }

    /** Drops what follows the audio; looks only for a second audio or format chunk, which would put the first in doubt. */
    void drain(Wave64Chunk data) {
        run.tally().rebuild(source.skip(data.padding()));
        boolean whole = true;
        while (whole && source.peek(Wave64Chunk.HEADER).length == Wave64Chunk.HEADER && sizeIsPossible()) {
            Wave64Chunk chunk = next();
            whole = chunk != null && behind(chunk);
        }
        run.tally().dropBehindAudio(source.skip(Long.MAX_VALUE));
    }

    private @Nullable Wave64Chunk next() {
        byte[] header = source.peek(Wave64Chunk.HEADER);
        if (header.length < Wave64Chunk.HEADER) {
            return null;
        }
        long offset = source.position();
        if (++chunks > run.rules().maxStructures()) {
            throw Wave64Rules.W64_TOO_MANY_CHUNKS.at(offset);
        }
        Wave64Chunk chunk = Wave64Chunk.of(header, offset);
        source.skip(Wave64Chunk.HEADER);
        return chunk;
    }

    private boolean sizeIsPossible() {
        return ByteBuffer.wrap(source.peek(Wave64Chunk.HEADER))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong(Guid.BYTES)
                >= Wave64Chunk.HEADER;
    }

    private void inFront(Wave64Chunk chunk) {
        if (chunk.guid() == Guid.FMT) {
            fmt(chunk);
        } else if (chunk.guid() == Guid.FACT && factFrames < 0 && chunk.body() >= FACT_BYTES) {
            fact(chunk);
        } else if (!drop(chunk)) {
            throw Wave64Rules.W64_CHUNK_OVERRUN.at(chunk.offset());
        }
    }

    private boolean behind(Wave64Chunk chunk) {
        if (chunk.guid() == Guid.DATA) {
            throw Wave64Rules.W64_TWO_DATA.at(chunk.offset());
        }
        if (chunk.guid() == Guid.FMT) {
            throw Wave64Rules.W64_BAD_FMT.at(chunk.offset());
        }
        return drop(chunk);
    }

    private void fmt(Wave64Chunk chunk) {
        if (parameters != null || chunk.body() < FmtChunk.SMALLEST || chunk.body() > FmtChunk.LARGEST) {
            throw Wave64Rules.W64_BAD_FMT.at(chunk.offset());
        }
        chunk.observe(run, "fmt", StructureVerdict.REBUILT);
        byte[] body = body(chunk, (int) chunk.body());
        WavParameters parsed = FmtChunk.parse(body, chunk.offset());
        parameters = parsed;
        rebuilt(chunk, FmtChunk.meaningful(parsed, body.length), "fmt extension");
    }

    private void fact(Wave64Chunk chunk) {
        chunk.observe(run, "fact", StructureVerdict.REBUILT);
        byte[] body = body(chunk, FACT_BYTES);
        factFrames = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
        rebuilt(chunk, FACT_BYTES, "fact extension");
    }

    private byte[] body(Wave64Chunk chunk, int length) {
        byte[] body = new byte[length];
        long rest = chunk.body() - length;
        if (source.read(body, 0, length) < length || source.skip(rest) < rest) {
            throw Wave64Rules.W64_CHUNK_OVERRUN.at(chunk.offset());
        }
        run.tally().rebuild(source.skip(chunk.padding()));
        return body;
    }

    private void rebuilt(Wave64Chunk chunk, int meaningful, String restKind) {
        run.tally().rebuild(Wave64Chunk.HEADER + meaningful);
        run.tally().drop(restKind, chunk.body() - meaningful);
    }

    /** Skips a body that is left out, with its padding; returns whether all of it was there. What is unknown and not whole is no chunk. */
    private boolean drop(Wave64Chunk chunk) {
        String kind = chunk.guid().kind();
        chunk.observe(run, kind, StructureVerdict.DROPPED);
        long skipped = source.skip(chunk.body());
        long padding = skipped == chunk.body() ? source.skip(chunk.padding()) : 0;
        boolean whole = skipped == chunk.body();
        if (whole || chunk.guid() != Guid.UNKNOWN) {
            run.tally().drop(kind, Wave64Chunk.HEADER + skipped + padding);
        } else {
            run.tally().dropBehindAudio(Wave64Chunk.HEADER + skipped);
        }
        return whole;
    }
}
