package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.util.Arrays;

/** One block with its one packet: nothing is laced (RFC 9559, section 10). */
final class Block {

    private static final int LARGEST = 16 << 20;
    private static final int HEAD = 4;
    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;

    private final Payload payload;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int relative;
    private long start;

    Block(Payload payload) {
        this.payload = payload;
    }

    /** Reads its contents. */
    void read(long size, boolean alone) {
        start = payload.position();
        if (size <= HEAD || size > LARGEST) {
            throw MatroskaRules.BLOCK.at(start);
        }
        payload.expectBe(1, TRACK, MatroskaRules.BLOCK);
        relative = (int) payload.be(2);
        payload.expectBe(1, alone ? KEY_FRAME : 0, MatroskaRules.BLOCK);
        length = (int) size - HEAD;
        take();
    }

    private void take() {
        for (int done = 0; done < length; ) {
            int piece = Math.min(length - done, 1 << 16);
            if (done + piece > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            payload.read(bytes, done, piece);
            done += piece;
        }
    }

    int relative() {
        return relative;
    }

    Packet packet() {
        return new Packet(bytes, 0, length, start);
    }
}
