package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.join;

import java.util.List;

/** Tags around MPEG audio. */
final class MpegTags {

    private MpegTags() {}

    static void addTo(Corpus corpus) {
        corpus.from("mp3_vbr.mp3", "3.1")
                .clean("mp3_id3v23", "id3v2", (b, p) -> join(Tags.id3v2(3, p), b))
                .clean("mp3_id3v22", "id3v2", (b, p) -> join(Tags.id3v22(p), b))
                .clean("mp3_id3v24", "id3v2", (b, p) -> join(Tags.id3v24Everything(p), b))
                .clean(
                        "mp3_id3_several",
                        "id3v2",
                        (b, p) -> join(Tags.id3v2(3, p), Tags.id3v2(4, p), Tags.id3v22(p), b))
                .clean("mp3_id3_plain_size", "id3v2", (b, p) -> join(Tags.id3v2PlainSize(p), b))
                .clean("mp3_ape_front", "ape-front", (b, p) -> join(Tags.ape(2, p), b))
                .clean("mp3_junk_front", "junk-front", (b, p) -> join(new byte[400], p.text("junk"), new byte[300], b))
                .clean("mp3_id3v1", "tail", (b, p) -> join(b, Tags.id3v1(p)))
                .clean("mp3_id3v1_twice", "tail", (b, p) -> join(b, Tags.id3v1(p), Tags.id3v1(p)))
                .clean("mp3_id3v1_extended", "tail", (b, p) -> join(b, Tags.id3v1Extended(p)))
                .clean("mp3_lyrics1", "tail", (b, p) -> join(b, Tags.lyrics3v1(p), Tags.id3v1(p)))
                .clean("mp3_lyrics2", "tail", (b, p) -> join(b, Tags.lyrics3v2(p), Tags.id3v1(p)))
                .clean("mp3_ape1", "tail", (b, p) -> join(b, Tags.ape(1, p)))
                .clean("mp3_ape2", "tail", (b, p) -> join(b, Tags.ape(2, p), Tags.id3v1(p)))
                .clean("mp3_id3_appended", "tail", (b, p) -> join(b, Tags.id3v24Appended(p)))
                .clean("mp3_zeros_behind", "tail", (b, p) -> join(b, new byte[3000]))
                .cut("mp3_zeros_then_words", "tail", (b, p) -> join(b, new byte[3000], p.text("behind zeros")))
                .cut("mp3_junk_behind", "tail", (b, p) -> join(b, p.text("junk"), p.text("junk")))
                .cut("mp3_cut_frame", "cut-frame", MpegTags::cutFrame)
                .refuse("mp3_between", "between-frames", "MP3_DISCONTINUITY", MpegTags::between)
                .refuse(
                        "mp3_concatenated",
                        "between-frames",
                        "MP3_DISCONTINUITY",
                        (b, p) -> join(b, Tags.id3v1(p), Tags.id3v2(3, p), b));
    }

    /** The last frame ends in the middle; a tag fills it up. */
    private static byte[] cutFrame(byte[] base, Plants p) {
        List<Mp3.Frame> frames = Mp3.frames(base);
        int end = frames.get(frames.size() - 1).at() + 40;
        return join(Bytes.cut(base, 0, end), Tags.id3v1(p));
    }

    private static byte[] between(byte[] base, Plants p) {
        int at = Mp3.frames(base).get(20).at();
        return Bytes.insert(base, at, p.text("between two frames"));
    }
}
