package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.tags.TrailingTags;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the latest frame: only what follows it proves that it is whole.
 *
 * @param <H> what a header says
 */
final class Held<H> {

    private final FrameSink<H> sink;
    private final byte[] bytes;
    private @Nullable H header;
    private int length;
    private long position;
    private boolean endsLikeTag;
    private boolean formerEndsLikeTag;
    private long count;

    Held(FrameSink<H> sink, int longest) {
        this.sink = sink;
        this.bytes = new byte[longest];
    }

    /** Hands on the frame that was held, and holds the one that ends where the window stands. */
    void replace(H next, Window window, int nextLength) {
        release();
        System.arraycopy(window.bytes(), window.at() - nextLength, bytes, 0, nextLength);
        header = next;
        length = nextLength;
        position = window.position() - nextLength;
        formerEndsLikeTag = endsLikeTag;
        endsLikeTag = TrailingTags.lengthBefore(window.bytes(), 0, window.at()) > 0;
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
        endsLikeTag = formerEndsLikeTag;
        return length;
    }

    /** Whether the latest frame could be a cut one that a tag fills up. */
    boolean endsLikeTag() {
        return endsLikeTag;
    }

    /** How many frames were handed on or are held. */
    long count() {
        return count;
    }
}
