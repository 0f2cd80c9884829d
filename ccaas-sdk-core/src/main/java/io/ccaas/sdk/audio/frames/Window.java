package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import java.util.Arrays;

/** A piece of an input: at least 64 KiB in front of where one stands and 64 KiB behind it, as far as there are so many. */
final class Window {

    static final int AHEAD = AudioSource.LOOK_AHEAD;
    private static final int HISTORY = AudioSource.LOOK_AHEAD;

    private final AudioSource source;
    private final byte[] bytes = new byte[HISTORY + Draft.PIECE];
    private long left;
    private long position;
    private int at;
    private int end;
    private boolean ended;

    /** Reads at most {@code limit} bytes of a source. */
    Window(AudioSource source, long limit) {
        this.source = source;
        this.left = limit;
        this.position = source.position();
    }

    /** Makes bytes available from {@link #at()} on; fewer than {@link #AHEAD} only at the end of the input. */
    int ahead() {
        if (end - at < AHEAD && !ended) {
            int kept = Math.min(at, HISTORY);
            System.arraycopy(bytes, at - kept, bytes, 0, end - at + kept);
            end -= at - kept;
            at = kept;
            int room = bytes.length - end;
            int read = source.read(bytes, end, (int) Math.min(room, left));
            end += read;
            left -= read;
            ended = read < room;
        }
        return end - at;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    /** Bytes from the start of the input. */
    long position() {
        return position;
    }

    void advance(int count) {
        at += count;
        position += count;
    }

    /** A copy of the next bytes. */
    byte[] look(int count) {
        return Arrays.copyOfRange(bytes, at, Math.min(at + count, end));
    }
}
