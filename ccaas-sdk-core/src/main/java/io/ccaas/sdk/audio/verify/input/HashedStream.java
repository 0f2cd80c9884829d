package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream whose bytes are hashed as they are read; mistrusts the counts that it returns. */
final class HashedStream {

    private final InputStream in;
    private final MessageDigest digest;

    HashedStream(InputStream in) {
        this.in = in;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new SdkBugException("this Java has no SHA-256");
        }
    }

    /** Returns -1 at the end, else at least 1. */
    int read(byte[] target, int offset, int length) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        try {
            int n = in.read(target, offset, length);
            if (n > length || n < -1) {
                throw new IOException("a count out of range");
            }
            int got = n == 0 ? one(target, offset) : n;
            digest.update(target, offset, Math.max(0, got));
            return got;
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private int one(byte[] target, int offset) throws IOException {
        int value = in.read();
        if (value < 0) {
            return -1;
        }
        target[offset] = (byte) value;
        return 1;
    }

    static AudioFileException unreadable(Exception foreign) {
        return new AudioFileException(problem("reading failed").causedBy(foreign));
    }

    static Problem problem(String found) {
        return Problem.of(
                "AUDIO_INPUT_UNREADABLE",
                "to read the payload to its end",
                found,
                "Check that the file exists, is not a folder and may be read, or mend the stream that was passed.");
    }

    private static AudioFileException interrupted() {
        return new AudioFileException(Problem.of(
                "AUDIO_INTERRUPTED",
                "to work to the end of the payload",
                "the thread was interrupted, and nothing is known of the payload",
                "Start it again."));
    }
}
