package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.input.Payload;

/** The sample tables. That of the sizes comes last, right in front of the media. */
final class Tables {

    /** One entry, from the first chunk on. */
    private static final long ONE_TWICE = 0x1_0000_0001L;

    private final Boxes boxes;
    private final Payload payload;
    private final Runs runs = new Runs();
    private final Sizes sizes = new Sizes();
    private long place;

    Tables(Boxes boxes) {
        this.boxes = boxes;
        this.payload = boxes.payload;
    }

    /** All of them but the descriptions. */
    void read(Media media) {
        durations();
        boxes.open("stsc", 0, 0);
        long here = payload.position();
        boolean one = payload.be(8) == ONE_TWICE;
        one &= payload.be(4) == runs.samples();
        one &= payload.be(4) == 1;
        boxes.close();
        require(one, here);
        boxes.open("stco", 0, 0);
        here = payload.position();
        require(payload.be(4) == 1, here);
        place = payload.be(4);
        boxes.close();
        roll(media.roll(runs.first()));
        sizes(media);
    }

    private void durations() {
        boxes.open("stts", 0, 0);
        long count = payload.be(4);
        for (long i = 0; i < count; i++) {
            long here = payload.position();
            long samples = payload.be(4);
            require(runs.add(samples, payload.be(4)), here);
        }
        boxes.close();
    }

    private void sizes(Media media) {
        boxes.open("stsz", 0, 0);
        long here = payload.position();
        long same = payload.be(4);
        long count = payload.be(4);
        require(count == runs.samples() && count > 0, here);
        if (same == 0) {
            for (long i = 0; i < count; i++) {
                require(sizes.add(payload.be(4)), here);
            }
            require(sizes.differ(), here);
        } else {
            require(sizes.setAll(count, same), here);
        }
        boolean plain = media.block() == 0 || (same == media.block() && runs.areOfOne());
        require(plain, here);
        boxes.close();
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
            table(4, runs.samples());
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

    Runs runs() {
        return runs;
    }

    Sizes sizes() {
        return sizes;
    }

    long place() {
        return place;
    }
}
