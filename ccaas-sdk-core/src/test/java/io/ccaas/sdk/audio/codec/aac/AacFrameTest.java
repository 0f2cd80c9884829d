package io.ccaas.sdk.audio.codec.aac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
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
        AacFrame.neutralise(frame, 3, frame.length - 4);
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
    @ValueSource(ints = {0, 1, 2, 3, 10, 15})
    void filling_isZero(int type) {
        BitWriter clean = text(
                        new BitWriter().write(6, 3).write(15, 4).write(11, 8).write(0, 4), "\0".repeat(24))
                .write(0, 4);
        assertNeutral(clean, fill(type, LONG));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void whatIsHeard_stays(int type) {
        assertNeutral(fill(type, LONG), fill(type, LONG));
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

    @Test
    void commentOfALayout_isZero() {
        BitWriter layout = new BitWriter()
                .write(5, 3)
                .write(0x155, 10)
                .write(1, 4)
                .write(1, 4)
                .write(1, 4)
                .write(1, 2);
        layout.write(1, 3)
                .write(1, 4)
                .write(1, 1)
                .write(3, 4)
                .write(1, 1)
                .write(3, 4)
                .write(1, 1)
                .write(3, 3);
        layout.write(0xFFFFF, 20).write(0xFF, 8);
        byte[] start = layout.toBytes();
        byte[] planted = withSound(text(bits(start).write(12, 8), PLANT));
        AacFrame.neutralise(planted, 0, planted.length);
        byte[] expected = withSound(text(bits(start).write(12, 8), "\0".repeat(12)));
        assertArrayEquals(expected, planted);
    }

    private static BitWriter bits(byte[] bytes) {
        BitWriter writer = new BitWriter();
        for (byte b : bytes) {
            writer.write(b, 8);
        }
        return writer;
    }

    @Test
    void whatFollowsTheEnd_isZero() {
        byte[] frame = text(new BitWriter().write(7, 3), PLANT).toBytes();
        AacFrame.neutralise(frame, 0, frame.length);
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
            AacFrame.neutralise(once, offset, length);
            assertArrayEquals(Arrays.copyOf(frame, offset), Arrays.copyOf(once, offset));
            int end = offset + length;
            assertArrayEquals(Arrays.copyOfRange(frame, end, frame.length), Arrays.copyOfRange(once, end, once.length));
            byte[] twice = once.clone();
            AacFrame.neutralise(twice, offset, length);
            assertArrayEquals(once, twice);
        }
    }
}
