package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.Extents;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.track.Found;
import java.util.Arrays;

/** Copies all samples of a track, one by one, in one pass over the input. Memory is that of the largest sample. */
public final class SampleCopy {

    private static final int USUAL = 4096;

    private final AudioSource source;
    private final Found found;
    private final Stage stage;
    private final Durations durations;
    private byte[] packet = new byte[USUAL];

    private SampleCopy(AudioSource source, Found found, Stage stage) {
        this.source = source;
        this.found = found;
        this.stage = stage;
        this.durations = noDurations(found);
    }

    /**
     * Copies them.
     *
     * @param source the input
     * @param found where samples lie and what they are
     * @param draft has begun; only samples are appended
     * @return how long each is, and the codec's numbers as far as the samples told
     */
    public static Heard copy(AudioSource source, Found found, Draft draft) {
        if (found.sound() instanceof PcmSound) {
            Durations units = noDurations(found);
            units.add(found.samples().sizes().count(), 1, 0);
            copyPlain(source, found.samples().extents(), draft);
            return new Heard(found.sound(), units);
        }
        Batch batch = new Batch(draft);
        SampleCopy copy = new SampleCopy(source.again(), found, Stages.of(found.sound(), batch));
        copy.all();
        Sound known = copy.stage.end();
        batch.flush();
        return new Heard(known, copy.durations);
    }

    private static Durations noDurations(Found found) {
        return new Durations(found.samples().budget(), Durations.IN_A_HEAD);
    }

    private static void copyPlain(AudioSource source, Extents extents, Draft draft) {
        for (Extents.Reader range = extents.reader(); range.next(); ) {
            source.copyRange(range.start(), range.end() - range.start(), draft);
        }
    }

    private void all() {
        SampleSizes.Reader sizes = found.samples().sizes().reader();
        for (Extents.Reader range = found.samples().extents().reader(); range.next(); ) {
            source.skip(range.start() - source.position());
            while (source.position() < range.end()) {
                one(sizes.next());
            }
        }
    }

    private void one(int size) {
        long position = source.position();
        if (size > found.sound().largestSample()) {
            throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
        }
        if (size > packet.length) {
            packet = Arrays.copyOf(packet, Math.max(size, packet.length * 2));
        }
        if (source.read(packet, 0, size) < size) {
            throw Failures.changedInput(source.position());
        }
        durations.add(1, stage.take(packet, size, position), position);
    }

    /**
     * What the samples told.
     *
     * @param sound the codec's numbers
     * @param durations of each, at the codec's rate
     */
    public record Heard(Sound sound, Durations durations) {}
}
