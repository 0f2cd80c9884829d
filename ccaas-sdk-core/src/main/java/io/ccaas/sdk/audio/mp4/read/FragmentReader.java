package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Children;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import org.jspecify.annotations.Nullable;

/** Reads one fragment ({@code moof}): where the samples of the kept track lie in it. Times are left out but for the first. */
final class FragmentReader {

    private static final int BASE = 0x1;
    private static final int DESCRIPTION = 0x2;
    private static final int DURATION = 0x8;
    private static final int SIZE = 0x10;
    private static final int BASE_IS_MOOF = 0x20000;

    private final BoxWalk walk;
    private final Box moof;
    private final SoundTrack track;
    private final FragmentDefaults defaults;
    private int fragments;
    private @Nullable RunReader runs;
    private boolean ours;

    FragmentReader(BoxWalk walk, Box moof, MoovReader header) {
        this.walk = walk;
        this.moof = moof;
        this.track = header.track();
        this.defaults = header.defaults();
    }

    void read() {
        track.setFragmented();
        walk.enter(moof, "moof");
        Children children = walk.children(moof, "moof");
        for (Box box = children.next(); box != null; box = children.next()) {
            switch (box.type()) {
                case "mfhd" -> walk.rebuild(box, "mfhd");
                case "traf" -> trackFragment(box);
                default -> walk.drop(box, BoxKinds.in("moof", box.type()));
            }
        }
    }

    private void trackFragment(Box traf) {
        fragments++;
        long dataEnd = ours && runs != null ? runs.end() : -1;
        runs = null;
        ours = false;
        walk.enter(traf, "traf");
        Children children = walk.children(traf, "traf");
        for (Box box = children.next(); box != null; box = children.next()) {
            switch (box.type()) {
                case "tfhd" -> header(box, dataEnd);
                case "tfdt" -> time(box);
                case "trun" -> run(box);
                default -> walk.drop(box, BoxKinds.in("traf", box.type()));
            }
        }
    }

    private void header(Box box, long dataEnd) {
        if (runs != null) {
            throw Mp4Rules.twice("tfhd").at(box.offset());
        }
        try (BoxBody body = walk.open(box, "tfhd")) {
            int flags = body.i32();
            ours = body.u32() == track.id();
            long base = base(flags, body, dataEnd);
            long description = (flags & DESCRIPTION) == 0 ? defaults.description() : body.u32();
            long duration = (flags & DURATION) == 0 ? defaults.duration() : body.u32();
            long size = (flags & SIZE) == 0 ? defaults.size() : body.u32();
            if (ours && description != 1) {
                throw Mp4Rules.MP4_SAMPLE_DESCRIPTIONS.at(box.offset());
            }
            runs = new RunReader(track, new FragmentDefaults(1, duration, size), base);
        }
    }

    /** Where nothing says it, data begins behind that of the track fragment in front, which is known only if it is ours. */
    private long base(int flags, BoxBody body, long dataEnd) {
        if ((flags & BASE) != 0) {
            return body.i64();
        }
        boolean atMoof = (flags & BASE_IS_MOOF) != 0 || fragments == 1;
        if (ours && !atMoof && dataEnd < 0) {
            throw Mp4Rules.MP4_FRAGMENT.at(body.offset());
        }
        return atMoof ? moof.offset() : dataEnd;
    }

    private void time(Box box) {
        try (BoxBody body = walk.open(box, "tfdt")) {
            boolean wide = body.i32() >>> 24 != 0;
            long time = body.number(wide);
            if (time < 0) {
                throw Mp4Rules.MP4_FRAGMENT.at(box.offset());
            }
            if (ours) {
                track.times().resume(time, box.offset());
            }
        }
    }

    private void run(Box box) {
        if (runs == null) {
            throw Mp4Rules.MP4_FRAGMENT.at(box.offset());
        }
        if (!ours) {
            walk.drop(box, "run of another track");
            return;
        }
        try (BoxBody body = walk.open(box, "trun")) {
            runs.read(body);
        }
    }
}
