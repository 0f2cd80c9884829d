package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.util.Arrays;

/** One block with its frames, whose lacing is the one that takes the fewest bytes (RFC 9559, section 10.3). */
final class Block {

    private static final int LARGEST = 16 << 20;
    private static final int TRACK = 0x81;
    private static final int XIPH = 2;
    private static final int FIXED = 4;
    private static final int EBML = 6;

    private final Payload payload;
    private final int[] sizes = new int[256];
    private byte[] bytes = new byte[1 << 16];
    private int count;
    private int relative;
    private long start;

    Block(Payload payload) {
        this.payload = payload;
    }

    /** Reads its contents. */
    void read(long size, boolean alone) {
        start = payload.position();
        require(size > 4 && size <= LARGEST);
        payload.expectBe(1, TRACK, MatroskaRules.BLOCK);
        relative = (int) payload.be(2);
        int flags = payload.u8();
        int lacing = alone ? flags ^ 0x80 : flags;
        require(lacing == 0 || lacing == XIPH || lacing == FIXED || lacing == EBML);
        count = lacing == 0 ? 1 : payload.u8() + 1;
        require(lacing == 0 || count > 1);
        sizes(lacing, start + size);
        long length = 0;
        for (int i = 0; i < count; i++) {
            require(sizes[i] >= 0);
            length += sizes[i];
        }
        require(length == start + size - payload.position() && lacing == canonical());
        take((int) length);
    }

    private void take(int length) {
        for (int done = 0; done < length; ) {
            int piece = Math.min(length - done, 1 << 16);
            if (done + piece > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            payload.read(bytes, done, piece);
            done += piece;
        }
    }

    private void sizes(int lacing, long end) {
        switch (lacing) {
            case FIXED -> Arrays.fill(sizes, 0, count, (int) ((end - payload.position()) / count));
            case XIPH -> {
                for (int i = 0; i < count - 1; i++) {
                    sizes[i] = xiph();
                }
            }
            case EBML -> {
                sizes[0] = (int) vint();
                for (int i = 1; i < count - 1; i++) {
                    sizes[i] = (int) (sizes[i - 1] + difference());
                }
            }
            default -> sizes[0] = 0;
        }
        if (lacing != FIXED) {
            long left = end - payload.position();
            for (int i = 0; i < count - 1; i++) {
                left -= sizes[i];
            }
            sizes[count - 1] = (int) left;
        }
    }

    private int xiph() {
        int size = 0;
        int part;
        do {
            part = payload.u8();
            size += part;
            require(size <= LARGEST);
        } while (part == 255);
        return size;
    }

    private long vint() {
        int first = payload.u8();
        int width = Integer.numberOfLeadingZeros(first) - 23;
        require(width <= 4);
        long value = first & (0xFF >> width);
        for (int i = 1; i < width; i++) {
            value = (value << 8) | payload.u8();
        }
        require(width == Elements.sizeWidth(value));
        return value;
    }

    private long difference() {
        int first = payload.u8();
        int width = Integer.numberOfLeadingZeros(first) - 23;
        require(width <= 4);
        long value = first & (0xFF >> width);
        for (int i = 1; i < width; i++) {
            value = (value << 8) | payload.u8();
        }
        long difference = value - half(width);
        require(width == differenceWidth(difference));
        return difference;
    }

    private static int differenceWidth(long difference) {
        int width = 1;
        while (Math.abs(difference) > half(width)) {
            width++;
        }
        return width;
    }

    private static long half(int width) {
        return (1L << (7 * width - 1)) - 1;
    }

    /** Equal sizes need not be said; else the shorter way, and the older one when both are as long. */
    private int canonical() {
        if (count == 1) {
            return 0;
        }
        boolean equal = true;
        int older = 0;
        int newer = Elements.sizeWidth(sizes[0]);
        for (int i = 0; i < count - 1; i++) {
            equal &= sizes[i] == sizes[i + 1];
            older += sizes[i] / 255 + 1;
            newer += i == 0 ? 0 : differenceWidth((long) sizes[i] - sizes[i - 1]);
        }
        return equal ? FIXED : newer < older ? EBML : XIPH;
    }

    int relative() {
        return relative;
    }

    /** Checks every frame and returns how many sample instants they add. */
    long samples(Sound sound) {
        long samples = 0;
        int from = 0;
        for (int i = 0; i < count; i++) {
            samples += sound.samples(new Packet(bytes, from, sizes[i], start));
            from += sizes[i];
        }
        return samples;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw MatroskaRules.BLOCK.at(start);
        }
    }
}
