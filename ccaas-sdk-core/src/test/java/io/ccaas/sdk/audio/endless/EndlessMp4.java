package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.audio.endless.EndlessPcm.be;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;

/** M4A with its tables in front: AAC, every sample of the same size. */
final class EndlessMp4 {

    private static final int SAMPLE = 6000;
    private static final int INSTANTS = 1024;

    private EndlessMp4() {}

    static long write(OutputStream out, long least) throws IOException {
        long count = least / SAMPLE + 1;
        byte[] ftyp = box("ftyp", text("M4A "), be(512, 4), text("isom"));
        byte[] udta = box("udta", box("name", text(Endless.PLANT)));
        long start = ftyp.length + moov(count, 0, udta).length + 16L;
        out.write(join(ftyp, moov(count, start, udta), be(1, 4), text("mdat"), be(count * SAMPLE + 16, 8)));
        byte[] sample = new byte[SAMPLE];
        for (int i = 1; i < SAMPLE; i++) {
            sample[i] = (byte) (i % 71);
        }
        for (long i = 0; i < count; i++) {
            out.write(sample);
        }
        return count * INSTANTS;
    }

    private static byte[] box(String type, byte[]... body) {
        byte[] all = join(body);
        return join(be(all.length + 8L, 4), text(type), all);
    }

    private static byte[] moov(long count, long start, byte[] udta) {
        long duration = count * INSTANTS;
        byte[] mvhd = box(
                "mvhd",
                be(0, 4),
                be(0, 8),
                be(44100, 4),
                be(duration, 4),
                be(0x10000, 4),
                be(0x100, 2),
                new byte[10],
                matrix(),
                new byte[24],
                be(2, 4));
        byte[] tkhd = box(
                "tkhd",
                be(7, 4),
                be(0, 8),
                be(1, 4),
                be(0, 4),
                be(duration, 4),
                new byte[12],
                be(0x100, 2),
                new byte[2],
                matrix(),
                new byte[8]);
        byte[] mdhd = box("mdhd", be(0, 4), be(0, 8), be(44100, 4), be(duration, 4), be(0x55C4, 2), be(0, 2));
        byte[] hdlr = box("hdlr", be(0, 8), text("soun"), new byte[12], text(Endless.PLANT), new byte[1]);
        byte[] dinf = box("dinf", box("dref", be(0, 4), be(1, 4), box("url ", be(1, 4))));
        byte[] minf = box("minf", box("smhd", be(0, 8)), dinf, stbl(count, start));
        return box("moov", mvhd, box("trak", tkhd, box("mdia", mdhd, hdlr, minf)), udta);
    }

    private static byte[] matrix() {
        return join(be(0x10000, 4), be(0, 8), be(0, 4), be(0x10000, 4), be(0, 8), be(0, 4), be(0x40000000, 4));
    }

    private static byte[] stbl(long count, long start) {
        byte[] config = {5, 2, 0x12, 0x08};
        byte[] decoder = join(new byte[] {4, (byte) (13 + config.length), 0x40, 0x15}, new byte[11], config);
        byte[] esds = join(new byte[] {3, (byte) (3 + decoder.length + 3), 0, 0, 0}, decoder, new byte[] {6, 1, 2});
        byte[] entry = box(
                "mp4a",
                be(0, 6),
                be(1, 2),
                be(0, 8),
                be(1, 2),
                be(16, 2),
                be(0, 4),
                be(44100L << 16, 4),
                box("esds", be(0, 4), esds));
        return box(
                "stbl",
                box("stsd", be(0, 4), be(1, 4), entry),
                box("stts", be(0, 4), be(1, 4), be(count, 4), be(INSTANTS, 4)),
                box("stsc", be(0, 4), be(1, 4), be(1, 4), be(count, 4), be(1, 4)),
                box("stsz", be(0, 4), be(SAMPLE, 4), be(count, 4)),
                box("co64", be(0, 4), be(1, 4), be(start, 8)));
    }
}
