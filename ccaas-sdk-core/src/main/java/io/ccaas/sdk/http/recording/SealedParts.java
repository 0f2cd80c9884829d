package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sealed recording in parts of one size; the last may be shorter. Holds one part at a time, however long the recording is. What
 * does not begin as every sealed recording does is not given out. For one thread.
 */
public final class SealedParts {

    private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream from;
    private final int size;
    /** One byte more than a part, to know whether another follows. */
    private final byte[] buffer;

    private int filled;
    private int number;

    private SealedParts(InputStream from, int size) {
        this.from = from;
        this.size = size;
        this.buffer = new byte[size + 1];
    }

    /**
     * Begins; nothing is read yet.
     *
     * @param sealed the bytes of a sealed recording; left open
     * @param size of a part in bytes
     * @return its parts
     */
    public static SealedParts of(InputStream sealed, int size) {
        return new SealedParts(sealed, size);
    }

    /**
     * Reads the next part into the memory of the one before, which is of no use any more.
     *
     * @return empty behind the last
     * @throws IOException as the stream says
     */
    public Optional<RecordingBody> next() throws IOException {
        int carried = Math.max(0, filled - size);
        if (number > 0 && carried == 0) {
            return Optional.empty();
        }
        buffer[0] = buffer[size];
        filled = carried + from.readNBytes(buffer, carried, size + 1 - carried);
        if (number == 0) {
            requireSealed();
        }
        number++;
        return Optional.of(RecordingBody.sealed(buffer, Math.min(filled, size)));
    }

    private void requireSealed() {
        int most = Math.min(filled, BEGINNING.length);
        if (filled < BEGINNING.length || !Arrays.equals(buffer, 0, most, BEGINNING, 0, most)) {
            throw new SdkBugException("what is not sealed was about to be stored");
        }
    }

    /**
     * Whether the part that was given last ends the recording.
     *
     * @return true when no other follows
     */
    public boolean isLast() {
        return number > 0 && filled <= size;
    }

    /**
     * Which part was given last.
     *
     * @return counted from 1; 0 before the first
     */
    public int number() {
        return number;
    }

    @Override
    public String toString() {
        return "SealedParts[" + number + "]";
    }
}
