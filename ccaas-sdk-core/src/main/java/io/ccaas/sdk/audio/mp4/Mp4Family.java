package io.ccaas.sdk.audio.mp4;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.mp4.read.MovieReader;
import io.ccaas.sdk.audio.mp4.sample.FirstSample;
import io.ccaas.sdk.audio.mp4.sample.SampleCopy;
import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.track.Movie;
import io.ccaas.sdk.audio.mp4.write.MovieHead;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.List;

/**
 * ISO base media files (ISO/IEC 14496-12) with one sound track. The structure is walked first, without the samples; then the samples are
 * read once, in ascending order, proven one by one and copied behind a head that was made from numbers. The output is progressive,
 * whatever the input was.
 */
public final class Mp4Family implements ContainerFamily {

    private static final byte[] NOTHING = {};

    /** The family has no state. */
    public Mp4Family() {}

    @Override
    public boolean hasTracks() {
        return true;
    }

    @Override
    public boolean needsSeeking() {
        return true;
    }

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        AudioSource source = run.source();
        Movie found = MovieReader.read(run);
        Movie movie = FirstSample.completing(source, found);
        run.draft().begin(MovieHead.bytes(movie));
        Sound known = SampleCopy.copy(source, movie, run.draft());
        mustBeUnchanged(run, found);
        return Rebuilt.of(MovieHead.bytes(movie.with(known)), NOTHING, report(run, movie));
    }

    private static CleaningReport report(CleaningRun run, Movie movie) {
        boolean framed = !(movie.sound() instanceof PcmSound) && !(movie.sound() instanceof AlacSound);
        AssuranceLevel level = framed ? AssuranceLevel.L2 : AssuranceLevel.L1;
        return new CleaningReport(
                movie.format(), level, run.tally().droppedBytes(), run.tally().dropped(), List.of());
    }

    /** The structure is walked again after the copy: a file that changed meanwhile is refused. */
    private static void mustBeUnchanged(CleaningRun run, Movie found) {
        Movie now;
        try {
            now = MovieReader.read(CleaningRun.looking(run.source().again(), run.rules(), StructureObserver.none()));
        } catch (AudioRefusedException e) {
            throw Failures.changedInput(e.offset());
        }
        if (!now.sameSamplesAs(found)) {
            throw Failures.changedInput(found.samples().extents().start(0));
        }
    }
}
