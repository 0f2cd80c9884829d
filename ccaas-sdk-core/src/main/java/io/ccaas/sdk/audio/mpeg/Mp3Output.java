package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.codec.mp3.CountsFrame;
import io.ccaas.sdk.audio.codec.mp3.Mp3Frames;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.codec.mp3.SeekTable;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.frames.FrameSink;
import io.ccaas.sdk.audio.frames.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames as they were proven. A first frame that holds counts becomes the head of the draft, which is settled at the end: it is
 * never added and never left out, because decoders cut off samples by it.
 */
final class Mp3Output implements FrameSink<Mp3Header> {

    private final CleaningRun run;
    private final Pieces pieces;
    private final Mp3Frames frames;
    private final SeekTable table = new SeekTable();
    private @Nullable CountsFrame counts;
    private boolean begun;

    Mp3Output(CleaningRun run) {
        this.run = run;
        this.pieces = new Pieces(run.draft());
        this.frames = new Mp3Frames(pieces::append);
    }

    @Override
    public void take(Mp3Header header, byte[] bytes, long position) {
        if (!begun) {
            begun = true;
            counts = CountsFrame.at(bytes, 0, header);
            run.draft().begin(head());
            if (counts != null) {
                run.tally().rebuild(header.length());
                return;
            }
        }
        run.tally().keep(header.length());
        table.add(header.length());
        frames.add(header, bytes, 0);
    }

    /** Writes what is held back. */
    void end() {
        frames.end();
        pieces.flush();
    }

    /** The first frame anew when it holds counts, or nothing. */
    byte[] head() {
        return counts == null ? new byte[0] : counts.rebuilt(table);
    }

    /** Frames of sound. */
    long count() {
        return table.frames();
    }

    /** Whether fewer frames came than were promised; some writers count the promising frame too. */
    boolean isShort() {
        return counts != null && counts.declaredFrames() > table.frames() + 1;
    }

    boolean repaired() {
        return frames.repairedCheckSums() > 0;
    }
}
