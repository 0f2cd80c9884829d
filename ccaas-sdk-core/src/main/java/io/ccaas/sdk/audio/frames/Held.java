package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the latest frame: only what follows it proves that it is whole.
 *
 * @param <H> what a header says
 */
final class Held<H> {

    private final FrameSink<H> sink;
    private byte[] bytes;
    private int length;
    private byte[] former;
    private int formerLength;
    private @Nullable H header;
    private long position;
    private long count;

    Held(FrameSink<H> sink, int longest) {
        this.sink = sink;
        this.bytes = new byte[longest];
        this.former = new byte[longest];
    }

    /** Hands on the frame that was held, and holds the one that ends where the window stands. */
    void replace(H next, Window window, int nextLength) {
        release();
        byte[] idle = former;
        former = bytes;
        formerLength = length;
        bytes = idle;
        length = nextLength;
        System.arraycopy(window.bytes(), window.at() - length, bytes, 0, length);
        header = next;
        position = window.position() - length;
        count++;
    }

    void release() {
        H frame = header;
        if (frame != null) {
            sink.take(frame, bytes, position);
            header = null;
        }
    }

    /** Forgets the frame that is held and returns how long it was. */
    int drop() {
        header = null;
        count--;
        return length;
    }

    /**
     * Whether the latest frame could be a cut one that a tag fills up: the start of a tag or of its footer stands in it. In sound that
     * comes up once in some twenty thousand frames.
     */
    boolean holdsTag() {
        return Tag.within(bytes, 0, length);
    }

    /** The same for the frame before, which was handed on. */
    boolean formerHoldsTag() {
        return Tag.within(former, 0, formerLength);
    }

    /** How many frames were handed on or are held. */
    long count() {
        return count;
    }
}
