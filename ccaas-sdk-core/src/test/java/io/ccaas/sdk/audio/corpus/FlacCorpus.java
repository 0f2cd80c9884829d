package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

/** Places in FLAC. The base has one block: STREAMINFO. */
final class FlacCorpus {

    private static final int HEAD = 4 + 4 + 34;

    private FlacCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("flac.flac", "5")
                .clean(
                        "flac_id3_around",
                        "tags-around",
                        (b, p) -> join(Tags.id3v2(3, p), b, Tags.ape(2, p), Tags.id3v1(p)))
                .clean("flac_id3_appended", "tags-around", (b, p) -> join(b, Tags.id3v24Appended(p)))
                .clean(
                        "flac_md5",
                        "streaminfo",
                        (b, p) -> put(put(b, 26, p.number("MD5", 16)), 12, p.number("frame sizes", 6)))
                .clean("flac_blocks", "other-blocks", (b, p) -> blocks(b, p))
                .refuse("flac_type_127", "bad-blocks", "FLAC_BLOCK", (b, p) -> with(b, block(127, p.text("type 127"))))
                .refuse(
                        "flac_two_streaminfo",
                        "bad-blocks",
                        "FLAC_BLOCK",
                        (b, p) -> with(b, block(0, p.field("second STREAMINFO", 34))))
                .refuse(
                        "flac_block_past_end",
                        "bad-blocks",
                        "FLAC_BLOCK",
                        (b, p) -> with(b, join(new byte[] {2, 0x7F, 0, 0}, p.text("too long"))))
                .refuse(
                        "flac_before_frame",
                        "before-first-frame",
                        "FLAC_FIRST_FRAME",
                        (b, p) -> Bytes.insert(b, HEAD, p.text("before the first frame")))
                .refuse("flac_between_frames", "between-frames", "FLAC_TRAILING", FlacCorpus::between)
                .refuse(
                        "flac_behind",
                        "behind-frames",
                        "FLAC_TRAILING",
                        (b, p) -> join(b, p.text("behind the last frame")))
                .refuse("flac_live", "frame-numbers", "FLAC_FIRST_FRAME", FlacCorpus::live)
                .kept("flac_frame_padding", "sample-bits", FlacCorpus::verbatim);
    }

    private static byte[] block(int type, byte[] body) {
        return join(new byte[] {(byte) type}, be(body.length, 3), body);
    }

    /** Puts blocks behind STREAMINFO; the last of them is an empty PADDING. */
    private static byte[] with(byte[] base, byte[]... blocks) {
        byte[] head = put(cut(base, 0, HEAD), 4, new byte[] {0});
        return join(head, join(blocks), new byte[] {(byte) 0x81, 0, 0, 0}, cut(base, HEAD, base.length));
    }

    private static byte[] blocks(byte[] base, Plants p) {
        byte[] picture = join(
                be(3, 4),
                be(9, 4),
                text("image/png"),
                be(27, 4),
                p.text("PICTURE description"),
                new byte[16],
                be(27, 4),
                p.text("PICTURE data"));
        byte[] seek = join(be(-1, 8), p.number("placeholder of SEEKTABLE", 10));
        byte[] cue = join(p.field("CUESHEET catalogue", 128), new byte[8], new byte[260]);
        return with(
                base,
                block(4, OggHeadersCorpus.comment(p)),
                block(6, picture),
                block(2, join(text("call"), p.text("APPLICATION"))),
                block(3, seek),
                block(5, cue),
                block(1, p.text("PADDING")),
                block(42, p.text("reserved type")),
                block(126, p.text("reserved type")));
    }

    /** Second frame: the first sync code behind the first header whose number is 1. */
    private static int secondFrame(byte[] base) {
        for (int at = HEAD + 4; at + 6 < base.length; at++) {
            if ((base[at] & 0xFF) == 0xFF
                    && base[at + 1] == base[HEAD + 1]
                    && base[at + 2] == base[HEAD + 2]
                    && base[at + 4] == 1) {
                return at;
            }
        }
        throw new IllegalStateException("the base has one frame");
    }

    private static byte[] between(byte[] base, Plants p) {
        return Bytes.insert(base, secondFrame(base), p.text("between two frames"));
    }

    /** A stream that was cut: its first frame has another number than 0. */
    private static byte[] live(byte[] base, Plants p) {
        return join(cut(base, 0, HEAD), cut(base, secondFrame(base), base.length));
    }

    /** Samples are kept as they are: the value is the audio of a frame without prediction. */
    private static byte[] verbatim(byte[] base, Plants p) {
        byte[] value = join(p.text("verbatim samples"), new byte[5]);
        byte[] header = {(byte) 0xFF, (byte) 0xF8, 0x64, 0x08, 0, (byte) (value.length / 2 - 1)};
        byte[] frame = join(header, new byte[] {(byte) crc(header, 8, 0x07)}, new byte[] {2}, value);
        byte[] whole = join(frame, be(crc(frame, 16, 0x8005), 2));
        byte[] info = put(put(cut(base, 0, HEAD), 8, be(value.length / 2, 2)), 10, be(value.length / 2, 2));
        return join(put(put(info, 26, new byte[16]), 22, be(value.length / 2, 4)), whole);
    }

    private static int crc(byte[] bytes, int width, int polynomial) {
        int crc = 0;
        for (byte b : bytes) {
            crc ^= (b & 0xFF) << (width - 8);
            for (int i = 0; i < 8; i++) {
                crc = crc << 1 ^ ((crc >> (width - 1) & 1) == 1 ? polynomial : 0);
            }
        }
        return crc & ((1 << width) - 1);
    }
}
