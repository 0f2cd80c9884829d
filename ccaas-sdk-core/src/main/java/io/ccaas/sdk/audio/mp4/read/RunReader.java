package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/** Reads runs of samples ({@code trun}) of one track fragment, which lie one behind the other unless they say where they lie. */
final class RunReader {

    private static final int OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;

    private final SoundTrack track;
    private final FragmentDefaults defaults;
    private final long base;
    private long end;

    RunReader(SoundTrack track, FragmentDefaults defaults, long base) {
        this.track = track;
        this.defaults = defaults;
        this.base = base;
        this.end = base;
    }

    /** Where the data of the runs so far ends. */
    long end() {
        return end;
    }

    void read(BoxBody body) {
        int flags = body.i32();
        long count = body.u32();
        long start = (flags & OFFSET) == 0 ? end : base + body.i32();
        body.skip((flags & FIRST_FLAGS) == 0 ? 0 : 4);
        long before = track.sizes().bytes();
        int unused = 4 * Integer.bitCount(flags & (FLAGS | COMPOSITION));
        if ((flags & (DURATION | SIZE)) == 0) {
            same(body, count, (long) unused);
        } else {
            each(body, count, flags, unused);
        }
        long length = track.sizes().bytes() - before;
        track.extents().add(start, length, body.offset());
        end = start + length;
    }

    private void same(BoxBody body, long count, long unused) {
        if (count * unused > body.remaining() || (unused == 0 && count > track.fileSize())) {
            throw Mp4Rules.MP4_BAD_TABLE.at(body.offset());
        }
        track.times().add(count, said(defaults.duration(), body), body.offset());
        track.sizes().add(count, said(defaults.size(), body), body.offset());
    }

    private void each(BoxBody body, long count, int flags, int unused) {
        int entry = 4 * Integer.bitCount(flags & (DURATION | SIZE)) + unused;
        if (count * entry > body.remaining()) {
            throw Mp4Rules.MP4_BAD_TABLE.at(body.offset());
        }
        for (long i = 0; i < count; i++) {
            long duration = (flags & DURATION) == 0 ? said(defaults.duration(), body) : body.u32();
            long size = (flags & SIZE) == 0 ? said(defaults.size(), body) : body.u32();
            body.skip(unused);
            track.times().add(1, duration, body.offset());
            track.sizes().add(1, size, body.offset());
        }
    }

    private static long said(long value, BoxBody body) {
        if (value == FragmentDefaults.UNSAID) {
            throw Mp4Rules.MP4_FRAGMENT.at(body.offset());
        }
        return value;
    }
}
