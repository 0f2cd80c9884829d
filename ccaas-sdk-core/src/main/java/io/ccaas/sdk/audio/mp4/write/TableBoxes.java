package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.OpusSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.track.Movie;

/** The sample tables ({@code stbl}), but for the entries of the last one, which is that of the sizes. */
final class TableBoxes {

    /** 80 ms at the rate of Opus (RFC 7845, 4.6). */
    private static final long OPUS_ROLL = 3840;

    private final Sound sound;
    private final Durations durations;
    private final SampleSizes sizes;
    private final BoxWriter out;

    TableBoxes(Movie movie, BoxWriter out) {
        this.sound = movie.sound();
        this.durations = movie.durations();
        this.sizes = movie.sizes();
        this.out = out;
    }

    /** Returns where the place of the only chunk must be filled in. All boxes stay open in which the sizes lie. */
    int write() {
        out.begin("stbl").begin("stsd", 0, 0).u32(1);
        new DescriptionBox(sound, out).write();
        out.end();
        durations();
        out.begin("stsc", 0, 0).u32(1).u32(1).u32(sizes.count()).u32(1).end();
        out.begin("stco", 0, 0).u32(1);
        int place = out.size();
        out.u32(0).end();
        roll(rollDistance());
        out.begin("stsz", 0, 0).u32(sizes.areEqual() ? sizes.first() : 0).u32(sizes.count());
        return place;
    }

    private void durations() {
        out.begin("stts", 0, 0).u32(durations.runs());
        for (Durations.Reader run = durations.reader(); run.next(); ) {
            out.u32(run.count()).u32(run.duration());
        }
        out.end();
    }

    /** How many samples a decoder must hear before it is right: a property of the codec, whatever the input says. */
    private long rollDistance() {
        if (sound instanceof AacSound) {
            return 1;
        }
        long first = durations.first();
        return sound instanceof OpusSound ? (OPUS_ROLL + first - 1) / first : 0;
    }

    private void roll(long distance) {
        if (distance > 0) {
            out.begin("sgpd", 1, 0)
                    .text("roll")
                    .u32(2)
                    .u32(1)
                    .u16((int) -distance)
                    .end();
            out.begin("sbgp", 0, 0)
                    .text("roll")
                    .u32(1)
                    .u32(sizes.count())
                    .u32(1)
                    .end();
        }
    }
}
