package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.input.Payload;
import java.util.Arrays;

/** The sample tables. Memory is four bytes for each sample of its own size, after its entry was read, and at most 64 MiB. */
final class Tables {

    private static final int MOST_ENTRIES = 16 << 20;

    private final Boxes boxes;
    private final Payload payload;
    private long samples;
    private long total;
    private long firstDuration;
    private long same;
    private int[] each = {};
    private long place;
    private long bytes;

    Tables(Boxes boxes) {
        this.boxes = boxes;
        this.payload = boxes.payload;
    }

    /** All of them but the descriptions. */
    void read(Media media, long timescale) {
        durations();
        boxes.open("stsc", 0, 0);
        long here = payload.position();
        boolean one = payload.be(4) == 1 & payload.be(4) == 1 & payload.be(4) == samples & payload.be(4) == 1;
        boxes.close();
        require(one, here);
        sizes();
        boxes.open("stco", 0, 0);
        here = payload.position();
        require(payload.be(4) == 1, here);
        place = payload.be(4);
        boxes.close();
        roll(media.roll(timescale, firstDuration));
    }

    private void durations() {
        boxes.open("stts", 0, 0);
        long runs = payload.be(4);
        long before = -1;
        for (long i = 0; i < runs; i++) {
            long here = payload.position();
            long count = payload.be(4);
            long duration = payload.be(4);
            require(count > 0 && duration != before, here);
            firstDuration = i == 0 ? duration : firstDuration;
            before = duration;
            samples += count;
            total += count * duration;
            require(samples <= 0xFFFF_FFFFL && total >= 0, here);
        }
        boxes.close();
    }

    private void sizes() {
        boxes.open("stsz", 0, 0);
        long here = payload.position();
        same = payload.be(4);
        require(payload.be(4) == samples && samples > 0 && same <= Integer.MAX_VALUE, here);
        if (same == 0) {
            each(here);
        }
        bytes = same * samples;
        for (int i = 0; same == 0 && i < samples; i++) {
            bytes += each[i];
        }
        boxes.close();
    }

    private void each(long here) {
        require(samples <= MOST_ENTRIES, here);
        boolean differ = false;
        for (int i = 0; i < samples; i++) {
            if (i == each.length) {
                each = Arrays.copyOf(each, Math.max(1024, 2 * i));
            }
            each[i] = (int) payload.be(4);
            require(each[i] > 0, here);
            differ |= each[i] != each[0];
        }
        require(differ, here);
    }

    private void roll(long distance) {
        if (distance > 0) {
            boxes.open("sgpd", 1, 0);
            payload.expect("roll", Mp4Rules.TABLE);
            table(4, 2);
            table(4, 1);
            table(2, -distance);
            boxes.close();
            boxes.open("sbgp", 0, 0);
            payload.expect("roll", Mp4Rules.TABLE);
            table(4, 1);
            table(4, samples);
            table(4, 1);
            boxes.close();
        }
    }

    private void table(int bytes, long value) {
        payload.expectBe(bytes, value, Mp4Rules.TABLE);
    }

    private static void require(boolean holds, long offset) {
        if (!holds) {
            throw Mp4Rules.TABLE.at(offset);
        }
    }

    long samples() {
        return samples;
    }

    int size(long sample) {
        return (int) (same > 0 ? same : each[(int) sample]);
    }

    long total() {
        return total;
    }

    long place() {
        return place;
    }

    long bytes() {
        return bytes;
    }
}
