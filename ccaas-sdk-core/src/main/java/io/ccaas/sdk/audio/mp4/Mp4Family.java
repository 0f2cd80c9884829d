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
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Found;
import io.ccaas.sdk.audio.mp4.track.Movie;
import io.ccaas.sdk.audio.mp4.write.MovieHead;
import io.ccaas.sdk.audio.mp4.write.SizeEntries;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.Arrays;
import java.util.List;

/**
 * ISO base media files (ISO/IEC 14496-12) with one sound track. The structure is walked first, without the samples; then the samples are
 * read once, in ascending order, proven one by one and copied behind a head that was made from numbers. How long a sample lasts is what the
 * codec says, whatever the input says. The output is progressive, whatever the input was.
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
        Written written = write(run);
        mustBeUnchanged(run, written);
        return Rebuilt.of(written.head, NOTHING, report(run, written));
    }

    /** All tables are gone when it returns: the second walk needs their memory. */
    private static Written write(CleaningRun run) {
        AudioSource source = run.source();
        Found found = MovieReader.read(run);
        Found complete = FirstSample.completing(source, found);
        run.draft().begin(MovieHead.bytes(Expected.of(complete)));
        SizeEntries.append(complete.samples().sizes(), run.draft());
        SampleCopy.Heard heard = SampleCopy.copy(source, complete, run.draft());
        Edit edit = found.played().over(heard.durations(), heard.sound());
        long priming = edit.start() == 0 ? FirstSample.priming(source, complete) : 0;
        Movie movie = new Movie(
                heard.sound(),
                heard.durations(),
                edit.without(priming),
                complete.samples().sizes());
        long first = found.samples().extents().first();
        return new Written(MovieHead.bytes(movie), movie.format(), heard.sound(), found.fingerprint(), first);
    }

    private static CleaningReport report(CleaningRun run, Written written) {
        boolean framed = !(written.sound instanceof PcmSound) && !(written.sound instanceof AlacSound);
        AssuranceLevel level = framed ? AssuranceLevel.L2 : AssuranceLevel.L1;
        return new CleaningReport(
                written.format, level, run.tally().droppedBytes(), run.tally().dropped(), List.of());
    }

    /** The structure is walked again after the copy: a file that changed meanwhile is refused. */
    private static void mustBeUnchanged(CleaningRun run, Written written) {
        byte[] now;
        try {
            CleaningRun again = CleaningRun.looking(run.source().again(), run.rules(), StructureObserver.none());
            now = MovieReader.read(again).fingerprint();
        } catch (AudioRefusedException e) {
            throw Failures.changedInput(e.offset());
        }
        if (!Arrays.equals(now, written.fingerprint)) {
            throw Failures.changedInput(written.first);
        }
    }

    /** What is left of the first walk and the copy. */
    private static final class Written {

        private final byte[] head;
        private final AudioFormat format;
        private final Sound sound;
        private final byte[] fingerprint;
        private final long first;

        private Written(byte[] head, AudioFormat format, Sound sound, byte[] fingerprint, long first) {
            this.head = head;
            this.format = format;
            this.sound = sound;
            this.fingerprint = fingerprint;
            this.first = first;
        }
    }
}
