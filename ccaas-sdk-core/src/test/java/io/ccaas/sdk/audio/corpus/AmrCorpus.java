package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.join;

/** Places in AMR. The base is AMR-NB at 12.2 kbit/s: 32 bytes a frame, four of whose bits are padding. */
final class AmrCorpus {

    private static final int HEAD = 6;
    private static final int FRAME = 32;

    private AmrCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("amr.amr", "8")
                .refuse("amr_p_bits", "p-bits", "AMR_P_BITS", (b, p) -> bits(b, p, 0, 0x83))
                .refuse("amr_reserved_type", "frame-type", "AMR_FRAME_TYPE", (b, p) -> frameType(b, 11))
                .refuse("amr_bad_quality", "quality-bit", "AMR_BAD_FRAME", (b, p) -> quality(b))
                .clean("amr_padding_bits", "padding-bits", (b, p) -> bits(b, p, FRAME - 1, 0x0F))
                .clean("amr_tags", "tail", (b, p) -> join(b, Tags.ape(2, p), Tags.id3v1(p)))
                .refuse(
                        "amr_junk_behind",
                        "tail",
                        "AMR_FRAME_TYPE",
                        (b, p) -> join(b, new byte[] {0x4C}, p.text("junk")))
                .refuse(
                        "amr_multichannel",
                        "multichannel",
                        "UNSUPPORTED_CONTAINER",
                        (b, p) -> join(Bytes.text("#!AMR_MC1.0\n"), new byte[4], p.text("words")));
        corpus.from("awb.awb", "8").clean("awb_tags", "tail", (b, p) -> join(b, Tags.id3v1(p)));
    }

    /** Sets bits in one byte of every frame. */
    private static byte[] bits(byte[] base, Plants p, int at, int mask) {
        p.bits("bits of the frames", "amrbits");
        byte[] file = base.clone();
        for (int frame = HEAD; frame + FRAME <= file.length; frame += FRAME) {
            file[frame + at] |= (byte) mask;
        }
        return file;
    }

    private static byte[] frameType(byte[] base, int type) {
        return Bytes.put(base, HEAD + 10 * FRAME, new byte[] {(byte) (type << 3 | 4)});
    }

    private static byte[] quality(byte[] base) {
        byte[] file = base.clone();
        file[HEAD + 10 * FRAME] &= ~4;
        return file;
    }
}
