package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;

import java.util.List;

/** Places in ADTS. */
final class AdtsCorpus {

    private AdtsCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("adts.aac", "12")
                .clean("adts_tags", "tags", (b, p) -> join(Tags.id3v2(4, p), b, Tags.ape(2, p), Tags.id3v1(p)))
                .clean("adts_header_bits", "header-bits", AdtsCorpus::headerBits)
                .clean("adts_fullness", "header-bits", AdtsCorpus::fullness)
                .refuse("adts_many_blocks", "blocks", "ADTS_BLOCKS", AdtsCorpus::blocks)
                .clean("adts_crc", "crc", AdtsCorpus::checksums)
                .refuse("adts_between", "between-frames", "ADTS_DISCONTINUITY", AdtsCorpus::between)
                .cut("adts_cut_frame", "cut-frame", (b, p) -> join(cut(b, 0, b.length - 30), Tags.id3v1(p)))
                .refuse("adts_channels_in_band", "in-band-channels", "AAC_CHANNELS", AdtsCorpus::inBand)
                .refuse(
                        "adts_latm",
                        "latm",
                        "UNSUPPORTED_CONTAINER",
                        (b, p) -> join(new byte[] {0x56, (byte) 0xE0, 0x40}, p.text("LATM")))
                .clean("adts_data_element", "data-element", AdtsCorpus::dataElement)
                .clean("adts_fill_element", "fill-element", AdtsCorpus::fillElement)
                .kept("adts_behind_audio", "elements-behind-audio", AdtsCorpus::behindAudio);
    }

    private static byte[] headerBits(byte[] base, Plants p) {
        p.bits("private and copyright bits", "adtsbits");
        List<byte[]> frames = Adts.frames(base);
        for (byte[] frame : frames) {
            frame[2] |= 0x02;
            frame[3] |= 0x3C;
        }
        return Adts.join(frames);
    }

    private static byte[] fullness(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        byte[] value = p.scattered(8);
        for (int i = 0; i < frames.size(); i++) {
            byte[] frame = frames.get(i);
            frame[6] = (byte) ((frame[6] & 3) | (value[i % 8] << 2));
        }
        return Adts.join(frames);
    }

    private static byte[] blocks(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        frames.forEach(frame -> frame[6] |= 1);
        return Adts.join(frames);
    }

    private static byte[] checksums(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        byte[] value = p.scattered(28);
        for (int i = 0; i < frames.size(); i++) {
            byte[] frame = frames.get(i);
            byte[] two = cut(value, 2 * i % 26, 2 * i % 26 + 2);
            byte[] with = Adts.frame(frame, join(two, cut(frame, 7, frame.length)));
            frames.set(i, put(with, 1, new byte[] {(byte) (with[1] & ~1)}));
        }
        return Adts.join(frames);
    }

    private static byte[] between(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        frames.add(10, p.text("between two frames"));
        return Adts.join(frames);
    }

    private static byte[] inBand(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        for (byte[] frame : frames) {
            frame[2] &= ~1;
            frame[3] &= 0x3F;
        }
        return Adts.join(frames);
    }

    private static byte[] dataElement(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        for (int i = 0; i < 5; i++) {
            byte[] content = cut(frames.get(i), 7, frames.get(i).length);
            frames.set(i, Adts.frame(frames.get(i), join(Adts.dataElement(p.text("data stream element")), content)));
        }
        return Adts.join(frames);
    }

    /** The audio behind the element moves by seven bits, which no decoder minds. */
    private static byte[] fillElement(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        for (int i = 1; i < 5; i++) {
            byte[] content = cut(frames.get(i), 7, frames.get(i).length);
            byte[] value = p.text("fill element");
            byte[] halved = join(new byte[1], shifted(value));
            frames.set(i, Adts.frame(frames.get(i), Adts.filled(halved, content)));
        }
        return Adts.join(frames);
    }

    /** Moved right by one bit, so that the text stands on whole bytes once 15 bits and a byte are in front of it. */
    private static byte[] shifted(byte[] value) {
        byte[] out = new byte[value.length + 1];
        for (int i = 0; i < value.length; i++) {
            out[i] |= (byte) ((value[i] & 0xFF) >> 1);
            out[i + 1] |= (byte) (value[i] << 7);
        }
        return out;
    }

    /** Behind the audio of a frame nothing is removed without decoding its spectrum: bytes behind the end of the block. */
    private static byte[] behindAudio(byte[] base, Plants p) {
        List<byte[]> frames = Adts.frames(base);
        byte[] frame = frames.get(5);
        frames.set(5, Adts.frame(frame, join(cut(frame, 7, frame.length), p.text("behind the block"))));
        return Adts.join(frames);
    }
}
