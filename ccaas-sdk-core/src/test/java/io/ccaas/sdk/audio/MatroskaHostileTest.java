package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK_GROUP;
import static io.ccaas.sdk.testing.MatroskaBytes.CLUSTER;
import static io.ccaas.sdk.testing.MatroskaBytes.INFO;
import static io.ccaas.sdk.testing.MatroskaBytes.SEGMENT;
import static io.ccaas.sdk.testing.MatroskaBytes.SIMPLE_BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.TIMESTAMP;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.header;
import static io.ccaas.sdk.testing.MatroskaBytes.live;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Inputs made to harm: only a refusal may come out, or an output that cleans to itself. */
final class MatroskaHostileTest {

    private static byte[] parts() {
        byte[] group = element(BLOCK_GROUP, element(BLOCK, body(1, 40, 0, text("frame3"))), number(0x75A2, 125_000));
        byte[] xiph = element(SIMPLE_BLOCK, body(1, 60, 0x02, new byte[] {2, 2, 2}, text("frames")));
        byte[] ebml =
                element(SIMPLE_BLOCK, body(1, 80, 0x06, new byte[] {2, (byte) 0x82, (byte) 0xC1}, text("frames12")));
        byte[] blocks = join(block(1, 0, text("frame1")), block(2, 1, text("other")), group, xiph, ebml);
        return join(
                element(INFO, number(0x2AD7B1, 1_000_000), element(0x7BA9, text("+33639980001"))),
                tracks(pcm(1, element(0x536E, text("Agent")))),
                live(CLUSTER, number(TIMESTAMP, 1000), blocks),
                element(0x1254C367, text("+33639980001")),
                element(CLUSTER, number(TIMESTAMP, 1200), blocks));
    }

    private static final byte[] SIZED = join(header("matroska"), element(SEGMENT, parts()));
    private static final byte[] LIVE = join(header("matroska"), live(SEGMENT, parts()));

    /** Returns whether something came out. */
    private static boolean accepts(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= input.length, e::getMessage);
            return false;
        }
        assertArrayEquals(once, Cleaning.stream(once));
        return true;
    }

    @Test
    void inputThatEndsAnywhere_isCleanedOrRefused() {
        int accepted = 0;
        for (byte[] input : new byte[][] {SIZED, LIVE}) {
            for (int length = 0; length <= input.length; length++) {
                accepted += accepts(Arrays.copyOf(input, length)) ? 1 : 0;
            }
        }
        assertTrue(accepted > 200, "accepted " + accepted);
    }

    @Test
    void randomChanges_areCleanedOrRefused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
        int accepted = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] input = (random.nextBoolean() ? SIZED : LIVE).clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            accepted += accepts(input) ? 1 : 0;
        }
        assertTrue(accepted > 600 && accepted < 5900, "accepted " + accepted);
    }

    @Test
    void manyBlocks_needNoMemory() {
        byte[][] blocks = new byte[60_000][];
        Arrays.fill(blocks, block(1, 0, text("sounds")));
        byte[] input =
                join(header("webm"), live(SEGMENT, tracks(pcm(1)), live(CLUSTER, number(TIMESTAMP, 0), join(blocks))));
        assertTrue(Cleaning.stream(input).length < input.length + 65_536);
    }
}
