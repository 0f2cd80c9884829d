package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp3Bytes.ape;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.testing.AdtsBytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AAC in ADTS frames: a value in every place where such a file can hide one, and one refusal of each kind. */
final class AdtsTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] CLEAN = new AdtsBytes().frames(20);

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }

    /** A data stream of twelve bytes. */
    private static byte[] dataStream(String text) {
        BitWriter bits = new BitWriter().write(4, 3).write(0, 4).write(1, 1).write(12, 8);
        return join(bits.toBytes(), text(text));
    }

    @Test
    void tagsAround_areDropped() {
        Cleaning.assertCleans(CLEAN, CLEAN);
        Cleaning.assertCleans(CLEAN, join(id3v2(3, 0, PLANT), CLEAN));
        Cleaning.assertCleans(CLEAN, join(ape(true, PLANT), id3v2(4, 0x10, PLANT), CLEAN));
        Cleaning.assertCleans(CLEAN, join(CLEAN, id3v1("+33639980001")));
        Cleaning.assertCleans(CLEAN, join(CLEAN, ape(false, PLANT), id3v1("")));
        Cleaning.assertCleans(CLEAN, join(CLEAN, new byte[5000]));
    }

    @Test
    void freeBitsOfHeaders_areCanonical() {
        Cleaning.assertCleans(CLEAN, new AdtsBytes().freeBits().frames(20));
    }

    @Test
    void checkSums_areDropped() {
        Cleaning.assertCleans(CLEAN, new AdtsBytes().checked().freeBits().frames(20));
        assertEquals(
                40,
                Cleaning.report(new AdtsBytes().checked().frames(20))
                        .dropped()
                        .get(0)
                        .bytes());
    }

    @Test
    void dataInFrontOfTheSound_isZero() {
        byte[] expected = new AdtsBytes().leading(dataStream("\0".repeat(12))).frames(20);
        Cleaning.assertCleans(
                expected, new AdtsBytes().leading(dataStream("+33639980001")).frames(20));
    }

    @Test
    void cutLastFrame_isDropped() {
        for (int length : new int[] {1, 6, 7, 30}) {
            byte[] input = join(CLEAN, Arrays.copyOf(CLEAN, length));
            Cleaning.assertCleans(CLEAN, input);
            assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
        }
    }

    @Test
    void unknownBytesBehind_takeTheLastFrameAlong() {
        Cleaning.assertCleans(new AdtsBytes().frames(19), join(CLEAN, PLANT));
        assertEquals(
                List.of(AudioWarning.LAST_FRAME_DROPPED),
                Cleaning.report(join(CLEAN, PLANT)).warnings());
    }

    @Test
    void bytesBetweenFrames_areRefusedOrDropped() {
        byte[] input = join(CLEAN, id3v1("x"), id3v2(3, 0, PLANT), CLEAN);
        assertRefused("ADTS_DISCONTINUITY", CLEAN.length, input);
        AudioCleaner resyncing = AudioCleaner.standard().resyncingOnDoubt();
        try (AudioOnly audio = resyncing.toAudioOnly(new ByteArrayInputStream(input))) {
            assertEquals(40 * 1024, audio.format().frames());
            assertEquals(2L * CLEAN.length, audio.length());
        }
    }

    @Test
    void noChainOfFrames_isNoAudio() {
        assertRefused("ADTS_NO_AUDIO", 0, new AdtsBytes().frames(1));
        assertRefused("ADTS_NO_AUDIO", 0, text("\u00ff\u00f1text"));
        byte[] short0 = new AdtsBytes().frames(9);
        short0[4] = 0;
        short0[5] = 0;
        assertArrayEquals(
                Arrays.copyOfRange(new AdtsBytes().frames(9), new AdtsBytes().frame(0).length, short0.length),
                Cleaning.clean(short0));
    }

    @Test
    void layoutInFreeForm_isRefused() {
        assertRefused("AAC_CHANNELS", 0, new AdtsBytes().channels(0).frames(9));
    }

    @Test
    void severalBlocksInAFrame_areRefused() {
        assertRefused("ADTS_BLOCKS", 0, new AdtsBytes().blocks(1).frames(9));
        byte[] later = join(CLEAN, new AdtsBytes().blocks(3).frame(3), CLEAN);
        assertRefused("ADTS_BLOCKS", CLEAN.length, later);
    }

    @Test
    void truncatedInput_isRefusedWhereAskedFor() {
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        byte[] input = join(CLEAN, Arrays.copyOf(CLEAN, 30));
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> strict.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("ADTS_TRUNCATED", e.code());
        assertEquals(CLEAN.length, e.offset());
    }

    @Test
    void format_isReported() {
        assertEquals(
                new AudioFormat(AudioContainer.ADTS, "aac", 8000, 1, 20 * 1024),
                Cleaning.report(CLEAN).format());
        assertEquals(AssuranceLevel.L2, Cleaning.report(CLEAN).level());
        assertEquals(
                8,
                Cleaning.report(new AdtsBytes().channels(7).frames(9)).format().channels());
    }
}
