package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Extents;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.track.Movie;
import java.util.Arrays;

/** Copies all samples of a track, one by one, in one pass over the input. Memory is that of the largest sample. */
public final class SampleCopy {

    private static final int USUAL = 4096;

    private final AudioSource source;
    private final Movie movie;
    private final Stage stage;
    private byte[] packet = new byte[USUAL];
    private long sample;

    private SampleCopy(AudioSource source, Movie movie, Stage stage) {
        this.source = source;
        this.movie = movie;
        this.stage = stage;
    }

    /**
     * Copies them.
     *
     * @param source the input
     * @param movie where samples lie and what they are
     * @param draft has begun; only samples are appended
     * @return the codec's numbers, as far as the samples told
     */
    public static Sound copy(AudioSource source, Movie movie, Draft draft) {
        if (movie.sound() instanceof PcmSound) {
            copyPlain(source, movie.samples().extents(), draft);
            return movie.sound();
        }
        Batch batch = new Batch(draft);
        SampleCopy copy = new SampleCopy(source.again(), movie, Stages.of(movie.sound(), batch));
        copy.all();
        Sound known = copy.stage.end();
        batch.flush();
        return known;
    }

    private static void copyPlain(AudioSource source, Extents extents, Draft draft) {
        for (int i = 0; i < extents.size(); i++) {
            source.copyRange(extents.start(i), extents.end(i) - extents.start(i), draft);
        }
    }

    private void all() {
        Extents extents = movie.samples().extents();
        SampleSizes sizes = movie.samples().sizes();
        for (int i = 0; i < extents.size(); i++) {
            source.skip(extents.start(i) - source.position());
            while (source.position() < extents.end(i)) {
                one(sizes.at(sample++));
            }
        }
    }

    private void one(int size) {
        long position = source.position();
        if (size > movie.sound().largestSample()) {
            throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
        }
        if (size > packet.length) {
            packet = Arrays.copyOf(packet, Math.max(size, packet.length * 2));
        }
        if (source.read(packet, 0, size) < size) {
            throw Failures.changedInput(source.position());
        }
        stage.take(packet, size, position);
    }
}
