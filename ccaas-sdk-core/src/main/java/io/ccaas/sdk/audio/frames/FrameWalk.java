package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.result.StructureVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Goes over an input from frame to frame, in one reading with bounded memory, so that a file and a stream give the same. The first
 * frame needs a chain behind it; a frame counts when it starts exactly where the one before ended; the last one counts only when the
 * end, zeros or a tag follow. Between two runs of frames audio may be missing: that is refused, unless the rules allow to go on.
 *
 * @param <H> what a header says
 */
public final class FrameWalk<H> {

    private static final long MOST_JUNK = 1L << 20;
    private static final String FRONT = "bytes in front of the audio";
    private static final int LEAST_FRAMES = 2;
    private static final String DOUBTFUL = "last frame";

    private static final String OTHER_STREAM =
            "other bytes lie between frames, and those behind them have another rate or other channels";
    private static final String CONVERT = "Convert it to WAV first: ffmpeg -i IN OUT.wav";

    private final CleaningRun run;
    private final FrameSyntax<H> syntax;
    private final Window window;
    private final Chain<H> chain;
    private final Held<H> held;
    private boolean truncated;
    private boolean lastDropped;

    private FrameWalk(CleaningRun run, FrameSyntax<H> syntax, FrameSink<H> sink, long limit) {
        this.run = run;
        this.syntax = syntax;
        this.window = new Window(run.source(), limit);
        this.chain = new Chain<>(syntax);
        this.held = new Held<>(sink, syntax.longest());
    }

    /**
     * Reads to the end of the input.
     *
     * @param <H> what a header says
     * @param run its source stands where frames may begin
     * @param syntax how frames are recognised
     * @param sink where they go
     * @return what was proven
     */
    public static <H> FrameFacts<H> over(CleaningRun run, FrameSyntax<H> syntax, FrameSink<H> sink) {
        return over(run, syntax, sink, Long.MAX_VALUE);
    }

    /**
     * Reads a part of the input.
     *
     * @param <H> what a header says
     * @param run its source stands where frames may begin
     * @param syntax how frames are recognised
     * @param sink where they go
     * @param limit how many bytes belong to it
     * @return what was proven
     */
    public static <H> FrameFacts<H> over(CleaningRun run, FrameSyntax<H> syntax, FrameSink<H> sink, long limit) {
        return new FrameWalk<>(run, syntax, sink, limit).walk();
    }

    private FrameFacts<H> walk() {
        long start = window.position();
        window.ahead();
        Refusal none = syntax.noAudio(window.look(Window.AHEAD));
        H reference = first(none);
        for (H next = reference; next != null; next = behind(reference)) {
            frames(reference);
        }
        if (held.count() < LEAST_FRAMES) {
            throw none.at(start);
        }
        held.release();
        return new FrameFacts<>(reference, held.count(), truncated, lastDropped);
    }

    private H first(Refusal none) {
        long start = window.position();
        while (window.ahead() > 0 && window.position() - start <= MOST_JUNK) {
            H reference = chain.begins(window.bytes(), window.at(), window.end(), true);
            if (reference != null) {
                dropFront(start);
                return reference;
            }
            window.advance(1);
        }
        throw none.at(start);
    }

    private void dropFront(long start) {
        long length = window.position() - start;
        if (length > 0) {
            run.observer().met(FRONT, start, length, StructureVerdict.DROPPED, n -> new byte[0]);
            run.tally().drop(FRONT, length);
        }
    }

    /** Passes one run of frames; only the very first frame may differ from the others. */
    private void frames(H reference) {
        long start = window.position();
        boolean first = held.count() == 0;
        for (H next = here(); next != null && (first || syntax.sameStream(reference, next)); next = here()) {
            int length = syntax.length(next);
            if (length > window.ahead()) {
                break;
            }
            window.advance(length);
            held.replace(next, window, length);
            first = false;
        }
        long length = window.position() - start;
        run.observer().met(syntax.kind(), start, length, StructureVerdict.KEPT, n -> new byte[0]);
    }

    /** Passes what follows a run; returns null at the end, or the header of the next run where the rules allow to go on. */
    private @Nullable H behind(H reference) {
        long end = window.position();
        Gap<H> gap = new Gap<>(run, window, chain);
        if (cutFrameFollows(reference)) {
            truncated = true;
            if (run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
                throw syntax.truncated().at(end);
            }
            gap.passCutFrame();
        }
        H next = gap.pass();
        if (next != null && !mayGoOn(reference, next)) {
            throw notJoined(run.rules().doubt() == CleaningRules.Doubt.RESYNCED).at(end);
        }
        if (held.holdsTag() || !gap.followsWholeFrame()) {
            dropLast(next == null, end);
        }
        return next;
    }

    private boolean mayGoOn(H reference, H next) {
        return run.rules().doubt() == CleaningRules.Doubt.RESYNCED && syntax.sameStream(reference, next);
    }

    /** Whoever has chosen to go on must not be advised to choose it. */
    private Refusal notJoined(boolean chosen) {
        Refusal rule = syntax.discontinuity();
        return chosen ? new Refusal(rule.code(), rule.expected(), OTHER_STREAM, CONVERT) : rule;
    }

    /** A header that agrees with the others, or its first bytes, and then the end of the input. */
    private boolean cutFrameFollows(H reference) {
        int there = window.ahead();
        H next = here();
        if (next != null) {
            return syntax.sameStream(reference, next) && syntax.length(next) > there;
        }
        return there > 0 && there < syntax.headerBytes() && window.bytes()[window.at()] == -1;
    }

    /** What would be the last frame then must not be doubtful itself, or cleaning twice would take it away too. */
    private void dropLast(boolean atEnd, long end) {
        run.tally().drop(DOUBTFUL, held.drop());
        lastDropped = true;
        if (atEnd && held.formerHoldsTag()) {
            throw syntax.discontinuity().at(end);
        }
    }

    private @Nullable H here() {
        window.ahead();
        return syntax.header(window.bytes(), window.at(), window.end());
    }
}
