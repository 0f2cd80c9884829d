package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.container.ChunkNames;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.io.AudioSource;
import java.util.Set;

/** Leaves out everything behind the audio; looks only for a second audio or format chunk, which would put the first in doubt. */
final class Trailer {

    /** How another file would begin. */
    private static final Set<String> FILES = Set.of("RIFF", "RF64", "BW64");

    private final AudioSource source;
    private final ChunkWalk walk;
    private final Tally tally;

    Trailer(AudioSource source, ChunkWalk walk, Tally tally) {
        this.source = source;
        this.walk = walk;
        this.tally = tally;
    }

    /** Walks to the declared end of the file if that lies ahead, otherwise as far as chunks fit; then drops the rest. */
    void read(long declaredEnd) {
        long end = declaredEnd < source.position() ? Long.MAX_VALUE : declaredEnd;
        boolean whole = true;
        while (whole && source.position() + ChunkHeader.BYTES <= end && mayBeChunk()) {
            ChunkHeader chunk = walk.next();
            if (chunk == null) {
                break;
            }
            whole = oneChunk(chunk);
        }
        tally.dropBehindAudio(source.skip(Long.MAX_VALUE));
    }

    /** Sound of a recorder that wrote too small a length is no chunk, nor is a second file. */
    private boolean mayBeChunk() {
        byte[] id = source.peek(4);
        return ChunkNames.isName(id) && !FILES.contains(ChunkWalk.latin(id, 0));
    }

    private boolean oneChunk(ChunkHeader chunk) {
        if (chunk.is("data")) {
            throw WavRules.WAV_TWO_DATA.at(chunk.offset());
        }
        if (chunk.is("fmt ")) {
            throw WavRules.WAV_TWO_FMT.at(chunk.offset());
        }
        return walk.dropBehindAudio(chunk);
    }
}
