package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.le;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import java.util.List;

/** Chunks of WAV that hold words. */
final class WavMetadata {

    private static final List<String> INFO = List.of(
            "INAM", "IART", "ICMT", "ICRD", "ISFT", "ISBJ", "IKEY", "IENG", "ITCH", "ICOP", "IGNR", "ISRC", "IPRD",
            "ITRK", "IDIT", "ISMP");
    private static final List<String> PRODUCTION = List.of(
            "iXML", "axml", "bxml", "sxml", "chna", "_PMX", "aXML", "cart", "id3 ", "ID3 ", "ID32", "DISP", "levl",
            "umid", "minf", "elm1", "regn", "dbmd", "afsp", "MD5 ", "SNDM", "tech");
    private static final List<String> PRIVATE =
            List.of("call", "NICE", "Vrnt", "Dlgc", "\u00e9\u0001\u00ff ", "DATA", "Data", "fmt\0", "xyzw");

    private WavMetadata() {}

    static void addTo(Corpus corpus) {
        corpus.from("wav_pcm.wav", "2.1")
                .refuse(
                        "wav_id3_in_front",
                        "bytes-in-front",
                        "ID3_BEFORE_CONTAINER",
                        (b, p) -> join(Tags.id3v2(3, p), b))
                .refuse(
                        "wav_junk_in_front",
                        "bytes-in-front",
                        "UNSUPPORTED_CONTAINER",
                        (b, p) -> join(p.text("junk"), b))
                .clean(
                        "wav_info",
                        "list-info",
                        (b, p) -> Riff.of(b)
                                .front("LIST", info(p))
                                .behind("LIST", info(p))
                                .bytes())
                .clean(
                        "wav_labels",
                        "list-labels",
                        (b, p) -> labels(Riff.of(b), p).bytes())
                .refuse(
                        "wav_wavl",
                        "list-wavl",
                        "WAV_WAVL",
                        (b, p) -> Riff.of(b).before("data", "LIST", wavl(p)).bytes())
                .clean(
                        "wav_bext",
                        "bext",
                        (b, p) -> Riff.of(b).front("bext", bext(p)).bytes())
                .clean(
                        "wav_production",
                        "production-chunks",
                        (b, p) -> all(Riff.of(b), PRODUCTION, p)
                                .front("PEAK", peak(p))
                                .bytes())
                .clean(
                        "wav_private",
                        "private-chunks",
                        (b, p) -> all(Riff.of(b), PRIVATE, p).bytes())
                .clean(
                        "wav_filler",
                        "filler",
                        (b, p) -> all(Riff.of(b), List.of("JUNK", "junk", "PAD ", "FLLR", "FAKE"), p)
                                .bytes())
                .clean("wav_pad_bytes", "pad-byte", WavMetadata::padBytes)
                .clean(
                        "wav_behind_data",
                        "behind-data",
                        (b, p) -> all(Riff.of(b), List.of("LIST", "zzzz"), p).bytes())
                .clean("wav_behind_riff_tags", "behind-riff", (b, p) -> join(b, Tags.ape(2, p), Tags.id3v1(p)))
                .clean("wav_behind_riff_zip", "behind-riff", (b, p) -> join(b, Tags.zip(p)))
                .clean(
                        "wav_behind_riff_second",
                        "behind-riff",
                        (b, p) -> join(b, Riff.of(b).front("LIST", info(p)).bytes()))
                .clean("wav_behind_riff_junk", "behind-riff", (b, p) -> join(b, p.text("junk"), new byte[100]));
    }

    private static Riff all(Riff riff, List<String> ids, Plants plants) {
        for (String id : ids) {
            if (!id.equals("LIST")) {
                riff.before("data", id, plants.text("chunk in front"));
            }
            riff.behind(id, join(plants.text("chunk behind"), plants.text("chunk behind")));
        }
        return riff;
    }

    static byte[] info(Plants plants) {
        byte[] all = text("INFO");
        for (String id : INFO) {
            byte[] value = plants.text("LIST/INFO " + id);
            all = join(all, text(id), le(value.length + 1L, 4), value, new byte[1]);
        }
        return all;
    }

    private static byte[] chunk(String id, byte[] body) {
        return join(text(id), le(body.length, 4), body, new byte[body.length & 1]);
    }

    private static Riff labels(Riff riff, Plants p) {
        byte[] adtl = join(
                text("adtl"),
                chunk("labl", join(le(1, 4), p.text("labl"), new byte[1])),
                chunk("note", join(le(1, 4), p.text("note"), new byte[1])),
                chunk("ltxt", join(le(1, 4), le(10, 4), text("rgn "), new byte[8], p.text("ltxt"))),
                chunk("file", join(le(1, 4), text("jpeg"), p.text("file"))));
        byte[] cue = join(le(1, 4), le(1, 4), p.number("cue position", 4), text("data"), new byte[12]);
        riff.behind("LIST", adtl).behind("cue ", cue);
        riff.behind("plst", join(le(1, 4), p.number("plst", 8)));
        riff.behind("smpl", join(p.number("smpl", 36), p.text("smpl extra")));
        riff.behind("inst", join(new byte[3], p.number("inst", 4)));
        return riff.behind("strc", p.text("strc")).behind("acid", p.number("acid", 24));
    }

    private static byte[] wavl(Plants plants) {
        return join(text("wavl"), chunk("data", plants.text("wavl data")), chunk("slnt", le(100, 4)));
    }

    private static byte[] bext(Plants p) {
        return join(
                p.field("bext Description", 256),
                p.field("bext Originator", 32),
                p.field("bext OriginatorReference", 32),
                text("2026-11-2202:10:00"),
                p.number("bext TimeReference", 8),
                le(2, 2),
                p.number("bext UMID", 64),
                p.number("bext loudness", 10),
                p.field("bext reserved", 180),
                p.text("bext CodingHistory"));
    }

    private static byte[] peak(Plants p) {
        return join(le(1, 4), p.number("PEAK timestamp", 4), p.number("PEAK value", 8));
    }

    private static byte[] padBytes(byte[] base, Plants p) {
        p.bits("pad bytes", "padbytes");
        Riff riff = Riff.of(base);
        byte[] data = riff.body("data");
        riff.behind("LIST", join(text("INFOIART"), le(15, 4), p.field("odd INFO", 15)), 'X');
        return riff.with("data", data).bytes();
    }
}
