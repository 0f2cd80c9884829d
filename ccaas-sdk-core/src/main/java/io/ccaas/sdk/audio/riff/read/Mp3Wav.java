package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.List;

/**
 * The chunks around MP3 frames in a RIFF file (format tag 0x55). Everything about the sound stands in the frames, so nothing of the
 * chunks is kept, not even the numbers of {@code fmt }.
 */
public final class Mp3Wav {

    private final CleaningRun run;
    private final ChunkWalk walk;
    private final Declared declared;

    private Mp3Wav(CleaningRun run, ChunkWalk walk, Declared declared) {
        this.run = run;
        this.walk = walk;
        this.declared = declared;
    }

    /**
     * Moves to the first byte of the frames.
     *
     * @param run its source stands at its start; {@code fmt } is the first chunk and has the tag 0x55
     * @return what follows
     */
    public static Mp3Wav open(CleaningRun run) {
        RiffHeader riff = RiffHeader.read(run.source());
        run.tally().rebuild(RiffHeader.BYTES);
        run.observer().met(ChunkKind.RIFF_HEADER, 0, RiffHeader.BYTES, StructureVerdict.DROPPED, count -> new byte[0]);
        ChunkWalk walk = new ChunkWalk(run);
        boolean format = false;
        for (ChunkHeader chunk = walk.next(); chunk != null; chunk = walk.next()) {
            if (chunk.is("data")) {
                walk.observe(chunk, "data", StructureVerdict.KEPT);
                run.tally().rebuild(ChunkHeader.BYTES);
                return new Mp3Wav(run, walk, Declared.of(riff, null, chunk));
            }
            if (chunk.is("fmt ") && format) {
                throw WavRules.WAV_TWO_FMT.at(chunk.offset());
            }
            format |= chunk.is("fmt ");
            if (!walk.drop(chunk)) {
                throw WavRules.WAV_CHUNK_OVERRUN.at(chunk.offset());
            }
        }
        throw WavRules.WAV_NO_DATA.at(run.source().position());
    }

    /**
     * How many bytes the frames may take.
     *
     * @return the declared length, or {@link Long#MAX_VALUE} where only the end of the input tells
     */
    public long length() {
        return declared.length() == Declared.UNKNOWN ? Long.MAX_VALUE : declared.length();
    }

    /**
     * Drops what follows the frames, up to the end of the input.
     *
     * @return what was odd about the declared length
     */
    public List<AudioWarning> passRest() {
        long taken = run.source().position() - declared.dataOffset();
        if (taken == length()) {
            run.tally().rebuild(walk.skipPad(declared.length()));
            new Trailer(run.source(), walk, run.tally()).read(declared.riffEnd());
            return List.of();
        }
        if (length() == Long.MAX_VALUE || declared.placeholder()) {
            return List.of(AudioWarning.LENGTH_UNKNOWN);
        }
        if (run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
            throw WavRules.WAV_TRUNCATED.at(run.source().position());
        }
        return List.of(AudioWarning.TRUNCATED);
    }
}
