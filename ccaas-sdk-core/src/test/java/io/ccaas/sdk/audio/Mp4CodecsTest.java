package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.entry;
import static io.ccaas.sdk.testing.Mp4Bytes.esds;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each codec that an MP4 file may hold: what its description hides, what its samples hide, what stays. */
final class Mp4CodecsTest {

    private static final byte[] PLANT = text("+33639980001");

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }

    private static Mp4Bytes file(byte[] entry, byte[] stts, byte[]... samples) {
        Mp4Bytes file = Mp4Bytes.empty().entry(entry).with("stts", stts);
        for (byte[] sample : samples) {
            file.sample(sample);
        }
        return file;
    }

    private static byte[] stts(int count, int duration) {
        return full("stts", 0, 0, be(1, 4), be(count, 4), be(duration, 4));
    }

    private static boolean holds(byte[] output, byte[] part) {
        return new String(output, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static void assertFormat(String codec, int rate, int channels, long frames, byte[] input) {
        AudioFormat expected = new AudioFormat(AudioContainer.M4A, codec, rate, channels, frames);
        assertEquals(expected, Cleaning.report(input).format());
        byte[] once = Cleaning.clean(input);
        assertArrayEquals(once, Cleaning.clean(once));
    }

    @Test
    void amr_losesVendorAndPadding() {
        byte[] frame = join(bytes(0x04), PLANT);
        byte[] damr = box("damr", text("+336"), bytes('3'), be(0x6399, 2), bytes(9, 8), PLANT);
        byte[] input = file(entry("samr", 2, 16, 8000, damr), stts(2, 320), join(frame, frame), frame)
                .bytes();
        byte[] output = Cleaning.clean(input);
        assertTrue(holds(output, box("damr", new byte[5], be(0x81FF, 2), bytes(0, 2))));
        assertEquals('0', output[output.length - 1], "95 bits are speech, the last one is none");
        assertFormat("amr_nb", 8000, 1, 480, input);
        byte[] wide = file(entry("sawb", 2, 16, 16000), stts(1, 320), join(bytes(0x04), PLANT, text("00000")))
                .bytes();
        assertTrue(holds(Cleaning.clean(wide), box("damr", new byte[5], be(0x83FF, 2), bytes(0, 1))));
        assertEquals(AssuranceLevel.L2, Cleaning.report(wide).level());
    }

    @Test
    void amrWithTooManyOrCutFrames_isRefused() {
        byte[] none = new byte[16];
        Arrays.fill(none, (byte) 0x7C);
        assertEquals("MP4_BAD_SAMPLE", code(file(entry("samr", 1, 16, 8000), stts(1, 160), none)));
        assertEquals("AMR_FRAME_OVERRUN", code(file(entry("samr", 1, 16, 8000), stts(1, 160), bytes(4, 1))));
    }

    private static String code(Mp4Bytes file) {
        return Cleaning.refusal(file.bytes()).code();
    }

    @Test
    void opus_losesInputRateTrailingBytesAndPadding() {
        byte[] dOps = box("dOps", bytes(0, 1), be(312, 2), be(33_639, 4), be(0, 2), bytes(0), PLANT);
        byte[] packet = join(bytes(0x0B, 0x41, 4, 1, 2, 3), text("+336"));
        byte[] input =
                file(entry("Opus", 1, 16, 48000, dOps), stts(1, 480), packet).bytes();
        byte[] output = Cleaning.clean(input);
        assertTrue(holds(output, box("dOps", bytes(0, 1), be(312, 2), be(48_000, 4), be(0, 2), bytes(0))));
        assertTrue(holds(output, full("sgpd", 1, 0, text("roll"), be(2, 4), be(1, 4), be(-4, 2))), "80 ms");
        assertTrue(holds(output, join(bytes(0x0B, 0x41, 4, 1, 2, 3), new byte[4])));
        assertFormat("opus", 48_000, 1, 960, input);
        assertEquals("OPUS_PACKET", code(file(entry("Opus", 1, 16, 48000, dOps), stts(1, 480), bytes(0x0B))));
    }

    @Test
    void alac_losesSizesAndBytesBehind() {
        byte[] start = join(be(4096, 4), bytes(0, 16, 40, 10, 14, 2));
        byte[] planted = full("alac", 0, 0, start, text("63"), text("+33639980"), bytes(0x1F, 0x40), PLANT);
        byte[] cookie = full("alac", 0, 0, start, be(0x33FF, 2), text("6399"), text("8000"), be(8000, 4), PLANT);
        byte[] frame = join(bytes(0x20, 0, 0, 0), PLANT);
        byte[] input =
                file(entry("alac", 2, 16, 8000, cookie), stts(1, 4096), frame).bytes();
        byte[] clean = full("alac", 0, 0, start, be(255, 2), be(0, 8), be(8000, 4));
        assertTrue(holds(Cleaning.clean(input), clean));
        assertFormat("alac", 8000, 2, 4096, input);
        assertEquals(AssuranceLevel.L1, Cleaning.report(input).level());
        assertEquals("ALAC_BAD_CONFIG", code(file(entry("alac", 2, 16, 8000, planted), stts(1, 4096), PLANT)));
    }

    /** Tuning, length of a frame, rate: none of them is free. */
    @Test
    void alacOfUnusualNumbers_isRefused() {
        byte[] start = join(be(4096, 4), bytes(0, 16, 40, 10, 14, 2), be(255, 2), be(0, 8), be(8000, 4));
        byte[] frame = bytes(0x20, 0, 0, 0);
        for (int at : new int[] {0, 2, 3, 4, 5, 6, 7, 8, 9, 20, 22, 23}) {
            byte[] changed = start.clone();
            changed[at] = (byte) (changed[at] + 51);
            byte[] cookie = full("alac", 0, 0, changed);
            assertEquals("ALAC_BAD_CONFIG", code(file(entry("alac", 2, 16, 8000, cookie), stts(1, 4096), frame)));
        }
    }

    @Test
    void alacFrameOfItsOwnLength_countsAsLong() {
        byte[] cookie = full("alac", 0, 0, be(4096, 4), bytes(0, 16, 40, 10, 14, 2), be(255, 2), be(0, 8), be(8000, 4));
        byte[] entry = entry("alac", 2, 16, 8000, cookie);
        byte[] whole = bytes(0x20, 0, 0, 0);
        byte[] shorter = bytes(0x20, 0, 0x10, 0, 0, 0x02, 0x00);
        assertFormat(
                "alac",
                8000,
                2,
                4096 + 256,
                file(entry, stts(2, 4096), whole, shorter).bytes());
        for (byte[] bad : new byte[][] {
            bytes(0x20, 0, 0x10, 0, 0, 0x40, 0),
            bytes(0x20, 0, 0x10, 0, 0, 0, 0),
            bytes(0x20, 1, 0, 0),
            bytes(0x22, 0, 0, 0),
            bytes(0xC0, 0, 0, 0),
            bytes(0x20, 0)
        }) {
            assertEquals("ALAC_FRAME", code(file(entry, stts(2, 4096), whole, bad)));
        }
    }

    @Test
    void opusOfUnusualPreSkipOrGain_isRefused() {
        for (int[] numbers : new int[][] {{9601, 0}, {312, 6145}, {312, -6145}, {65_535, 0}}) {
            byte[] dOps = box("dOps", bytes(0, 1), be(numbers[0], 2), be(48_000, 4), be(numbers[1], 2), bytes(0));
            assertEquals("OPUS_HEAD", code(file(entry("Opus", 1, 16, 48000, dOps), stts(1, 480), bytes(0x08, 1))));
        }
    }

    /** A rate of its own in the configuration; an extension that is not the rate of the core or twice it. */
    @Test
    void aacOfUnusualRate_isRefusedAndSbrDoublesTheClock() {
        byte[] own = esds(0x40, 0x17, 0x80, 0x0F, 0x9B, 0x08);
        byte[] odd = esds(0x40, 0x2D, 0x8F, 0x80, 0x2D, 0xD0, 0x08, 0x00);
        byte[] other = esds(0x40, 0x2D, 0x8A, 0x08, 0x00);
        byte[] behind = esds(0x40, 0x15, 0x88, 0x56, 0xE5, 0xF8, 0x02, 0xDD, 0x00);
        for (byte[] esds : new byte[][] {own, odd, other, behind}) {
            assertEquals("AAC_BAD_CONFIG", code(file(entry("mp4a", 1, 16, 8000, esds), stts(1, 1024), bytes(1))));
        }
        byte[] twice = esds(0x40, 0x2D, 0x8C, 0x08, 0x00);
        assertFormat(
                "aac",
                16_000,
                1,
                4096,
                file(entry("mp4a", 1, 16, 8000, twice), stts(2, 1024), bytes(1), bytes(1))
                        .bytes());
    }

    @Test
    void flac_losesCommentsMd5AndSizes() {
        byte[] info =
                join(be(16, 2), be(16, 2), text("639980"), be(0x01F4_00F0_0000_0000L, 8), text("+336399800011234"));
        byte[] dfLa = full("dfLa", 0, 0, bytes(0, 0, 0, 34), info, bytes(0x84, 0, 0, 12), PLANT);
        byte[] input =
                file(entry("fLaC", 9, 9, 9, dfLa), stts(1, 16), FLAC_FRAME).bytes();
        byte[] output = Cleaning.clean(input);
        byte[] blank = join(be(16, 2), be(16, 2), new byte[6], be(0x01F4_00F0_0000_0010L, 8), new byte[16]);
        assertTrue(holds(output, full("dfLa", 0, 0, bytes(0x80, 0, 0, 34), blank)));
        assertFormat("flac", 8000, 1, 16, input);
        byte[] broken = FLAC_FRAME.clone();
        broken[broken.length - 1]++;
        assertEquals("FLAC_FIRST_FRAME", code(file(entry("fLaC", 9, 9, 9, dfLa), stts(1, 16), broken)));
    }

    /** Sixteen samples of zero: a constant subframe, check sums over header and frame. */
    private static final byte[] FLAC_FRAME = FlacFrameBytes.silence();

    @Test
    void samplesWithoutFraming_areTheirOwnClock() {
        byte[] samples = new byte[64];
        Arrays.fill(samples, (byte) 0x33);
        byte[] one = file(entry("ulaw", 1, 16, 8000), stts(1, 64), samples).bytes();
        byte[] output = Cleaning.clean(one);
        byte[] mvhd = full("mvhd", 0, 0, be(0, 8), be(600, 4), be(0, 84));
        Mp4Bytes each = Mp4Bytes.empty()
                .entry(entry("ulaw", 1, 8, 8000, box("chan", PLANT)))
                .sample(samples)
                .with("mvhd", mvhd)
                .with("stts", stts(64, 1))
                .with("stsc", full("stsc", 0, 0, be(1, 4), be(1, 4), be(64, 4), be(1, 4)))
                .with("stsz", full("stsz", 0, 0, be(1, 4), be(64, 4)));
        Cleaning.assertCleans(output, each.bytes());
        assertFormat("pcm_mulaw", 8000, 1, 64, one);
    }

    private static byte[] be(long value, int count) {
        return count <= 8 ? Mp4Bytes.be(value, count) : new byte[count];
    }

    @Test
    void oldWritersSizeOfOne_meansABlock() {
        byte[] samples = new byte[64];
        Mp4Bytes old = Mp4Bytes.empty()
                .entry(entry("sowt", 2, 16, 8000))
                .sample(samples)
                .with("stts", stts(16, 1))
                .with("stsc", full("stsc", 0, 0, be(1, 4), be(1, 4), be(16, 4), be(1, 4)))
                .with("stsz", full("stsz", 0, 0, be(1, 4), be(16, 4)));
        assertFormat("pcm_s16le", 8000, 2, 16, old.bytes());
    }

    @Test
    void laterVersionOfADescription_tellsRateAndChannels() {
        byte[] fixed = join(
                new byte[6],
                be(1, 2),
                be(2, 2),
                be(0, 6),
                be(3, 2),
                be(16, 2),
                be(0xFFFE, 2),
                be(0, 2),
                be(0x10000, 4));
        byte[] extra = join(
                be(72, 4),
                be(Double.doubleToLongBits(16_000), 8),
                be(2, 4),
                be(0x7F000000, 4),
                be(16, 4),
                new byte[12]);
        byte[] input =
                file(box("twos", fixed, extra), stts(1, 16), new byte[64]).bytes();
        assertFormat("pcm_s16be", 16_000, 2, 16, input);
    }

    @Test
    void layer3_losesPrivateBitsAndUnreferencedBytes() {
        byte[] frame = new byte[72];
        System.arraycopy(bytes(0xFF, 0xF3, 0x28, 0xC4), 0, frame, 0, 4);
        byte[] planted = frame.clone();
        planted[2] |= 1;
        planted[3] |= 0x0C;
        System.arraycopy(PLANT, 0, planted, 60, 12);
        byte[] clean = frame.clone();
        clean[3] = (byte) 0xC0;
        byte[] output = Cleaning.clean(file(entry("mp4a", 6, 16, 639, esds(0x6B)), stts(2, 576), planted, planted)
                .bytes());
        assertTrue(holds(output, join(clean, clean)));
        assertTrue(holds(output, esds(0x69)));
        assertFormat(
                "mp3",
                16_000,
                1,
                1152,
                file(entry("mp4a", 6, 16, 639, esds(0x69)), stts(2, 576), frame, frame)
                        .bytes());
    }

    @Test
    void layer3FrameOfAnotherStream_isRefused() {
        byte[] frame = new byte[72];
        System.arraycopy(bytes(0xFF, 0xF3, 0x28, 0xC4), 0, frame, 0, 4);
        byte[] stereo = frame.clone();
        stereo[3] = 4;
        assertEquals("MP4_BAD_SAMPLE", code(file(entry("mp4a", 1, 16, 8000, esds(0x6B)), stts(2, 576), frame, stereo)));
        byte[] two = join(frame, frame);
        assertEquals("MP4_BAD_SAMPLE", code(file(entry("mp4a", 1, 16, 8000, esds(0x6B)), stts(1, 576), two)));
    }
}
