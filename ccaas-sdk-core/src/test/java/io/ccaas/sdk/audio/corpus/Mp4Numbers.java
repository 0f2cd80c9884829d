package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Boxes.box;
import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

/** Numbers, descriptors and tables of MP4. */
final class Mp4Numbers {

    private static final String STBL = "moov/trak/mdia/minf/stbl";
    private static final String ENTRY = STBL + "/stsd";

    private Mp4Numbers() {}

    static void addTo(Corpus corpus) {
        corpus.from("m4a.m4a", "6.1")
                .clean("m4a_times", "header-times", Mp4Metadata.edit(Mp4Numbers::times))
                .clean(
                        "m4a_smhd",
                        "media-header",
                        Mp4Metadata.edit(
                                (f, p) -> f.at("moov/trak/mdia/minf/smhd").append(p.text("behind smhd"))))
                .clean("m4a_dref_words", "data-reference", Mp4Metadata.edit(Mp4Numbers::drefWords))
                .refuse(
                        "m4a_dref_external",
                        "data-reference",
                        "MP4_EXTERNAL",
                        Mp4Metadata.edit(Mp4Numbers::drefExternal))
                .clean("m4a_sample_entry", "sample-entry", Mp4Metadata.edit(Mp4Numbers::sampleEntry))
                .refuse(
                        "m4a_encrypted",
                        "sample-entry",
                        "MP4_ENCRYPTED",
                        Mp4Metadata.edit((f, p) -> f.at(ENTRY).put(12, text("enca"))))
                .clean("m4a_esds", "esds", Mp4Metadata.edit(Mp4Numbers::esds))
                .clean("m4a_asc_behind", "audio-specific-config", Mp4Metadata.edit(Mp4Numbers::ascBehind))
                .clean("m4a_table_tails", "table-tails", Mp4Metadata.edit(Mp4Numbers::tableTails))
                .clean("m4a_sample_groups", "sample-groups", Mp4Metadata.edit(Mp4Numbers::groups))
                .clean("m4a_edits", "edit-list", Mp4Metadata.edit(Mp4Numbers::edits))
                .refuse(
                        "m4a_compressed_moov",
                        "compressed-moov",
                        "MP4_COMPRESSED_HEADER",
                        Mp4Metadata.edit((f, p) -> f.at("moov").add(box("cmov", p.text("cmov")))))
                .refuse(
                        "m4a_two_moov",
                        "box-count",
                        "MP4_BOX_COUNT",
                        Mp4Metadata.edit((f, p) -> f.add(box(
                                "moov",
                                cut(f.at("moov").bytes(), 8, f.at("moov").bytes().length)))));
        corpus.from("mp4_opus.mp4", "6.1")
                .clean(
                        "mp4_dops",
                        "codec-boxes",
                        (b, p) -> put(b, Bytes.find(b, "dOps") + 8, p.number("InputSampleRate", 4)));
        corpus.from("mp4_flac.mp4", "6.1").clean("mp4_dfla", "codec-boxes", Mp4Metadata.edit(Mp4Numbers::dfla));
        corpus.from("mp4_alac.m4a", "6.1")
                .clean(
                        "mp4_alac",
                        "codec-boxes",
                        (b, p) -> put(b, Bytes.find(b, "alac\0\0\0\0") + 24, p.number("ALAC largest and mean", 8)));
        corpus.from("3gp_amr.3gp", "6.1")
                .clean(
                        "3gp_damr",
                        "codec-boxes",
                        (b, p) -> put(b, Bytes.find(b, "damr") + 4, p.number("AMR vendor", 4)));
        corpus.from("mov_pcm.mov", "6.1")
                .clean(
                        "mov_vendor",
                        "sample-entry",
                        Mp4Metadata.edit((f, p) -> f.at(ENTRY).put(28, p.number("QuickTime vendor", 4))));
    }

    private static void times(Boxes file, Plants p) {
        Boxes mvhd = file.at("moov/mvhd");
        mvhd.put(4, p.number("mvhd times", 8));
        mvhd.put(26, p.number("mvhd reserved", 10));
        mvhd.put(72, p.number("mvhd pre_defined", 24));
        file.at("moov/trak/tkhd").put(4, p.number("tkhd times", 8));
        file.at("moov/trak/tkhd").put(24, p.number("tkhd reserved", 8));
        file.at("moov/trak/mdia/mdhd").put(4, p.number("mdhd times", 8));
    }

    private static void drefWords(Boxes file, Plants p) {
        byte[] entries =
                join(box("url ", be(1, 4), p.text("url although inside")), box("urn ", be(1, 4), p.text("urn")));
        file.at("moov/trak/mdia/minf/dinf/dref").body(join(be(0, 4), be(2, 4), entries));
    }

    private static void drefExternal(Boxes file, Plants p) {
        byte[] entry = box("url ", be(0, 4), p.text("url of the media"));
        file.at("moov/trak/mdia/minf/dinf/dref").body(join(be(0, 4), be(1, 4), entry));
    }

    /** Adds child boxes to the one sample entry and fills what is reserved in it. */
    private static void sampleEntry(Boxes file, Plants p) {
        Boxes stsd = file.at(ENTRY);
        stsd.put(16, p.number("sample entry reserved", 6));
        stsd.put(28, p.number("sample entry vendor", 4));
        grow(
                stsd,
                join(
                        box("uuid", p.number("uuid", 16), p.text("uuid in the sample entry")),
                        box("btrt", p.number("btrt", 12)),
                        box("call", p.text("unknown in the sample entry"))));
    }

    private static void grow(Boxes stsd, byte[] added) {
        byte[] body = join(stsd.body(), added);
        stsd.body(put(body, 8, be(Bytes.be(body, 8, 4) + added.length, 4)));
    }

    /** Descriptors of one byte of length: the base's values are small. */
    private static byte[] descriptor(int tag, byte[]... body) {
        byte[] all = join(body);
        return join(
                new byte[] {
                    (byte) tag, (byte) 0x80, (byte) 0x80, (byte) (0x80 | all.length >> 7), (byte) (all.length & 0x7F)
                },
                all);
    }

    private static byte[] asc(byte[] stsd) {
        int at = Bytes.find(stsd, "esds");
        for (int i = at; i + 6 < stsd.length; i++) {
            if (stsd[i] == 5 && (stsd[i + 1] & 0xFF) == 0x80) {
                return cut(stsd, i + 5, i + 5 + (stsd[i + 4] & 0x7F));
            }
        }
        throw new IllegalStateException("the base has no AudioSpecificConfig of long form");
    }

    private static void withEsds(Boxes file, byte[] body) {
        Boxes stsd = file.at(ENTRY);
        byte[] entry = Bytes.padded(stsd.body(), 8 + 36);
        byte[] esds = box("esds", new byte[4], body);
        stsd.body(put(join(entry, esds), 8, be(36L + esds.length, 4)));
    }

    private static void esds(Boxes file, Plants p) {
        byte[] config = descriptor(5, asc(file.at(ENTRY).body()));
        byte[] decoder = descriptor(4, new byte[] {0x40, 0x15}, p.number("bufferSizeDB and bitrates", 11), config);
        byte[] url = p.text("URL string");
        byte[] head = join(be(0x4142, 2), new byte[] {0x40, (byte) url.length}, url);
        byte[] more = join(
                descriptor(0x43, p.text("language descriptor")),
                descriptor(0x0A, p.text("IPI")),
                descriptor(0xC0, p.text("user")));
        withEsds(file, descriptor(3, head, decoder, descriptor(6, new byte[] {2}), more));
    }

    private static void ascBehind(Boxes file, Plants p) {
        byte[] config = descriptor(5, asc(file.at(ENTRY).body()), p.text("behind AudioSpecificConfig"));
        byte[] decoder = descriptor(4, new byte[] {0x40, 0x15, 0, 0, 0}, new byte[8], config);
        withEsds(file, descriptor(3, new byte[3], decoder, descriptor(6, new byte[] {2})));
    }

    private static void tableTails(Boxes file, Plants p) {
        for (String name : new String[] {"stts", "stsc", "stsz", "stco"}) {
            file.at(STBL + "/" + name).append(p.text("behind " + name));
        }
    }

    private static void groups(Boxes file, Plants p) {
        Boxes stbl = file.at(STBL);
        stbl.add(box("sgpd", be(1, 1), new byte[3], text("call"), be(27, 4), be(1, 4), p.text("sgpd")));
        stbl.add(box("sbgp", new byte[4], text("call"), be(1, 4), be(1, 4), be(1, 4), p.text("sbgp")));
        for (String name : new String[] {"saiz", "saio", "subs", "sdtp", "stdp", "padb", "cslg", "stsh"}) {
            stbl.add(box(name, new byte[4], p.text(name)));
        }
    }

    private static void edits(Boxes file, Plants p) {
        Boxes elst = file.at("moov/trak/edts/elst");
        elst.append(p.text("behind elst"));
        file.at("moov/trak").add(box("tref", box("cdsc", p.number("tref", 8)), box("chap", be(7, 4))));
    }

    private static void dfla(Boxes file, Plants p) {
        Boxes stsd = file.at(ENTRY);
        byte[] body = stsd.body();
        int at = Bytes.find(body, "dfLa");
        byte[] comment = OggHeadersCorpus.comment(p);
        byte[] picture = p.text("PICTURE in dfLa");
        byte[] added = join(
                new byte[] {4},
                be(comment.length, 3),
                comment,
                new byte[] {(byte) 0x86},
                be(picture.length, 3),
                picture);
        byte[] changed = Bytes.insert(put(body, at + 8, new byte[] {0}), at + 8 + 38, added);
        changed = put(changed, at - 4, be(Bytes.be(body, at - 4, 4) + added.length, 4));
        stsd.body(put(changed, 8, be(Bytes.be(body, 8, 4) + added.length, 4)));
    }
}
