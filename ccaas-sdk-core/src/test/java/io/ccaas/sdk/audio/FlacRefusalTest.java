package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.FLAC_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.flac;
import static io.ccaas.sdk.audio.CodecBytes.flacBlock;
import static io.ccaas.sdk.audio.CodecBytes.flacInfo;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One refusal of each kind of FLAC files, with the offset of what broke the rule. */
final class FlacRefusalTest {

    private static final byte[] INFO = flacInfo(FLAC_SAMPLES, 0, 0, 0);
    private static final byte[] HEAD = join(text("fLaC"), flacBlock(0x80, INFO));
    private static final int FRAME = flac(0).length;

    private static void assertRefused(String code, long offset, byte[]... input) {
        AudioRefusedException e = Cleaning.refusal(join(input));
        assertEquals(code, e.code(), e.getMessage());
        assertEquals(offset, e.offset());
    }

    @Test
    void parametersThatCannotBe_areRefused() {
        for (int at : new int[] {0, 2}) {
            byte[] info = INFO.clone();
            info[at] = 0;
            info[at + 1] = 15;
            assertRefused("FLAC_STREAMINFO", 8, text("fLaC"), flacBlock(0x80, info), flac(0));
        }
        byte[] rate = INFO.clone();
        Arrays.fill(rate, 10, 12, (byte) 0);
        assertRefused("FLAC_STREAMINFO", 8, text("fLaC"), flacBlock(0x80, rate), flac(0));
    }

    @Test
    void blocksOutOfOrder_areRefused() {
        assertRefused("FLAC_BLOCK", 4, text("fLaC"), flacBlock(4, new byte[8]), flacBlock(0x80, INFO), flac(0));
        assertRefused("FLAC_BLOCK", 4, text("fLaC"), flacBlock(0x80, new byte[33]), flac(0));
        assertRefused("FLAC_BLOCK", 42, text("fLaC"), flacBlock(0, INFO), flacBlock(0x80, INFO), flac(0));
        assertRefused("FLAC_BLOCK", 42, text("fLaC"), flacBlock(0, INFO), flacBlock(0xFF, INFO), flac(0));
        assertRefused("FLAC_BLOCK", 42, text("fLaC"), flacBlock(0, INFO));
        byte[] cut = Arrays.copyOf(flacBlock(0x84, new byte[100]), 50);
        assertRefused("FLAC_BLOCK", 42, text("fLaC"), flacBlock(0, INFO), cut);
    }

    @Test
    void tooManyBlocks_areRefused() {
        byte[] input = join(text("fLaC"), flacBlock(0, INFO), flacBlock(1, new byte[2]), flacBlock(0x81, new byte[2]));
        AudioCleaner few = AudioCleaner.standard().withAtMostStructures(2);
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> few.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("FLAC_TOO_MANY_BLOCKS", e.code());
        assertEquals(48, e.offset());
    }

    @Test
    void bytesInFrontOfTheFirstFrame_areRefused() {
        assertRefused("FLAC_FIRST_FRAME", 42, HEAD, text("+33639980001"), flac(0));
        assertRefused("FLAC_FIRST_FRAME", 42, HEAD, flac(1), flac(2));
    }

    @Test
    void bytesBetweenFrames_areRefused() {
        assertRefused("FLAC_TRAILING", 42 + 2 * FRAME, HEAD, flac(0), flac(1), text("+33639980001"), flac(2));
        assertRefused("FLAC_TRAILING", 42 + FRAME, HEAD, flac(0), new byte[100], flac(1));
    }

    @Test
    void missingOrRepeatedFrame_isRefused() {
        assertRefused("FLAC_FRAME", 42 + FRAME, HEAD, flac(0), flac(2));
        assertRefused("FLAC_FRAME", 42 + 2 * FRAME, HEAD, flac(0), flac(1), flac(1));
        byte[] shorter = FlacPlantedValuesTest.shorter(1);
        assertRefused("FLAC_FRAME", 42 + FRAME + shorter.length, HEAD, flac(0), shorter, flac(2));
    }

    @Test
    void frameOfOtherParameters_isRefused() {
        // Two channels; 12 bits; 16 kHz.
        for (int[] codes : new int[][] {{0x14, 0x18}, {0x14, 0x04}, {0x15, 0x08}}) {
            byte[] header = {(byte) 0xFF, (byte) 0xF8, (byte) codes[0], (byte) codes[1], 1};
            byte[] checked = join(header, new byte[] {(byte) OggBytes.crc(8, 7, header), 0, 1, 2});
            long sum = OggBytes.crc(16, 0x8005, checked);
            byte[] frame = join(checked, new byte[] {(byte) (sum >> 8), (byte) sum});
            assertRefused("FLAC_FRAME", 42 + FRAME, HEAD, flac(0), frame);
        }
    }

    @Test
    void damagedOrCutOffFrame_isRefused() {
        for (int length = 1; length < FRAME; length++) {
            assertRefused("FLAC_TRAILING", 42 + FRAME, HEAD, flac(0), Arrays.copyOf(flac(1), length));
        }
        byte[] damaged = flac(1);
        damaged[7] ^= 1;
        assertRefused("FLAC_FRAME", 42 + FRAME, HEAD, flac(0), damaged);
        assertRefused("FLAC_FRAME", 42 + FRAME, HEAD, flac(0), damaged, flac(2));
    }

    @Test
    void unknownBytesBehind_areRefused() {
        assertRefused("FLAC_TRAILING", 42 + FRAME, HEAD, flac(0), text("+33639980001"));
        assertRefused("FLAC_TRAILING", 42 + FRAME, HEAD, flac(0), text("TAG"));
        assertRefused("FLAC_TRAILING", 42 + FRAME, HEAD, flac(0), new byte[128]);
    }

    @Test
    void textBetweenCodesAndCheckSum_isRefused() {
        byte[] text = join(new byte[] {0, 0x12, 0x34}, text("+33639980001"));
        assertRefused("FLAC_FRAME", 42, HEAD, flac(0, FLAC_SAMPLES, text), flac(1));
        assertRefused("FLAC_FRAME", 42 + FRAME, HEAD, flac(0), flac(1, FLAC_SAMPLES, text));
    }

    @Test
    void endlessFrame_isRefused() {
        byte[] zeros = new byte[9 << 20];
        zeros[0] = 8 << 1;
        assertRefused("FLAC_FRAME_TOO_LARGE", 42 + FRAME, HEAD, flac(0), flac(1, FLAC_SAMPLES, zeros), flac(2));
    }

    @Test
    void otherCountOfSamples_isRefused() {
        byte[] head = join(text("fLaC"), flacBlock(0x80, flacInfo(FLAC_SAMPLES, 0, 500, 0)));
        assertRefused("FLAC_TOTAL_SAMPLES", 42 + 2L * FRAME, head, flac(0), flac(1));
    }

    @Test
    void fileWithoutFrames_isRefused() {
        assertRefused("EMPTY_AUDIO", 42, HEAD);
    }
}
