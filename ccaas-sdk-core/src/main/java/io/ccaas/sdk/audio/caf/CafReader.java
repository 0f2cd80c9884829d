package io.ccaas.sdk.audio.caf;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the audio: up to its first byte, and behind it to the end. Every byte goes into the tally. */
final class CafReader {

    private static final long MAGIC_AND_VERSION = 0x6361_6666_0001_0000L;
    private static final int HEADER = 8;
    private static final int CHUNK = 12;
    private static final int EDIT_COUNT = 4;

    /** What a size says that is not yet known. */
    private static final long OPEN = -1;

    private final CleaningRun run;
    private final AudioSource source;
    private @Nullable CafParameters parameters;
    private int chunks;

    private record Chunk(String type, long size, long offset) {}

    CafReader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    /** Moves to the first byte of audio; returns how many there should be, or {@link PayloadPass#UNKNOWN}. */
    long data() {
        header();
        while (source.peek(CHUNK).length == CHUNK) {
            Chunk chunk = next();
            if (chunk.type.equals("data")) {
                return audio(chunk);
            }
            inFront(chunk);
        }
        throw CafRules.CAF_NO_DATA.at(source.position());
    }

    /** The numbers of the description, which stands in front of the audio. */
    CafParameters parameters() {
        if (parameters == null) {
            throw CafRules.CAF_BAD_DESC.at(source.position() - CHUNK - EDIT_COUNT);
        }
        return parameters;
    }

    /** Drops what follows the audio; looks only for a second audio or description chunk, which would put the first in doubt. */
    void drain() {
        boolean whole = true;
        while (whole
                && source.peek(CHUNK).length == CHUNK
                && ByteBuffer.wrap(source.peek(CHUNK)).getLong(4) >= 0) {
            Chunk chunk = next();
            if (chunk.type.equals("data")) {
                throw CafRules.CAF_TWO_DATA.at(chunk.offset);
            }
            if (chunk.type.equals("desc")) {
                throw CafRules.CAF_BAD_DESC.at(chunk.offset);
            }
            whole = drop(chunk);
        }
        run.tally().dropBehindAudio(source.skip(Long.MAX_VALUE));
    }

    private void header() {
        long start = source.position();
        byte[] bytes = new byte[HEADER];
        boolean whole = source.read(bytes, 0, HEADER) == HEADER;
        if (!whole || ByteBuffer.wrap(bytes).getLong() != MAGIC_AND_VERSION) {
            throw CafRules.CAF_BAD_HEADER.at(start);
        }
        run.tally().rebuild(HEADER);
        run.observer().met(CafKind.HEADER, start, HEADER, StructureVerdict.REBUILT, count -> new byte[0]);
    }

    private Chunk next() {
        byte[] header = source.peek(CHUNK);
        long offset = source.position();
        if (++chunks > run.rules().maxStructures()) {
            throw CafRules.CAF_TOO_MANY_CHUNKS.at(offset);
        }
        source.skip(CHUNK);
        String type = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
        return new Chunk(type, ByteBuffer.wrap(header).getLong(4), offset);
    }

    private void inFront(Chunk chunk) {
        if (chunk.size < 0) {
            throw CafRules.CAF_BAD_SIZE.at(chunk.offset);
        }
        if (chunk.type.equals("desc")) {
            description(chunk);
        } else if (!drop(chunk)) {
            throw CafRules.CAF_CHUNK_OVERRUN.at(chunk.offset);
        }
    }

    private void description(Chunk chunk) {
        if (parameters != null || chunk.size != CafDescription.BYTES) {
            throw CafRules.CAF_BAD_DESC.at(chunk.offset);
        }
        observe(chunk, "desc", StructureVerdict.REBUILT);
        byte[] body = new byte[CafDescription.BYTES];
        if (source.read(body, 0, body.length) < body.length) {
            throw CafRules.CAF_CHUNK_OVERRUN.at(chunk.offset);
        }
        parameters = CafDescription.parse(body, chunk.offset);
        run.tally().rebuild(CHUNK + body.length);
    }

    private long audio(Chunk chunk) {
        boolean possible = chunk.size == OPEN || chunk.size >= EDIT_COUNT;
        if (!possible || source.peek(EDIT_COUNT).length < EDIT_COUNT) {
            throw CafRules.CAF_BAD_SIZE.at(chunk.offset);
        }
        observe(chunk, "data", StructureVerdict.KEPT);
        source.skip(EDIT_COUNT);
        run.tally().rebuild(CHUNK + EDIT_COUNT);
        return chunk.size == OPEN ? PayloadPass.UNKNOWN : Math.min(chunk.size, Long.MAX_VALUE / 4) - EDIT_COUNT;
    }

    /** Returns whether all of it was there. What is unknown and not whole is no chunk. */
    private boolean drop(Chunk chunk) {
        String kind = CafKind.of(chunk.type);
        observe(chunk, kind, StructureVerdict.DROPPED);
        long skipped = source.skip(chunk.size);
        boolean whole = skipped == chunk.size;
        if (whole || !kind.equals(CafKind.UNKNOWN)) {
            run.tally().drop(kind, CHUNK + skipped);
        } else {
            run.tally().dropBehindAudio(CHUNK + skipped);
        }
        return whole;
    }

    private void observe(Chunk chunk, String kind, StructureVerdict verdict) {
        long size = Math.max(0, Math.min(chunk.size, Long.MAX_VALUE / 4));
        run.observer()
                .met(
                        kind,
                        chunk.offset,
                        CHUNK + size,
                        verdict,
                        count -> source.peek((int) Math.min(size, Math.min(count, AudioSource.LOOK_AHEAD))));
    }
}
