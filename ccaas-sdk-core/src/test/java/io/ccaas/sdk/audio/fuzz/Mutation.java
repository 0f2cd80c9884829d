package io.ccaas.sdk.audio.fuzz;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Simple changes: bits, bytes, numbers at the edge, pieces that are lost, doubled or moved, and an end that is cut. */
final class Mutation {

    private static final int[] EDGES = {0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF};

    private Mutation() {}

    static byte[] of(byte[] seed, RandomGenerator random) {
        byte[] bytes = seed.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 8; changes--) {
            bytes = one(bytes, random);
        }
        return bytes;
    }

    private static byte[] one(byte[] bytes, RandomGenerator random) {
        // Heads are small and decide much, so half of all changes go there.
        int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 160));
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 4));
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) EDGES[random.nextInt(EDGES.length)];
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) EDGES[random.nextInt(EDGES.length)]);
            case 3 -> bytes[at] += (byte) (random.nextInt(9) - 4);
            case 4 -> {
                return join(bytes, at, bytes, at + length);
            }
            case 5 -> {
                return join(bytes, at + length, bytes, at);
            }
            default -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : moved(bytes, at, length, random);
            }
        }
        return bytes;
    }

    private static byte[] moved(byte[] bytes, int from, int length, RandomGenerator random) {
        int to = random.nextInt(bytes.length - length + 1);
        System.arraycopy(bytes, from, bytes, to, length);
        return bytes;
    }

    /** The first bytes of one and the last of another. */
    private static byte[] join(byte[] front, int end, byte[] back, int from) {
        byte[] joined = Arrays.copyOf(front, end + back.length - from);
        System.arraycopy(back, from, joined, end, back.length - from);
        return joined;
    }
}
