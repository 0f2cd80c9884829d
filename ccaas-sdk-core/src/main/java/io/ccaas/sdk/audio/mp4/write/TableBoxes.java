package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.OpusSound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.track.Movie;

/** The sample tables ({@code stbl}). */
final class TableBoxes {

    private final Movie movie;
    private final BoxWriter out;
    private final SampleSizes sizes;
    private final Durations durations;

    TableBoxes(Movie movie, BoxWriter out) {
        this.movie = movie;
        this.out = out;
        this.sizes = movie.samples().sizes();
        this.durations = movie.samples().durations();
    }

    /** Returns where the place of the only chunk must be filled in. */
    int write() {
        out.begin("stbl").begin("stsd", 0, 0).u32(1);
        new DescriptionBox(movie.sound(), out).write();
        out.end();
        durations();
        out.begin("stsc", 0, 0).u32(1).u32(1).u32(sizes.count()).u32(1).end();
        sizes();
        out.begin("stco", 0, 0).u32(1);
        int place = out.size();
        out.u32(0).end();
        roll(rollDistance());
        out.end();
        return place;
    }

    private void durations() {
        out.begin("stts", 0, 0).u32(durations.runs());
        for (int run = 0; run < durations.runs(); run++) {
            out.u32(durations.count(run)).u32(durations.duration(run));
        }
        out.end();
    }

    private void sizes() {
        out.begin("stsz", 0, 0).u32(sizes.areEqual() ? sizes.at(0) : 0).u32(sizes.count());
        for (long i = 0; !sizes.areEqual() && i < sizes.count(); i++) {
            out.u32(sizes.at(i));
        }
        out.end();
    }

    /** How many samples a decoder must hear before it is right: a property of the codec, whatever the input says. */
    private int rollDistance() {
        if (movie.sound() instanceof AacSound) {
            return 1;
        }
        long first = durations.duration(0);
        if (movie.sound() instanceof OpusSound && first > 0) {
            long eightyMilliseconds = (movie.timescale() * 80L + 999) / 1000;
            return (int) Math.min(Short.MAX_VALUE, (eightyMilliseconds + first - 1) / first);
        }
        return 0;
    }

    private void roll(int distance) {
        if (distance > 0) {
            out.begin("sgpd", 1, 0).text("roll").u32(2).u32(1).u16(-distance).end();
            out.begin("sbgp", 0, 0)
                    .text("roll")
                    .u32(1)
                    .u32(sizes.count())
                    .u32(1)
                    .end();
        }
    }
}
