package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.SampleTable;
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Played;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What the input says about times, until the samples have told how long they are.
 *
 * @param times of the samples
 * @param edits of the track
 * @param gapless numbers in a comment
 * @param movieTimescale units of the movie in a second
 * @param fragmented whether fragments follow the header
 * @param offset where the track's box starts
 */
record DeclaredPart(
        DeclaredTimes times,
        EditList edits,
        @Nullable GaplessNote gapless,
        long movieTimescale,
        boolean fragmented,
        long offset)
        implements Played {

    @Override
    public Edit over(Durations proven, Sound sound) {
        int rate = sound.sampleRate();
        long cut = 0;
        if (!(sound instanceof PcmSound)) {
            times.mustHaveNoGap(proven, rate, offset);
            cut = times.cutAtEnd(proven, rate);
        }
        EditList.Span span = new EditList.Span(rate, proven.total() - cut, proven.last());
        EditList.Clock clock = new EditList.Clock(times.timescale(), movieTimescale, times.firstTime());
        GaplessNote note = note(sound);
        Edit said = note == null ? edits.over(span, clock, fragmented) : note.over(span);
        if (said.isTrim(proven.total(), proven.first(), rate)) {
            return said;
        }
        if (note == null) {
            throw Mp4Rules.MP4_EDIT.at(offset);
        }
        return new Edit(0, span.end());
    }

    /** An edit list counts more than a comment. */
    private @Nullable GaplessNote note(Sound sound) {
        return edits.isEmpty() && sound instanceof AacSound ? gapless : null;
    }

    @Override
    public boolean mayBeAll(Sound sound) {
        return edits.isEmpty() && note(sound) == null;
    }

    @Override
    public byte[] fingerprint(SampleTable samples) {
        long[] own = {movieTimescale, fragmented ? 1 : 0};
        LongStream all = LongStream.concat(LongStream.of(times.numbers()), LongStream.of(edits.numbers()));
        return samples.fingerprint(
                times.coarse(), LongStream.concat(all, LongStream.of(own)).toArray());
    }
}
