package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Boxes.box;
import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import io.ccaas.sdk.audio.corpus.Entry.Recipe;
import java.util.List;
import java.util.function.BiConsumer;

/** Boxes of MP4 that hold words. The base has its media in front of its tables, so that tables may grow. */
final class Mp4Metadata {

    private static final List<String> THREE_GPP = List.of(
            "titl", "auth", "perf", "dscp", "cprt", "gnre", "loci", "kywd", "yrrc", "clsf", "coll", "rtng", "albm");
    private static final List<String> VENDOR =
            List.of("name", "tnam", "hnti", "cust", "Xtra", "\u00a9xyz", "\u00a9nam", "chpl");
    private static final List<String> PARENTS =
            List.of("moov", "moov/trak", "moov/trak/mdia", "moov/trak/mdia/minf", "moov/trak/mdia/minf/stbl");

    private Mp4Metadata() {}

    static void addTo(Corpus corpus) {
        corpus.from("m4a.m4a", "6.1")
                .clean("m4a_brands", "ftyp", Mp4Metadata::brands)
                .clean(
                        "m4a_udta",
                        "user-data",
                        edit((file, p) -> file.at("moov").add(udta(p))))
                .clean(
                        "m4a_trak_udta",
                        "user-data",
                        edit((file, p) -> file.at("moov/trak").add(udta(p))))
                .clean(
                        "m4a_meta",
                        "user-data",
                        edit((file, p) -> file.add(ilst(p)).at("moov").add(ilst(p))))
                .clean("m4a_nested_udta", "user-data", edit(Mp4Metadata::nested))
                .clean("m4a_uuid", "unknown-boxes", edit((file, p) -> everywhere(file, p, "uuid")))
                .clean("m4a_free", "unknown-boxes", edit((file, p) -> everywhere(file, p, "free")))
                .clean("m4a_skip", "unknown-boxes", edit((file, p) -> everywhere(file, p, "skip")))
                .clean("m4a_unknown", "unknown-boxes", edit((file, p) -> everywhere(file, p, "call")))
                .clean("m4a_in_front", "unknown-boxes", Mp4Metadata::inFront)
                .clean("m4a_handler", "handler", edit(Mp4Metadata::handler))
                .clean("m4a_language", "language", edit(Mp4Metadata::language))
                .clean(
                        "m4a_tools_tags",
                        "user-data",
                        (b, p) -> Tools.ffmpegTags(
                                b,
                                "m4a",
                                "-metadata:s:a:0",
                                "language=fra",
                                "-metadata:s:a:0",
                                "handler_name=" + p.words("handler"),
                                "-metadata",
                                "title=" + p.words("title"),
                                "-metadata",
                                "comment=" + p.words("comment")))
                .clean(
                        "m4a_chapters",
                        "other-tracks",
                        (b, p) -> Tools.ffmpegChapters(b, "m4a", p.words("chapter title")))
                .refuse(
                        "m4a_two_tracks",
                        "other-tracks",
                        "MP4_TRACKS",
                        (b, p) -> Tools.ffmpegTwoTracks(b, "m4a", p.words("name of the second track")))
                .clean("m4a_behind", "behind-last-box", (b, p) -> join(b, p.text("behind the last box")));
    }

    /** Changes the tree and writes it. */
    static Recipe edit(BiConsumer<Boxes, Plants> change) {
        return (base, plants) -> {
            Boxes file = Boxes.of(base);
            change.accept(file, plants);
            return file.bytes();
        };
    }

    private static byte[] brands(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        int before = file.at("ftyp").body().length;
        file.at("ftyp")
                .body(join(
                        p.number("major brand", 4),
                        p.number("minor version", 4),
                        text("isom"),
                        p.text("compatible brands"),
                        text(" ")));
        return file.shift(file.at("ftyp").body().length - before).bytes();
    }

    private static byte[] udta(Plants p) {
        byte[] all = ilst(p);
        for (String name : THREE_GPP) {
            all = join(all, box(name, new byte[4], be(0x15C7, 2), p.text("udta " + name), new byte[1]));
        }
        for (String name : VENDOR) {
            all = join(all, box(name, p.text("udta " + name)));
        }
        return box("udta", all);
    }

    private static byte[] ilst(Plants p) {
        byte[] items = new byte[0];
        for (String name : List.of("\u00a9nam", "\u00a9ART", "\u00a9cmt", "\u00a9too", "covr", "desc")) {
            items = join(items, box(name, box("data", be(1, 4), new byte[4], p.text("ilst " + name))));
        }
        byte[] free = box(
                "----",
                box("mean", new byte[4], text("com.call")),
                box("name", new byte[4], p.text("freeform name")),
                box("data", be(1, 4), new byte[4], p.text("freeform data")));
        byte[] hdlr = box("hdlr", new byte[8], text("mdirappl"), new byte[9]);
        byte[] keys = box("keys", new byte[4], be(1, 4), be(35, 4), text("mdta"), p.text("mdta key"));
        byte[] xml = box("xml ", new byte[4], p.text("xml of meta"));
        byte[] id32 = box("ID32", new byte[4], be(0x15C7, 2), Tags.id3v2(4, p));
        return box(
                "meta",
                new byte[4],
                hdlr,
                keys,
                box("ilst", items, free),
                xml,
                box("bxml", new byte[4], p.text("bxml")),
                id32,
                box("idat", p.text("idat")));
    }

    private static void nested(Boxes file, Plants p) {
        byte[] inside = box("udta", p.text("deep inside udta"));
        for (int i = 0; i < 5000; i++) {
            inside = join(be(inside.length + 8L, 4), text("udta"), inside);
        }
        file.at("moov").add(inside);
    }

    private static void everywhere(Boxes file, Plants p, String type) {
        byte[] id = type.equals("uuid") ? p.number("uuid", 16) : new byte[0];
        PARENTS.forEach(path -> file.at(path).add(box(type, id, p.text(type + " in " + path))));
        file.add(box(type, id, p.text(type + " at the end")));
    }

    private static byte[] inFront(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        byte[] added = join(
                box("wide", p.text("wide")),
                box("pnot", p.text("pnot")),
                box("uuid", p.number("uuid", 16), p.text("uuid in front")));
        byte[] ftyp = file.at("ftyp").bytes();
        byte[] rest = file.shift(added.length).bytes();
        return Bytes.insert(rest, ftyp.length, added);
    }

    private static void handler(Boxes file, Plants p) {
        Boxes hdlr = file.at("moov/trak/mdia/hdlr");
        byte[] name = join(p.text("hdlr name"), new byte[1], p.text("behind the name"));
        hdlr.body(join(Bytes.cut(hdlr.body(), 0, 12), p.number("hdlr manufacturer", 12), name));
    }

    private static void language(Boxes file, Plants p) {
        p.bits("mdhd language", "mp4lang");
        Boxes mdhd = file.at("moov/trak/mdia/mdhd");
        mdhd.put(20, be(0x3E11, 2));
        file.at("moov/trak/mdia").add(box("elng", new byte[4], p.text("elng")));
    }
}
