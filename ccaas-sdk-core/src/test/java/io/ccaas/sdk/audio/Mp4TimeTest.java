package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.Mp4Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codec says how long samples are; the input only has to agree. */
final class Mp4TimeTest {

    private static final byte[] WHOLE = Cleaning.clean(Mp4Bytes.aac().bytes());

    private static byte[] mdhd(long timescale) {
        return full("mdhd", 0, 0, be(0, 8), be(timescale, 4), be(0, 4), be(0x55C4, 4));
    }

    private static byte[] stts(long... durations) {
        byte[] entries = new byte[0];
        for (long duration : durations) {
            entries = join(entries, be(1, 4), be(duration, 4));
        }
        return full("stts", 0, 0, be(durations.length, 4), entries);
    }

    private static Mp4Bytes timed(long timescale, long... durations) {
        return Mp4Bytes.aac().with("mdhd", mdhd(timescale)).with("stts", stts(durations));
    }

    /** 1024 samples at 8 kHz are 128 ms. */
    @ParameterizedTest
    @CsvSource({
        "1000, 128",
        "600, 76",
        "600, 77",
        "90000, 11520",
        "44100, 5644",
        "44100, 5645",
        "16000, 2048",
        "8000, 1024",
        "10000000, 1280000"
    })
    void clockOfTheMedia_leavesNoTrace(long timescale, long duration) {
        byte[] input = timed(timescale, duration, duration, duration, duration, duration)
                .bytes();
        Cleaning.assertCleans(WHOLE, input);
    }

    @Test
    void durationsThatAreRoundedOrJitter_leaveNoTrace() {
        Cleaning.assertCleans(WHOLE, timed(8000, 1023, 1025, 1024, 1020, 1024).bytes());
        Cleaning.assertCleans(WHOLE, timed(8000, 639, 980, 0, 1, 1024).bytes());
        Cleaning.assertCleans(
                WHOLE, timed(8000, 2039, 1600, 1200, 1280, 639_980_001).bytes());
    }

    @Test
    void timeWithoutSound_isRefusedWithACure() {
        assertEquals(
                "MP4_TIME_GAP",
                Cleaning.refusal(timed(8000, 1024, 9024, 1024, 1024, 1024).bytes())
                        .code());
        assertEquals(
                "MP4_TIME_GAP",
                Cleaning.refusal(timed(1, 1, 1, 1, 1, 1).bytes()).code());
        Mp4Bytes plain = Mp4Bytes.empty()
                .entry(Mp4Bytes.entry("ulaw", 1, 16, 8000))
                .sample(new byte[800])
                .sample(new byte[800]);
        assertEquals(
                "MP4_TIME_GAP",
                Cleaning.refusal(plain.with("stts", stts(8000, 800)).bytes()).code());
        Cleaning.assertCleans(
                Cleaning.clean(plain.with("stts", stts(800, 800)).bytes()),
                plain.with("stts", stts(850, 63)).bytes());
    }

    /** Encoders give the last sample what is left of the sound: it becomes the end of what is played. */
    @Test
    void shorterLastSample_becomesTheEnd() {
        byte[] output = Cleaning.clean(timed(8000, 1024, 1024, 1024, 1024, 300).bytes());
        assertEquals(4396, Cleaning.report(output).format().frames());
        assertArrayEquals(output, Cleaning.clean(output));
        Cleaning.assertCleans(output, timed(16_000, 2048, 2048, 2048, 2048, 600).bytes());
        Cleaning.assertCleans(WHOLE, timed(8000, 900, 900, 900, 900, 300).bytes());
    }

    @Test
    void cutOfMoreThanFourFrames_isRefused() {
        byte[] late = full("elst", 0, 0, be(1, 4), be(0, 4), be(4097, 4), be(0x10000, 4));
        byte[] early = full("elst", 0, 0, be(1, 4), be(127, 4), be(0, 4), be(0x10000, 4));
        for (byte[] elst : new byte[][] {late, early}) {
            byte[] input = Mp4Bytes.aac().with("edts", box("edts", elst)).bytes();
            assertEquals("MP4_EDIT", Cleaning.refusal(input).code());
        }
    }

    private static byte[] gapless(long priming, long padding, long length) {
        String numbers = String.format(" 00000000 %08X %08X %016X ", priming, padding, length);
        byte[] item = box("----", full("name", 0, 0, text("iTunSMPB")), box("data", be(1, 4), be(0, 4), text(numbers)));
        return box("udta", full("meta", 0, 0, box("ilst", item)));
    }

    /** A difference of one unit to the end of the last sample is no rounding where the clock is that of the codec. */
    @Test
    void gaplessNumbers_areTheSameTheSecondTime() {
        for (long priming : new long[] {1, 2, 7, 1023, 1024, 1105, 2112, 4096, 5119}) {
            for (long end = 0; end < 4100; end += end < 20 ? 1 : 511) {
                for (long length : new long[] {0, 5120 - priming - end, 1L << 39, Long.MAX_VALUE}) {
                    byte[] once = Cleaning.clean(Mp4Bytes.aac()
                            .add("moov", gapless(priming, end, Math.max(0, length)))
                            .bytes());
                    assertArrayEquals(once, Cleaning.clean(once), priming + " " + end + " " + length);
                }
            }
        }
    }
}
