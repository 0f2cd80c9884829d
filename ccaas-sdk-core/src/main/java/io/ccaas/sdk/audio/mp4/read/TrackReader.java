package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Children;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the one track that is kept ({@code trak}), box by box; what is not on the way to its tables is left out. */
final class TrackReader {

    private static final int FASTEST = 10_000_000;
    private static final int ENTRY = 12;

    private final BoxWalk walk;
    private final SoundTrack track;
    private final TableReader tables;
    private final Set<String> seen = new HashSet<>();

    TrackReader(BoxWalk walk, SoundTrack track) {
        this.walk = walk;
        this.track = track;
        this.tables = new TableReader(walk, track);
    }

    void read(Box trak) {
        inside(trak, "trak");
        for (String needed : List.of("mdhd", "stsd", "stts", "stsc", "stsz", "stco")) {
            if (!seen.contains(needed)) {
                throw Mp4Rules.missing(needed).at(trak.offset());
            }
        }
        track.layOut();
    }

    private void inside(Box parent, String kind) {
        walk.enter(parent, kind);
        Children children = walk.children(parent, kind);
        for (Box box = children.next(); box != null; box = children.next()) {
            switch (kind) {
                case "trak" -> inTrack(box);
                case "edts" -> inEdits(box);
                case "mdia" -> inMedia(box);
                case "minf" -> inMediaInformation(box);
                case "dinf" -> inDataInformation(box);
                default -> inSampleTable(box);
            }
        }
    }

    private void inTrack(Box box) {
        switch (box.type()) {
            case "tkhd" -> trackHeader(once(box, "tkhd"));
            case "edts" -> inside(once(box, "edts"), "edts");
            case "mdia" -> inside(once(box, "mdia"), "mdia");
            default -> walk.drop(box, BoxKinds.in("trak", box.type()));
        }
    }

    /** Its number was found at a glance; its dates are left out. */
    private void trackHeader(Box box) {
        try (BoxBody body = walk.open(box, "tkhd")) {
            body.skip(body.i32() >>> 24 != 0 ? 16 : 8);
            body.i32();
        }
    }

    private void inEdits(Box box) {
        if (!box.is("elst")) {
            walk.drop(box, BoxKinds.in("edts", box.type()));
            return;
        }
        try (BoxBody body = walk.open(once(box, "elst"), "elst")) {
            boolean wide = body.i32() >>> 24 != 0;
            long count = body.entries(wide ? ENTRY + 8 : ENTRY);
            for (long i = 0; i < count; i++) {
                long duration = body.number(wide);
                long start = wide ? body.i64() : body.i32();
                track.edits().add(duration, start, body.i32(), box.offset());
            }
        }
    }

    private void inMedia(Box box) {
        switch (box.type()) {
            case "mdhd" -> mediaHeader(once(box, "mdhd"));
            case "hdlr" -> handler(once(box, "hdlr"));
            case "minf" -> inside(once(box, "minf"), "minf");
            default -> walk.drop(box, BoxKinds.in("mdia", box.type()));
        }
    }

    private void mediaHeader(Box box) {
        try (BoxBody body = walk.open(box, "mdhd")) {
            boolean wide = body.i32() >>> 24 != 0;
            body.skip(wide ? 16 : 8);
            long timescale = body.u32();
            if (timescale < 1 || timescale > FASTEST) {
                throw Mp4Rules.MP4_BAD_TABLE.at(box.offset());
            }
            track.times().setTimescale((int) timescale);
        }
    }

    /** What it says was found at a glance; its name is left out. */
    private void handler(Box box) {
        try (BoxBody body = walk.open(box, "hdlr")) {
            body.bytes(12);
        }
    }

    private void inMediaInformation(Box box) {
        switch (box.type()) {
            case "smhd" -> walk.rebuild(once(box, "smhd"), "smhd");
            case "dinf" -> inside(once(box, "dinf"), "dinf");
            case "stbl" -> inside(once(box, "stbl"), "stbl");
            default -> walk.drop(box, BoxKinds.in("minf", box.type()));
        }
    }

    private void inDataInformation(Box box) {
        if (box.is("dref")) {
            references(once(box, "dref"));
        } else {
            walk.drop(box, BoxKinds.in("dinf", box.type()));
        }
    }

    /** Every entry must say that the samples lie in this file; what else it says is left out. */
    private void references(Box dref) {
        walk.enter(dref, "dref");
        walk.fields(dref, 8);
        Children children = walk.children(dref, "dref");
        for (Box box = children.next(); box != null; box = children.next()) {
            try (BoxBody body = walk.open(box, "data reference")) {
                if ((body.i32() & 1) == 0) {
                    throw Mp4Rules.MP4_EXTERNAL.at(box.offset());
                }
            }
        }
    }

    private void inSampleTable(Box box) {
        switch (box.type()) {
            case "stsd" -> new DescriptionReader(walk, track).read(once(box, "stsd"));
            case "stts" -> tables.durations(once(box, "stts"));
            case "stsc" -> tables.runs(once(box, "stsc"));
            case "stsz" -> tables.sizes(once(box, "stsz"));
            case "stz2" -> tables.packedSizes(once(box, "stsz"));
            case "stco" -> tables.places(once(box, "stco"), false);
            case "co64" -> tables.places(once(box, "stco"), true);
            default -> walk.drop(box, BoxKinds.in("stbl", box.type()));
        }
    }

    private Box once(Box box, String name) {
        if (!seen.add(name)) {
            throw Mp4Rules.twice(name).at(box.offset());
        }
        return box;
    }
}
