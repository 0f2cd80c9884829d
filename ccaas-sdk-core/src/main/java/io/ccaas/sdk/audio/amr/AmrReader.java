package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.audio.codec.amr.AmrBand;
import io.ccaas.sdk.audio.codec.amr.AmrFrame;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.tags.Tag;

/** Walks from frame to frame up to the end or a tag; what it copies was proven frame by frame. */
final class AmrReader {

    private static final String HEADER = "AMR header";
    private static final String FRAMES = "AMR frames";

    private final CleaningRun run;
    private final AudioSource source;
    private final AmrBand band;
    private final byte[] piece = new byte[AudioSource.LOOK_AHEAD];
    private int filled;
    private long frames;

    AmrReader(CleaningRun run, AmrBand band) {
        this.run = run;
        this.source = run.source();
        this.band = band;
    }

    /** Copies all frames; returns how many there were. */
    long copy(int magicBytes) {
        run.observer().met(HEADER, source.position(), magicBytes, StructureVerdict.REBUILT, count -> new byte[0]);
        run.tally().rebuild(source.skip(magicBytes));
        long start = source.position();
        Trailer trailer = new Trailer(run);
        byte[] ahead = source.peek(Tag.LOOK);
        while (ahead.length > 0 && !trailer.begins(ahead)) {
            frame(ahead[0]);
            ahead = source.peek(Tag.LOOK);
        }
        flush();
        if (frames == 0) {
            throw AmrFileRules.EMPTY_AUDIO.at(source.position());
        }
        long audio = source.position() - start;
        run.observer().met(FRAMES, start, audio, StructureVerdict.KEPT, count -> new byte[0]);
        run.tally().keep(audio);
        trailer.drop();
        return frames;
    }

    private void frame(int octet) {
        long position = source.position();
        int length = AmrFrame.length(band, octet, position);
        if (length > piece.length - filled) {
            flush();
        }
        if (source.read(piece, filled, length) < length) {
            throw AmrFrame.cutShort(position);
        }
        AmrFrame.neutralise(band, piece, filled);
        filled += length;
        frames++;
    }

    private void flush() {
        Draft draft = run.draft();
        draft.append(piece, 0, filled);
        filled = 0;
    }
}
