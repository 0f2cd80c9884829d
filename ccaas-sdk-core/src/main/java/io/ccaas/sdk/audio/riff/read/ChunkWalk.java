package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes from chunk to chunk at one level, counts them, and accounts for the bytes of those that are left out. */
final class ChunkWalk {

    /** A chunk id that may stand where a pad byte was forgotten. */
    private static final Set<String> AFTER_MISSING_PAD = Set.of("data", "fmt ", "LIST", "fact");

    private final AudioSource source;
    private final CleaningRules rules;
    private final StructureObserver observer;
    private final Tally tally;
    private int chunks;

    ChunkWalk(CleaningRun run) {
        this.source = run.source();
        this.rules = run.rules();
        this.observer = run.observer();
        this.tally = run.tally();
    }

    /** Reads the next header, or returns null when fewer than eight bytes are left. */
    @Nullable
    ChunkHeader next() {
        byte[] bytes = source.peek(ChunkHeader.BYTES);
        if (bytes.length < ChunkHeader.BYTES) {
            return null;
        }
        long offset = source.position();
        if (++chunks > rules.maxStructures()) {
            throw WavRules.WAV_TOO_MANY_CHUNKS.at(offset);
        }
        source.skip(ChunkHeader.BYTES);
        long size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & ChunkHeader.UNSIGNED_MAX;
        return new ChunkHeader(latin(bytes, 0), size, offset);
    }

    /** Names a chunk whose body comes next; refuses a list of audio pieces. */
    String kindOf(ChunkHeader chunk) {
        if (!chunk.is("LIST")) {
            return ChunkKind.of(chunk.id());
        }
        byte[] form = source.peek(4);
        String kind = ChunkKind.ofList(form.length < 4 ? "" : latin(form, 0));
        if (kind.equals("LIST/wavl")) {
            throw WavRules.WAV_WAVL.at(chunk.offset());
        }
        return kind;
    }

    void observe(ChunkHeader chunk, String kind, StructureVerdict verdict) {
        observer.met(
                kind,
                chunk.offset(),
                ChunkHeader.BYTES + chunk.size(),
                verdict,
                count -> source.peek((int) Math.min(chunk.size(), Math.min(count, AudioSource.LOOK_AHEAD))));
    }

    /** Skips a body that is left out, with its pad byte; returns whether all of it was there. */
    boolean drop(ChunkHeader chunk) {
        return drop(chunk, false);
    }

    /** The same behind the audio, where what is unknown and not whole is no chunk. */
    boolean dropBehindAudio(ChunkHeader chunk) {
        return drop(chunk, true);
    }

    private boolean drop(ChunkHeader chunk, boolean behindAudio) {
        String kind = kindOf(chunk);
        observe(chunk, kind, StructureVerdict.DROPPED);
        long skipped = source.skip(chunk.size());
        boolean whole = skipped == chunk.size();
        long bytes = ChunkHeader.BYTES + skipped + (whole ? skipPad(chunk.size()) : 0);
        if (whole || !behindAudio || !kind.equals(ChunkKind.UNKNOWN)) {
            tally.drop(kind, bytes);
        } else {
            tally.dropBehindAudio(bytes);
        }
        return whole;
    }

    /** Moves over the pad byte behind an odd body, unless the writer forgot it; returns 1 or 0. */
    long skipPad(long size) {
        if ((size & 1) == 0) {
            return 0;
        }
        byte[] next = source.peek(5);
        boolean forgotten = next.length >= 4
                && AFTER_MISSING_PAD.contains(latin(next, 0))
                && !(next.length == 5 && AFTER_MISSING_PAD.contains(latin(next, 1)));
        return forgotten ? 0 : source.skip(1);
    }

    static String latin(byte[] bytes, int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
