package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.entry;
import static io.ccaas.sdk.testing.Mp4Bytes.esds;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;

import io.ccaas.sdk.testing.Mp4Bytes;
import java.util.Arrays;

/** The canonical form of the sample file, written down by hand. */
final class Mp4CanonicalBytes {

    private static final byte[] MATRIX =
            join(be(0x10000, 4), be(0, 12 - 4), be(0, 4), be(0x10000, 4), be(0, 8), be(0, 4), be(0x40000000, 4));

    private Mp4CanonicalBytes() {}

    static byte[] aac(Mp4Bytes sample) {
        byte[] sizes = join(be(21, 4), be(22, 4), be(23, 4), be(24, 4), be(25, 4));
        byte[] input = sample.bytes();
        byte[] media = Arrays.copyOfRange(input, input.length - 115, input.length);
        byte[] brands = box("ftyp", text("M4A "), be(512, 4), text("M4A isomiso2"));
        byte[] head = join(brands, moov(sizes, 0));
        return join(brands, moov(sizes, head.length + 8), box("mdat", media));
    }

    private static byte[] moov(byte[] sizes, int place) {
        byte[] mvhd = full(
                "mvhd",
                0,
                0,
                be(0, 8),
                be(8000, 4),
                be(5120, 4),
                be(0x10000, 4),
                be(0x0100, 2),
                new byte[10],
                MATRIX,
                new byte[24],
                be(2, 4));
        byte[] tkhd = full(
                "tkhd",
                0,
                3,
                be(0, 8),
                be(1, 4),
                be(0, 4),
                be(5120, 4),
                new byte[12],
                be(0x0100, 2),
                be(0, 2),
                MATRIX,
                be(0, 8));
        byte[] stbl = box(
                "stbl",
                full("stsd", 0, 0, be(1, 4), entry("mp4a", 1, 16, 8000, esds(0x40, 0x15, 0x88))),
                full("stts", 0, 0, be(1, 4), be(5, 4), be(1024, 4)),
                full("stsc", 0, 0, be(1, 4), be(1, 4), be(5, 4), be(1, 4)),
                full("stco", 0, 0, be(1, 4), be(place, 4)),
                full("sgpd", 1, 0, text("roll"), be(2, 4), be(1, 4), be(-1, 2)),
                full("sbgp", 0, 0, text("roll"), be(1, 4), be(5, 4), be(1, 4)),
                full("stsz", 0, 0, be(0, 4), be(5, 4), sizes));
        byte[] minf = box(
                "minf",
                full("smhd", 0, 0, be(0, 4)),
                box("dinf", full("dref", 0, 0, be(1, 4), full("url ", 0, 1))),
                stbl);
        byte[] mdia = box(
                "mdia",
                full("mdhd", 0, 0, be(0, 8), be(8000, 4), be(5120, 4), be(0x55C4, 2), be(0, 2)),
                full("hdlr", 0, 0, be(0, 4), text("soun"), new byte[12], text("SoundHandler\0")),
                minf);
        return box("moov", mvhd, box("trak", tkhd, mdia));
    }
}
