package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.Mp4Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is played of the samples: priming and cuts stay, however the input said so. */
final class Mp4EditTest {

    private static byte[] edts(long duration, long start) {
        return box("edts", full("elst", 0, 0, be(1, 4), be(duration, 4), be(start, 4), be(0x10000, 4)));
    }

    private static boolean holds(byte[] output, byte[] part) {
        return latin(output).contains(latin(part));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** 5120 samples at 8 kHz are 640 ms. */
    @Test
    void priming_isKeptInUnitsOfTheMedia() {
        byte[] output =
                Cleaning.clean(Mp4Bytes.aac().with("edts", edts(512, 1024)).bytes());
        assertTrue(holds(output, edts(4096, 1024)));
        byte[] wide = full("elst", 1, 0, be(1, 4), be(512, 8), be(1024, 8), be(0x10000, 4));
        assertArrayEquals(
                output,
                Cleaning.clean(Mp4Bytes.aac().with("edts", box("edts", wide)).bytes()));
        assertArrayEquals(
                output,
                Cleaning.clean(Mp4Bytes.aac().with("edts", edts(0, 1024)).bytes()));
        assertArrayEquals(
                output,
                Cleaning.clean(Mp4Bytes.aac().with("edts", edts(99_999, 1024)).bytes()));
    }

    @Test
    void clockOfTheMovie_doesNotMatter() {
        byte[] mvhd = full("mvhd", 0, 0, be(0, 8), be(600, 4), be(384, 4), new byte[80]);
        byte[] coarse =
                Mp4Bytes.aac().with("mvhd", mvhd).with("edts", edts(307, 1024)).bytes();
        assertArrayEquals(
                Cleaning.clean(Mp4Bytes.aac().with("edts", edts(512, 1024)).bytes()), Cleaning.clean(coarse));
    }

    @Test
    void cutAtTheEnd_isKept() {
        byte[] output = Cleaning.clean(Mp4Bytes.aac().with("edts", edts(300, 0)).bytes());
        assertTrue(holds(output, edts(2400, 0)));
        assertArrayEquals(output, Cleaning.clean(output));
        assertEquals(2400, Cleaning.report(output).format().frames());
    }

    @Test
    void editOfEverything_isNotWritten() {
        byte[] output = Cleaning.clean(Mp4Bytes.aac().with("edts", edts(640, 0)).bytes());
        assertFalse(holds(output, text("elst")));
    }

    private static byte[] gapless(String numbers) {
        byte[] item = box(
                "----",
                full("mean", 0, 0, text("com.apple.iTunes")),
                full("name", 0, 0, text("iTunSMPB")),
                box("data", be(1, 4), be(0, 4), text(numbers)));
        byte[] other = box("\u00a9nam", box("data", be(1, 4), be(0, 4), text("+33639980001")));
        return box("udta", full("meta", 0, 0, full("hdlr", 0, 0, new byte[20]), box("ilst", other, item)));
    }

    @Test
    void gaplessNumbers_becomeAnEdit() {
        String numbers = " 00000000 00000400 00000200 0000000000000E00 00000000 06399800";
        byte[] output =
                Cleaning.clean(Mp4Bytes.aac().add("moov", gapless(numbers)).bytes());
        assertTrue(holds(output, edts(0xE00, 0x400)));
        assertFalse(latin(output).contains("iTun"));
        String unknown = " 00000000 00000400 00000200 0000000000000000 ";
        assertArrayEquals(
                output,
                Cleaning.clean(Mp4Bytes.aac().add("moov", gapless(unknown)).bytes()));
    }

    @Test
    void gaplessNumbersBesideAnEditOrOutOfRange_areDropped() {
        byte[] numbers = gapless(" 00000000 00000400 00000200 0000000000000E00 ");
        assertArrayEquals(
                Cleaning.clean(Mp4Bytes.aac().with("edts", edts(512, 1024)).bytes()),
                Cleaning.clean(Mp4Bytes.aac()
                        .with("edts", edts(512, 1024))
                        .add("moov", numbers)
                        .bytes()));
        byte[] plain = Cleaning.clean(Mp4Bytes.aac().bytes());
        for (String wrong : new String[] {
            " 00000000 00004000 00000200 0000000000000E00 ",
            " 00000000 00000000 00000200 0000000000000E00 ",
            " 00000000 00003FFF 00000200 0000000000000E00 ",
            " 00000000 0000040 00000200 0000000000000E00 ",
            "+33639980001"
        }) {
            assertArrayEquals(
                    plain,
                    Cleaning.clean(Mp4Bytes.aac().add("moov", gapless(wrong)).bytes()));
        }
    }

    /** The old encoder's name stood for its priming; it goes, so that an edit list says so instead. */
    @Test
    void primingOfTheOldEncoder_becomesAnEdit() {
        byte[] output = Cleaning.clean(Mp4Bytes.empty()
                .entry(Mp4Bytes.entry("mp4a", 1, 16, 8000, Mp4Bytes.esds(0x40, 0x15, 0x88)))
                .sample(named("libfaac 1.28"))
                .sample(named("libfaac 1.28"))
                .bytes());
        assertTrue(holds(output, edts(1024, 1024)));
        assertArrayEquals(output, Cleaning.clean(output));
    }

    /** A fill element whose text begins in the middle of a byte. */
    private static byte[] named(String name) {
        byte[] text = text(name);
        byte[] packet = new byte[40];
        packet[0] = (byte) 0b110_1111_0;
        packet[1] = 20 << 1;
        for (int i = 0; i < text.length; i++) {
            packet[4 + i] |= (byte) ((text[i] & 0xFF) >> 4);
            packet[5 + i] = (byte) (text[i] << 4);
        }
        return join(packet);
    }
}
