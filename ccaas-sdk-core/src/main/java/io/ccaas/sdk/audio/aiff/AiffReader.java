package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.aiff.AiffParameters.Form;
import io.ccaas.sdk.audio.container.ChunkNames;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over a whole input and finds its two chunks that matter, which may come in any order. The audio itself is not yet counted. */
final class AiffReader {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int SOUND_HEAD = 8;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final CleaningRun run;
    private final AudioSource source;
    private @Nullable CommonChunk common;
    private @Nullable SoundChunk sound;
    private Form form = Form.AIFF;
    private int chunks;

    private record Chunk(String id, long size, long offset) {}

    private record SoundChunk(long audioOffset, long declared, long there) {}

    private AiffReader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    static AiffFacts read(CleaningRun run) {
        return new AiffReader(run).walk();
    }

    private AiffFacts walk() {
        long end = header();
        boolean whole = true;
        while (whole && source.position() + CHUNK <= end && mayBeChunk(source.peek(CHUNK))) {
            whole = chunk(next());
        }
        if (common == null || sound == null) {
            throw AiffRules.AIFF_CHUNK_MISSING.at(source.position());
        }
        run.tally().dropBehindAudio(source.skip(Long.MAX_VALUE));
        AiffParameters parameters = common.parameters();
        long declared = Math.min(common.sampleFrames() * parameters.frameBytes(), sound.declared);
        return new AiffFacts(parameters, sound.audioOffset, declared, sound.there, end, source.position());
    }

    /** Behind the two chunks that matter, sound of a recorder that wrote too small a length is no chunk. */
    private boolean mayBeChunk(byte[] header) {
        return header.length == CHUNK && (common == null || sound == null || ChunkNames.isName(header));
    }

    private long header() {
        long start = source.position();
        byte[] bytes = new byte[HEADER];
        boolean whole =
                source.read(bytes, 0, HEADER) == HEADER && latin(bytes, 0).equals("FORM");
        String type = latin(bytes, 8);
        if (!whole || !(type.equals("AIFF") || type.equals("AIFC"))) {
            throw AiffRules.AIFF_BAD_HEADER.at(start);
        }
        form = Form.valueOf(type);
        run.tally().rebuild(HEADER);
        run.observer().met(AiffKind.HEADER, start, HEADER, StructureVerdict.REBUILT, count -> new byte[0]);
        long size = ByteBuffer.wrap(bytes).getInt(4) & UNSIGNED;
        return size == 0 || size == UNSIGNED ? Long.MAX_VALUE : start + CHUNK + size;
    }

    private Chunk next() {
        byte[] header = source.peek(CHUNK);
        long offset = source.position();
        if (++chunks > run.rules().maxStructures()) {
            throw AiffRules.AIFF_TOO_MANY_CHUNKS.at(offset);
        }
        source.skip(CHUNK);
        return new Chunk(latin(header, 0), ByteBuffer.wrap(header).getInt(4) & UNSIGNED, offset);
    }

    /** Returns whether all of a chunk was there. */
    private boolean chunk(Chunk chunk) {
        if (chunk.id.equals("COMM")) {
            common(chunk);
            return true;
        }
        if (chunk.id.equals("SSND")) {
            return sound(chunk);
        }
        boolean whole = drop(chunk);
        if (!whole && (common == null || sound == null)) {
            throw AiffRules.AIFF_CHUNK_OVERRUN.at(chunk.offset);
        }
        return whole;
    }

    private void common(Chunk chunk) {
        if (common != null) {
            throw AiffRules.AIFF_TWO_COMM.at(chunk.offset);
        }
        int length = CommonChunk.bytes(form);
        if (chunk.size < length) {
            throw AiffRules.AIFF_BAD_COMM.finding("it is too short for them").at(chunk.offset);
        }
        observe(chunk, "COMM", StructureVerdict.REBUILT);
        byte[] body = new byte[length];
        long rest = chunk.size - length;
        if (source.read(body, 0, length) < length || source.skip(rest) < rest) {
            throw AiffRules.AIFF_CHUNK_OVERRUN.at(chunk.offset);
        }
        common = CommonChunk.parse(body, form, chunk.offset);
        run.tally().rebuild(CHUNK + length + source.skip(chunk.size & 1));
        run.tally().drop(AiffKind.CODEC_NAME, rest);
    }

    private boolean sound(Chunk chunk) {
        if (sound != null) {
            throw AiffRules.AIFF_TWO_SSND.at(chunk.offset);
        }
        observe(chunk, "SSND", StructureVerdict.KEPT);
        byte[] head = new byte[SOUND_HEAD];
        int read = source.read(head, 0, SOUND_HEAD);
        long offset = ByteBuffer.wrap(head).getInt() & UNSIGNED;
        if (read < SOUND_HEAD || chunk.size < SOUND_HEAD + offset || source.skip(offset) < offset) {
            throw AiffRules.AIFF_BAD_SSND.at(chunk.offset);
        }
        run.tally().rebuild(CHUNK + SOUND_HEAD);
        run.tally().drop(AiffKind.IN_FRONT, offset);
        long audioOffset = source.position();
        long declared = chunk.size - SOUND_HEAD - offset;
        long there = source.skip(declared);
        sound = new SoundChunk(audioOffset, declared, there);
        run.tally().rebuild(there == declared ? source.skip(chunk.size & 1) : 0);
        return there == declared;
    }

    private boolean drop(Chunk chunk) {
        String kind = AiffKind.of(chunk.id);
        observe(chunk, kind, StructureVerdict.DROPPED);
        long skipped = source.skip(chunk.size);
        long pad = skipped == chunk.size ? source.skip(chunk.size & 1) : 0;
        run.tally().drop(kind, CHUNK + skipped + pad);
        return skipped == chunk.size;
    }

    private void observe(Chunk chunk, String kind, StructureVerdict verdict) {
        run.observer()
                .met(
                        kind,
                        chunk.offset,
                        CHUNK + chunk.size,
                        verdict,
                        count -> source.peek((int) Math.min(chunk.size, Math.min(count, AudioSource.LOOK_AHEAD))));
    }

    private static String latin(byte[] bytes, int offset) {
        return new String(Arrays.copyOfRange(bytes, offset, offset + 4), StandardCharsets.ISO_8859_1);
    }
}
