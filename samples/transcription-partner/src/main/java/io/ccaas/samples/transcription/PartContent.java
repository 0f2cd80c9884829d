package io.ccaas.samples.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The content of one part: ends before the delimiter, which it swallows. The delimiter's first character, a carriage
 * return, stands nowhere else in it, so a failed match can only begin again at the byte that broke it.
 */
final class PartContent extends InputStream {

    private static final int NOTHING = -2;

    private final InputStream in;
    private final byte[] delimiter;
    private int matched;
    /** Bytes of a failed match that are still to be handed out, from the delimiter's beginning. */
    private int pending;

    private int handedOut;
    /** The byte that broke the match, behind the pending ones. */
    private int behind = NOTHING;

    private boolean ended;

    PartContent(InputStream in, byte[] delimiter, int alreadyMatched) {
        this.in = in;
        this.delimiter = delimiter;
        this.matched = alreadyMatched;
    }

    @Override
    public int read() throws IOException {
        if (handedOut < pending) {
            return delimiter[handedOut++];
        }
        while (!ended) {
            int next = nextByte();
            if (next == delimiter[matched]) {
                matched++;
                ended = matched == delimiter.length;
            } else if (matched > 0) {
                return release(next);
            } else {
                return next;
            }
        }
        return -1;
    }

    /** The bytes that looked like a delimiter are content after all. */
    private int release(int breaker) {
        pending = matched;
        handedOut = 1;
        matched = 0;
        behind = breaker;
        return delimiter[0];
    }

    private int nextByte() throws IOException {
        int next = behind != NOTHING ? behind : in.read();
        behind = NOTHING;
        if (next < 0) {
            throw MultipartReader.malformed();
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) next;
        }
        return count;
    }
}
