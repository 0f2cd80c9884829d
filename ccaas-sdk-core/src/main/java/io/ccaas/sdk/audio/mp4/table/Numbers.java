package io.ccaas.sdk.audio.mp4.table;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Numbers in a row, seven bits to a byte: small ones take little memory, and the row grows without being copied. They are read in order.
 * Not safe for use by several threads.
 */
final class Numbers {

    private static final int BLOCK = 4096;
    /** A block's header and the references to it, also while the list of blocks doubles. */
    private static final int AROUND = 16 + 3 * 8;

    private final TableBudget budget;
    private byte[][] blocks = new byte[4][];
    private long size;

    Numbers(TableBudget budget) {
        this.budget = budget;
    }

    /** Adds a number, taken as unsigned; {@code offset} is where the box starts that it comes from. */
    void add(long value, long offset) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest | 0x80), offset);
            rest >>>= 7;
        }
        octet((int) rest, offset);
    }

    private void octet(int value, long offset) {
        int block = (int) (size / BLOCK);
        if (size % BLOCK == 0) {
            budget.take(BLOCK + AROUND, offset);
            blocks = block == blocks.length ? Arrays.copyOf(blocks, 2 * block) : blocks;
            blocks[block] = new byte[BLOCK];
        }
        blocks[block][(int) (size++ % BLOCK)] = (byte) value;
    }

    void feed(MessageDigest digest) {
        for (long at = 0; at < size; at += BLOCK) {
            digest.update(blocks[(int) (at / BLOCK)], 0, (int) Math.min(BLOCK, size - at));
        }
    }

    Reader reader() {
        return new Reader();
    }

    /** Reads from the first one on. */
    final class Reader {

        private long at;

        boolean hasNext() {
            return at < size;
        }

        long next() {
            long value = 0;
            for (int shift = 0; true; shift += 7) {
                byte octet = blocks[(int) (at / BLOCK)][(int) (at++ % BLOCK)];
                value |= (octet & 0x7FL) << shift;
                if (octet >= 0) {
                    return value;
                }
            }
        }
    }
}
