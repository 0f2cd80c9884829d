package io.ccaas.sdk.audio.codec.aac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in front of the sound of a frame is zero afterwards, and nothing else moved. */
final class AacFrameTest {

    private static final int SOUND = 0;
    private static final String PLANT = "+33639980001";
    private static final String LONG = PLANT + PLANT;

    private static BitWriter text(BitWriter bits, String text) {
        for (int i = 0; i < text.length(); i++) {
            bits.write(text.charAt(i), 8);
        }
        return bits;
    }

    private static byte[] withSound(BitWriter bits) {
        return bits.write(SOUND, 3).write(0x55AA55AA55AA55AAL, 64).toBytes();
    }

    private static void assertNeutral(BitWriter clean, BitWriter planted) {
        byte[] frame = WavBytes.join(new byte[] {9, 9, 9}, withSound(planted), new byte[] {9});
        AacFrame.neutralise(frame, 3, frame.length - 4, 0);
        assertArrayEquals(WavBytes.join(new byte[] {9, 9, 9}, withSound(clean), new byte[] {9}), frame);
    }

    private static BitWriter fill(int type, String text) {
        return text(
                        new BitWriter()
                                .write(6, 3)
                                .write(15, 4)
                                .write(text.length() + 1 - 14, 8)
                                .write(type, 4),
                        text)
                .write(5, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 11, 12, 13, 14, 15})
    void filling_isZero(int type) {
        BitWriter clean = text(
                        new BitWriter().write(6, 3).write(15, 4).write(11, 8).write(0, 4), "\0".repeat(24))
                .write(0, 4);
        assertNeutral(clean, fill(type, LONG));
    }

    @Test
    void shortFillingAndEmptyFilling_areZero() {
        BitWriter clean =
                new BitWriter().write(6, 3).write(0, 4).write(6, 3).write(2, 4).write(0, 16);
        assertNeutral(
                clean,
                new BitWriter().write(6, 3).write(0, 4).write(6, 3).write(2, 4).write(0x0336, 16));
    }

    @Test
    void dataStream_isZeroWithItsTagAndAlignment() {
        BitWriter clean =
                text(new BitWriter().write(4, 3).write(0, 4).write(1, 1).write(12, 8), "\0".repeat(12));
        assertNeutral(
                clean, text(new BitWriter().write(4, 3).write(7, 4).write(1, 1).write(12, 8), PLANT));
        BitWriter late = new BitWriter()
                .write(6, 3)
                .write(0, 4)
                .write(4, 3)
                .write(0, 4)
                .write(1, 1)
                .write(1, 8)
                .write(0, 9);
        assertNeutral(
                late,
                new BitWriter()
                        .write(6, 3)
                        .write(0, 4)
                        .write(4, 3)
                        .write(3, 4)
                        .write(1, 1)
                        .write(1, 8)
                        .write(0x1FF, 9));
        BitWriter packed =
                text(new BitWriter().write(4, 3).write(0, 5).write(255, 8).write(1, 8), "\0".repeat(256));
        assertNeutral(
                packed,
                text(new BitWriter().write(4, 3).write(0, 5).write(255, 8).write(1, 8), "3".repeat(256)));
    }

    private static String refusal(String hex) {
        byte[] block = HexFormat.of().parseHex(hex);
        AudioRefusedException e = assertThrows(
                AudioRefusedException.class, () -> AacFrame.neutraliseSound(block, 0, block.length, 2, 77));
        assertEquals(77, e.offset());
        return e.code();
    }

    @Test
    void layoutWithAComment_isRefused() {
        assertEquals("AAC_CHANNELS", refusal("a000000000"));
        assertEquals("AAC_CHANNELS", refusal("c140000000"));
    }

    /** Other elements first, the reserved bit, too many bands, a reserved book, sections that pass the bands, no sections, too short, prediction in LC. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000000000",
                "6000000000",
                "0001000000",
                "00001a0000",
                "000000b020",
                "0000008440",
                "0000008000",
                "211006",
                "000000400000",
                "2b33333633393938303030"
            })
    void numbersThatDoNotFit_areRefused(String block) {
        assertEquals("AAC_BLOCK", refusal(block));
    }

    /** No bands; one band with a book; a pair without bands; eight short windows in one group; prediction, which ends the look. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000", "000000842000", "21100460", "000081fc0000", "000000400000", "e0"})
    void numbersThatFit_pass(String hex) {
        byte[] block = HexFormat.of().parseHex(hex);
        byte[] before = block.clone();
        AacFrame.neutraliseSound(block, 0, block.length, 1, 0);
        assertArrayEquals(before, block);
    }

    @Test
    void whatFollowsTheEnd_isZero() {
        byte[] frame = text(new BitWriter().write(7, 3), PLANT).toBytes();
        AacFrame.neutralise(frame, 0, frame.length, 0);
        byte[] zeros = new byte[frame.length];
        zeros[0] = (byte) 0xE0;
        assertArrayEquals(zeros, frame);
    }

    @Test
    void anyBytes_stayInsideTheFrame() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] frame = new byte[random.nextInt(24)];
            random.nextBytes(frame);
            int offset = random.nextInt(frame.length + 1);
            int length = random.nextInt(frame.length - offset + 1);
            byte[] once = frame.clone();
            try {
                AacFrame.neutralise(once, offset, length, 0);
            } catch (AudioRefusedException e) {
                assertEquals("AAC_CHANNELS", e.code());
                continue;
            }
            assertArrayEquals(Arrays.copyOf(frame, offset), Arrays.copyOf(once, offset));
            int end = offset + length;
            assertArrayEquals(Arrays.copyOfRange(frame, end, frame.length), Arrays.copyOfRange(once, end, once.length));
            byte[] twice = once.clone();
            AacFrame.neutralise(twice, offset, length, 0);
            assertArrayEquals(once, twice);
        }
    }
}
