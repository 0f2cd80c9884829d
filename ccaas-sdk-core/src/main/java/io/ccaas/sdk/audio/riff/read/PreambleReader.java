package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Reads the chunks in front of the audio. A body that passes the end is refused: nobody searches for audio behind it. */
final class PreambleReader {

    private static final int FACT_BYTES = 4;

    private final AudioSource source;
    private final ChunkWalk walk;
    private final Tally tally;
    private final boolean sixtyFour;
    private @Nullable WavParameters parameters;
    private @Nullable Ds64 ds64;
    private long factFrames = -1;

    PreambleReader(AudioSource source, ChunkWalk walk, Tally tally, boolean sixtyFour) {
        this.source = source;
        this.walk = walk;
        this.tally = tally;
        this.sixtyFour = sixtyFour;
    }

    Preamble read() {
        for (ChunkHeader chunk = walk.next(); chunk != null; chunk = walk.next()) {
            if (chunk.is("data")) {
                if (parameters == null) {
                    throw WavRules.WAV_DATA_BEFORE_FMT.at(chunk.offset());
                }
                return new Preamble(parameters, ds64, factFrames, chunk);
            }
            chunk(chunk);
        }
        throw WavRules.WAV_NO_DATA.at(source.position());
    }

    private void chunk(ChunkHeader chunk) {
        if (chunk.is("fmt ")) {
            fmt(chunk);
        } else if (chunk.is("ds64") && sixtyFour) {
            ds64(chunk);
        } else if (chunk.is("fact") && factFrames < 0 && chunk.size() >= FACT_BYTES) {
            fact(chunk);
        } else if (!walk.drop(chunk)) {
            throw WavRules.WAV_CHUNK_OVERRUN.at(chunk.offset());
        }
    }

    private void fmt(ChunkHeader chunk) {
        if (parameters != null) {
            throw WavRules.WAV_TWO_FMT.at(chunk.offset());
        }
        if (chunk.size() < FmtChunk.SMALLEST || chunk.size() > FmtChunk.LARGEST) {
            throw WavRules.WAV_BAD_FMT.at(chunk.offset());
        }
        walk.observe(chunk, "fmt", StructureVerdict.REBUILT);
        byte[] body = body(chunk, (int) chunk.size());
        WavParameters parsed = FmtChunk.parse(body, chunk.offset());
        parameters = parsed;
        rebuilt(chunk, FmtChunk.meaningful(parsed, body.length), ChunkKind.FMT_EXTENSION);
    }

    private void ds64(ChunkHeader chunk) {
        if (ds64 != null) {
            throw WavRules.WAV_TWO_DS64.at(chunk.offset());
        }
        if (chunk.size() < Ds64.BYTES) {
            throw WavRules.WAV_BAD_DS64.at(chunk.offset());
        }
        walk.observe(chunk, "ds64", StructureVerdict.REBUILT);
        ds64 = Ds64.parse(body(chunk, Ds64.BYTES));
        rebuilt(chunk, Ds64.BYTES, ChunkKind.DS64_TABLE);
    }

    private void fact(ChunkHeader chunk) {
        walk.observe(chunk, "fact", StructureVerdict.REBUILT);
        byte[] body = body(chunk, FACT_BYTES);
        factFrames = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt() & ChunkHeader.UNSIGNED_MAX;
        rebuilt(chunk, FACT_BYTES, ChunkKind.FACT_EXTENSION);
    }

    /** Reads the first bytes of a body and skips the rest of it with its pad byte. */
    private byte[] body(ChunkHeader chunk, int length) {
        byte[] body = new byte[length];
        long rest = chunk.size() - length;
        if (source.read(body, 0, length) < length || source.skip(rest) < rest) {
            throw WavRules.WAV_CHUNK_OVERRUN.at(chunk.offset());
        }
        tally.rebuild(walk.skipPad(chunk.size()));
        return body;
    }

    private void rebuilt(ChunkHeader chunk, int meaningful, String restKind) {
        tally.rebuild(ChunkHeader.BYTES + meaningful);
        tally.drop(restKind, chunk.size() - meaningful);
    }
}
