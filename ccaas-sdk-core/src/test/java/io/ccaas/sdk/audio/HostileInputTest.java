package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Inputs made to harm: only a refusal may come out, or an output that cleans to itself. */
final class HostileInputTest {

    private static final byte[] SHORT =
            Arrays.copyOf(SampleRecordings.muLaw().planting("+33639980001").bytes(), 2600);

    private static byte[] zeroChunks(int count) {
        return WavBytes.riff()
                .fmtPcm16(1, 8000)
                .raw(new byte[count * 8])
                .chunk("data", new byte[2])
                .bytes();
    }

    @Test
    void manyEmptyChunks_areDropped() {
        byte[] clean =
                WavBytes.riff().fmtPcm16(1, 8000).chunk("data", new byte[2]).bytes();
        Cleaning.assertCleans(clean, zeroChunks(200_000));
        assertEquals(
                200_000, Cleaning.report(zeroChunks(200_000)).dropped().get(0).count());
    }

    @Test
    void moreThanAMillionChunks_areRefused() {
        AudioRefusedException e = Cleaning.refusal(zeroChunks(1_000_000));
        assertEquals("WAV_TOO_MANY_CHUNKS", e.code());
        assertEquals(36 + 8L * 999_999, e.offset());
    }

    @Test
    void truncatedAnywhere_isRefusedOrStaysClean() {
        byte[] whole = SampleRecordings.muLaw().planting("+33639980001").bytes();
        for (int length = 0; length < whole.length; length += length < 2000 ? 1 : 97) {
            mustBeRefusedOrStable(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void mutations_areRefusedOrStayClean() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            accepted += mustBeRefusedOrStable(mutant(random));
        }
        assertTrue(accepted > 300, "the mutations are too harsh to test anything: " + accepted);
    }

    /** Changes up to four places among the first bytes, or a piece of the middle. */
    private static byte[] mutant(RandomGenerator random) {
        byte[] bytes = Arrays.copyOf(SHORT, SHORT.length - random.nextInt(200));
        for (int k = random.nextInt(4); k >= 0; k--) {
            int at = random.nextInt(random.nextBoolean() ? 80 : bytes.length);
            byte[] value =
                    WavBytes.le(random.nextBoolean() ? random.nextInt(64) : random.nextLong(), 1 + random.nextInt(4));
            System.arraycopy(value, 0, bytes, at, Math.min(value.length, bytes.length - at));
        }
        int cut = random.nextInt(bytes.length);
        byte[] rest = Arrays.copyOfRange(bytes, random.nextInt(cut + 1), bytes.length);
        return random.nextInt(10) == 0 ? join(Arrays.copyOf(bytes, cut), rest) : bytes;
    }

    private static int mustBeRefusedOrStable(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() <= input.length);
            return 0;
        }
        assertArrayEquals(once, Cleaning.stream(once));
        return 1;
    }
}
