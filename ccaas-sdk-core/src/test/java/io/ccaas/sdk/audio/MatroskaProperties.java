package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK_GROUP;
import static io.ccaas.sdk.testing.MatroskaBytes.CLUSTER;
import static io.ccaas.sdk.testing.MatroskaBytes.INFO;
import static io.ccaas.sdk.testing.MatroskaBytes.SEGMENT;
import static io.ccaas.sdk.testing.MatroskaBytes.TIMESTAMP;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.canonical;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.header;
import static io.ccaas.sdk.testing.MatroskaBytes.live;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.pcmNumbers;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever surrounds the same blocks, and however they are grouped, the output is the same, byte by byte. */
final class MatroskaProperties {

    private static final int BLOCKS = 12;
    private static final int[] METADATA = {
        0x7BA9, 0x4461, 0x4D80, 0x5741, 0x73A4, 0x4489, 0x73C5, 0x536E, 0x22B59C, 0x258688, 0x23E383, 0x88, 0xA7, 0xAB,
        0x5854, 0x9B, 0xFB, 0x75A1, 0xEC, 0xBF, 0x4FFE, 0xF0, 0x63A2
    };
    private static final int[] LEVEL_ONE = {0x114D9B74, 0x1C53BB6B, 0x1254C367, 0x1941A469, 0x1043A770, 0xEC, 0xBF};

    @Property(tries = 1000)
    void randomMetadata_neverReachesTheOutput(@ForAll long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[][] blocks = new byte[BLOCKS][];
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = sound(i);
        }
        byte[] clean = canonical("matroska", "A_PCM/INT/LIT", pcmNumbers(), cluster(0, block(1, 0, join(blocks))));
        assertArrayEquals(clean, Cleaning.clean(surrounded(random)));
    }

    private static byte[] sound(int seed) {
        return new byte[] {(byte) seed, 1, (byte) (seed * 7), 3};
    }

    private static byte[] surrounded(RandomGenerator random) {
        List<byte[]> segment = new ArrayList<>();
        segment.add(noise(random, LEVEL_ONE));
        segment.add(element(INFO, noise(random, METADATA), number(0x2AD7B1, 1_000_000), noise(random, METADATA)));
        segment.add(noise(random, LEVEL_ONE));
        segment.add(tracks(pcm(5, noise(random, METADATA))));
        long clock = random.nextLong(1L << 40);
        int from = 0;
        while (from < BLOCKS) {
            int to = random.nextInt(from, BLOCKS) + 1;
            segment.add(group(random, clock, from, to));
            segment.add(noise(random, LEVEL_ONE));
            from = to;
        }
        byte[] body = join(segment.toArray(new byte[0][]));
        return random.nextBoolean()
                ? join(header("matroska"), live(SEGMENT, body))
                : join(header("matroska"), element(SEGMENT, body), bytes(random, 200));
    }

    private static byte[] group(RandomGenerator random, long clock, int from, int to) {
        int base = random.nextInt(0, 20 * from + 1);
        List<byte[]> parts = new ArrayList<>();
        parts.add(number(TIMESTAMP, clock + base));
        for (int i = from; i < to; i++) {
            byte[] frame = body(5, 20 * i - base, random.nextInt() & 0x79, sound(i));
            parts.add(noise(random, METADATA));
            parts.add(
                    random.nextBoolean()
                            ? element(0xA3, frame)
                            : element(
                                    BLOCK_GROUP,
                                    noise(random, METADATA),
                                    element(BLOCK, frame),
                                    noise(random, METADATA)));
        }
        byte[] body = join(parts.toArray(new byte[0][]));
        return random.nextBoolean() ? live(CLUSTER, body) : element(CLUSTER, body);
    }

    private static byte[] noise(RandomGenerator random, int[] ids) {
        byte[] noise = new byte[0];
        for (int i = random.nextInt(3); i > 0; i--) {
            noise = join(noise, element(ids[random.nextInt(ids.length)], bytes(random, 300)));
        }
        return noise;
    }

    private static byte[] bytes(RandomGenerator random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
