package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.input.Payload;
import java.util.ArrayDeque;
import java.util.Deque;

/** Boxes that must come in a certain order and end where their contents end. */
final class Boxes {

    private static final int HEADER = 8;

    final Payload payload;
    private final Deque<Long> ends = new ArrayDeque<>();

    Boxes(Payload payload) {
        this.payload = payload;
    }

    void open(String type) {
        long start = payload.position();
        ends.push(start + payload.be(4));
        payload.expect(type, Mp4Rules.BOX);
    }

    /** A box with a version and flags. */
    void open(String type, int version, int flags) {
        open(type);
        payload.expectBe(4, ((long) version << 24) | flags, Mp4Rules.FIELD);
    }

    void close() {
        if (ends.pop() != payload.position()) {
            throw Mp4Rules.BOX.at(payload.position());
        }
    }

    /** How many bytes the open box has left. */
    int left() {
        return (int) (ends.element() - payload.position());
    }

    boolean isNext(String type) {
        byte[] next = payload.peek(HEADER);
        boolean same = next.length == HEADER;
        for (int i = 0; same && i < type.length(); i++) {
            same = next[4 + i] == type.charAt(i);
        }
        return same;
    }

    void zeros(int count) {
        for (int i = 0; i < count; i++) {
            payload.expectBe(1, 0, Mp4Rules.FIELD);
        }
    }

    void field(int bytes, long value) {
        payload.expectBe(bytes, value, Mp4Rules.FIELD);
    }

    /** A number of 64 bits where it needs them, else of 32. */
    long number(boolean wide) {
        return payload.be(wide ? 8 : 4);
    }
}
