package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.find;
import static io.ccaas.sdk.audio.corpus.Bytes.put;

import java.util.List;

/** Places inside MPEG audio frames. */
final class MpegFrames {

    private MpegFrames() {}

    static void addTo(Corpus corpus) {
        corpus.from("mp3_vbr.mp3", "3.1")
                .clean("mp3_xing_toc", "xing", MpegFrames::toc)
                .clean("mp3_lame_string", "lame", MpegFrames::lame)
                .clean("mp3_lame_behind", "lame", MpegFrames::behindLame)
                .clean("mp3_header_bits", "header-bits", MpegFrames::headerBits)
                .clean("mp3_side_bits", "side-bits", MpegFrames::sideBits);
        corpus.from("mp3_mpeg2.mp3", "3.1")
                .clean("mp3_mpeg2_bits", "side-bits", MpegFrames::headerBits)
                .clean("mp3_mpeg2_tags", "id3v2 tail", (b, p) -> Bytes.join(Tags.id3v2(4, p), b, Tags.id3v1(p)));
        corpus.from("mp3_vbri.mp3", "3.1").clean("mp3_vbri_frame", "vbri", MpegFrames::vbri);
        corpus.from("mp3_crc.mp3", "3.1").clean("mp3_crc_fields", "crc", MpegFrames::crc);
        corpus.from("mp3_plain.mp3", "3.1")
                .clean("mp3_no_header_frame", "id3v2 tail", (b, p) -> Bytes.join(Tags.id3v2(3, p), b, Tags.id3v1(p)));
        corpus.from("mp3_padded.mp3", "3.1")
                .clean("mp3_ancillary", "ancillary", MpegFrames::ancillary)
                .kept("mp3_stuffing", "stuffing", MpegFrames::stuffing);
    }

    private static byte[] toc(byte[] base, Plants p) {
        int at = Math.max(new String(base, 0, 60, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Xing"), 0);
        byte[] file = put(base, at + 16, p.field("Xing TOC", 100));
        return put(file, at + 116, p.number("Xing quality", 4));
    }

    /** The encoder's name must begin with LAME, else its numbers are not used; the rest of its nine bytes is free. */
    private static byte[] lame(byte[] base, Plants p) {
        int at = find(base, "LAME3.100");
        byte[] file = put(base, at + 11, p.number("LAME peak", 4));
        file = put(file, at + 15, p.number("LAME gain", 4));
        file = put(file, at + 28, p.number("LAME music length", 4));
        return put(file, at + 4, p.number("LAME string", 5));
    }

    private static byte[] behindLame(byte[] base, Plants p) {
        Mp3.Frame first = Mp3.frames(base).get(0);
        int at = find(base, "LAME3.100") + 36;
        if (at + 27 > first.end()) {
            throw new IllegalStateException("no room behind the LAME tag");
        }
        return put(base, at, p.text("behind the LAME tag"));
    }

    private static byte[] headerBits(byte[] base, Plants p) {
        p.bits("private, copyright and original bits", "mp3privbits");
        byte[] file = base.clone();
        int n = 0;
        for (Mp3.Frame f : Mp3.frames(base)) {
            n++;
            file[f.at() + 2] |= (byte) (n & 1);
            file[f.at() + 3] |= (byte) ((n & 2) << 2);
            file[f.at() + 3] ^= (byte) (n & 4);
        }
        return file;
    }

    private static byte[] sideBits(byte[] base, Plants p) {
        p.bits("private bits of the side information", "mp3privbits");
        byte[] file = base.clone();
        for (Mp3.Frame f : Mp3.frames(base)) {
            if (f.at() > 0) {
                file[f.side() + 1] |= (byte) (f.mono() ? 0x7C : 0x70);
            }
        }
        return file;
    }

    private static byte[] vbri(byte[] base, Plants p) {
        byte[] file = put(base, 36 + 6, be(0x1234, 2));
        return put(put(file, 36 + 26, p.field("VBRI table", 40)), 36 + 80, p.text("behind VBRI"));
    }

    /** A frame's checksum is free when decoders do not check it: two bytes of each frame hold the value. */
    private static byte[] crc(byte[] base, Plants p) {
        byte[] file = base.clone();
        byte[] value = p.scattered(40);
        List<Mp3.Frame> frames = Mp3.frames(base);
        for (int i = 0; i + 1 < value.length; i += 2) {
            int at = frames.get(i / 2 + 3).at() + 4;
            file[at] = value[i];
            file[at + 1] = value[i + 1];
        }
        return file;
    }

    private static byte[] ancillary(byte[] base, Plants p) {
        List<Mp3.Frame> frames = Mp3.frames(base);
        byte[] file = base.clone();
        List<Integer> free = Mp3.ancillary(base, frames.subList(1, frames.size()));
        int placed = 0;
        for (int i = 0; i + 27 < free.size() && placed < 20; i += 27) {
            if (free.get(i + 26) - free.get(i) == 26) {
                byte[] value = p.text("ancillary data");
                System.arraycopy(value, 0, file, free.get(i), 27);
                placed++;
            }
        }
        if (placed == 0) {
            throw new IllegalStateException("the base has no room in its ancillary data");
        }
        return file;
    }

    /** Raises the declared size of a granule over bytes that were free, so that they belong to its Huffman data. */
    private static byte[] stuffing(byte[] base, Plants p) {
        List<Mp3.Frame> frames = Mp3.frames(base);
        for (Mp3.Frame f : frames.subList(1, frames.size())) {
            int end = Mp3.endOfOwnData(base, f);
            if (f.end() - end >= 40) {
                byte[] file = Mp3.growLastGranule(base, f, 8 * 36);
                return put(file, end + 2, p.text("stuffing inside the Huffman data"));
            }
        }
        throw new IllegalStateException("no frame of the base has free bytes at its end");
    }
}
