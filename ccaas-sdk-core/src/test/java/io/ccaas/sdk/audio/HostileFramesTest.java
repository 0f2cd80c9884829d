package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.AdtsBytes;
import io.ccaas.sdk.testing.Mp3Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames made to harm: only a refusal may come out, or an output that cleans to itself. */
@Tag("long-run")
final class HostileFramesTest {

    private static final List<byte[]> SEEDS = List.of(
            join(
                    Mp3Bytes.id3v2(3, 0, text("+33639980001")),
                    Mp3Bytes.info(9, 51),
                    Mp3Bytes.frames(9),
                    Mp3Bytes.id3v1("x")),
            join(Mp3Bytes.frames(6), Mp3Bytes.ape(true, text("+33639980001")), Mp3Bytes.id3v1("x")),
            join(
                    Mp3Bytes.ape(true, text("x")),
                    new AdtsBytes().checked().frames(9),
                    Mp3Bytes.id3v2(4, 0x10, new byte[40])),
            new AdtsBytes().leading(new byte[] {(byte) 0xC6, 0, 0, 0}).frames(12));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    @Test
    void truncatedAnywhere_isRefusedOrStaysClean() {
        for (byte[] seed : SEEDS) {
            for (int length = 0; length < seed.length; length++) {
                mustBeRefusedOrStable(Arrays.copyOf(seed, length));
            }
        }
    }

    @Test
    void mutations_areRefusedOrStayClean() {
        int accepted = 0;
        for (int i = 0; i < 12_000; i++) {
            accepted += mustBeRefusedOrStable(mutant(SEEDS.get(i % SEEDS.size())));
        }
        assertTrue(accepted > 3000, "the mutations are too harsh to test anything: " + accepted);
    }

    private byte[] mutant(byte[] seed) {
        byte[] bytes = seed.clone();
        for (int k = random.nextInt(6); k >= 0; k--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(300));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(5)) {
            case 0 -> join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 1 -> join(Arrays.copyOf(bytes, to), piece, Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> join(bytes, piece);
            default -> bytes;
        };
    }

    private static int mustBeRefusedOrStable(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() <= input.length);
            return 0;
        }
        assertTrue(once.length <= input.length);
        assertArrayEquals(once, Cleaning.stream(once));
        return 1;
    }
}
