package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.tags.Tag;
import io.ccaas.sdk.audio.tags.TrailingTags;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What follows a run of frames, up to the next run or to the end: tags, zeros, anything. All of it is dropped.
 *
 * @param <H> what a header says
 */
final class Gap<H> {

    private static final String UNKNOWN = "bytes behind the audio";
    private static final String CUT = "cut frame";
    private static final String ZEROS = "zeros";
    private static final int LOOK = 1024;

    private final CleaningRun run;
    private final Window window;
    private final Chain<H> chain;
    private final long start;
    private boolean zerosOnly = true;
    private boolean known = true;
    private boolean cut;
    private boolean ended;

    Gap(CleaningRun run, Window window, Chain<H> chain) {
        this.run = run;
        this.window = window;
        this.chain = chain;
        this.start = window.position();
    }

    /** Moves to the next run of frames and returns its reference header, or to the end and returns null. */
    @Nullable
    H pass() {
        H found = null;
        while (found == null && window.ahead() > 0) {
            found = passOne();
        }
        return found;
    }

    /** The input ends inside a frame: the one in front of it was whole. */
    void passCutFrame() {
        cut = true;
        int length = window.ahead();
        run.observer().met(CUT, start, length, StructureVerdict.DROPPED, n -> new byte[0]);
        window.advance(length);
        run.tally().drop(CUT, length);
    }

    /**
     * Whether the frame in front of it was whole: nothing, a further frame, zeros or a tag follow it, and no tag that ends where this gap ends begins
     * before it.
     */
    boolean followsWholeFrame() {
        int place = (int) Math.max(0, window.at() - (window.position() - start));
        long tags = TrailingTags.lengthBefore(window.bytes(), 0, window.at(), place);
        long tagStart = window.position() - tags;
        return tagStart == start || (tagStart > start && (known || cut));
    }

    private @Nullable H passOne() {
        Tag tag = Tag.at(window.bytes(), window.at(), window.end());
        boolean zero = window.bytes()[window.at()] == 0;
        String kind = tag == null ? zero ? ZEROS : UNKNOWN : tag.kind();
        if (!zero && zerosOnly) {
            zerosOnly = false;
            known = tag != null;
        }
        long from = window.position();
        byte[] look = window.look(LOOK);
        H found = zero ? passZeros() : passOver(tag);
        long length = window.position() - from;
        if (length > 0) {
            run.observer().met(kind, from, length, StructureVerdict.DROPPED, n -> head(look, n, length));
            run.tally().drop(kind, length);
        }
        return found;
    }

    private static byte[] head(byte[] look, int wanted, long length) {
        return Arrays.copyOf(look, (int) Math.min(Math.min(wanted, look.length), length));
    }

    private @Nullable H passZeros() {
        while (window.ahead() > 0 && window.bytes()[window.at()] == 0) {
            int i = window.at();
            while (i < window.end() && window.bytes()[i] == 0) {
                i++;
            }
            window.advance(i - window.at());
        }
        return null;
    }

    /** Looks at every byte for a run of frames, in tags too: a tag that lies about its length must not hide audio. */
    private @Nullable H passOver(@Nullable Tag tag) {
        boolean lyrics = tag != null && tag.kind().equals(Tag.LYRICS);
        long length = tag == null || lyrics ? Long.MAX_VALUE : tag.length();
        long stop = length > Long.MAX_VALUE - window.position() ? Long.MAX_VALUE : window.position() + length;
        H found = null;
        while (found == null && !ended && window.ahead() > 0 && window.position() < stop) {
            int there = window.ahead();
            int sure = there < Window.AHEAD ? there : there - chain.reach();
            found = passPiece((int) Math.min(sure, stop - window.position()), lyrics);
        }
        ended = false;
        return found;
    }

    /** Passes so many bytes, or fewer up to a run of frames or the word that ends lyrics. */
    private @Nullable H passPiece(int count, boolean lyrics) {
        for (int i = 0; i < count; i++) {
            int at = window.at() + i;
            H found = window.bytes()[at] == -1 ? begins(i) : null;
            if (found != null) {
                window.advance(i);
                return found;
            }
            if (lyrics && Tag.endsLyrics(window.bytes(), at, window.end())) {
                ended = true;
                window.advance(i + Tag.LYRICS_END_BYTES);
                return null;
            }
        }
        window.advance(count);
        return null;
    }

    private @Nullable H begins(int ahead) {
        return chain.begins(window.bytes(), window.at() + ahead, window.end(), false);
    }
}
