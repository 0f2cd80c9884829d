package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/** Reads the tables of samples (ISO/IEC 14496-12, 8.6.1, 8.7). Every count is checked against its box before an entry is read. */
final class TableReader {

    private final BoxWalk walk;
    private final SoundTrack track;

    TableReader(BoxWalk walk, SoundTrack track) {
        this.walk = walk;
        this.track = track;
    }

    void durations(Box box) {
        try (BoxBody body = open(box, "stts")) {
            long count = body.entries(8);
            for (long i = 0; i < count; i++) {
                track.times().add(body.u32(), body.u32(), box.offset());
            }
        }
    }

    void runs(Box box) {
        try (BoxBody body = open(box, "stsc")) {
            long count = body.entries(12);
            for (long i = 0; i < count; i++) {
                track.chunks().addRun(body.u32(), body.u32(), box.offset());
                if (body.u32() != 1) {
                    throw Mp4Rules.MP4_SAMPLE_DESCRIPTIONS.at(box.offset());
                }
            }
        }
    }

    void sizes(Box box) {
        try (BoxBody body = open(box, "stsz")) {
            long same = body.u32();
            if (same != 0) {
                sameSizes(same, body.u32(), box);
                return;
            }
            long count = body.entries(4);
            for (long i = 0; i < count; i++) {
                track.sizes().add(1, body.u32(), box.offset());
            }
        }
    }

    /** There is no entry to check the count against, so the file must be long enough for such samples. */
    private void sameSizes(long size, long count, Box box) {
        if (count > track.fileSize() / size) {
            throw Mp4Rules.MP4_BAD_TABLE.at(box.offset());
        }
        track.sizes().add(count, size, box.offset());
    }

    void packedSizes(Box box) {
        try (BoxBody body = open(box, "stz2")) {
            int bits = body.i32() & 0xFF;
            long count = body.u32();
            boolean known = bits == 4 || bits == 8 || bits == 16;
            if (!known || (count * bits + 7) / 8 > body.remaining()) {
                throw Mp4Rules.MP4_BAD_TABLE.at(box.offset());
            }
            int pair = 0;
            for (long i = 0; i < count; i++) {
                boolean second = bits == 4 && (i & 1) == 1;
                pair = second ? pair << 4 : bits == 16 ? body.u16() : body.u8();
                track.sizes().add(1, bits == 4 ? pair >> 4 & 15 : pair, box.offset());
            }
        }
    }

    void places(Box box, boolean wide) {
        try (BoxBody body = open(box, "stco")) {
            long count = body.entries(wide ? 8 : 4);
            for (long i = 0; i < count; i++) {
                track.chunks().addPlace(body.number(wide), box.offset());
            }
        }
    }

    private BoxBody open(Box box, String kind) {
        BoxBody body = walk.open(box, kind);
        body.i32();
        return body;
    }
}
