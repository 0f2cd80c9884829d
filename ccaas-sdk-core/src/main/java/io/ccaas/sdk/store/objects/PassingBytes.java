package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.store.failure.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A sealed recording on its way into a store, counted and hashed as it is read. For one thread. A source that fails throws
 * {@code STORE_SOURCE} instead of its own {@link IOException}, so that a store can tell it from a failure of its own.
 */
public final class PassingBytes extends InputStream {

    private final InputStream from;
    private final byte[] headerSha256;
    private final MessageDigest digest;
    private long length;
    private boolean ended;

    private PassingBytes(InputStream from, byte[] headerSha256, MessageDigest digest) {
        this.from = from;
        this.headerSha256 = headerSha256;
        this.digest = digest;
    }

    /**
     * Begins to read.
     *
     * @param sealed closed with this stream
     * @return a stream over all its bytes
     * @throws IllegalStateException when it was read before
     */
    public static PassingBytes of(SealedRecording sealed) {
        try {
            byte[] header = sealed.headerDigest();
            return new PassingBytes(sealed.openStream(), header, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        int got;
        try {
            got = from.read(into, offset, count);
        } catch (IOException foreign) {
            throw source(foreign);
        }
        if (got < 0) {
            ended = true;
            return got;
        }
        digest.update(into, offset, got);
        length += got;
        return got;
    }

    /**
     * What passed, once.
     *
     * @return the facts of the whole object
     * @throws IllegalStateException before the end was read
     */
    public StoredObject facts() {
        if (!ended) {
            throw new IllegalStateException("the facts are known at the end");
        }
        return StoredObject.of(length, digest.digest(), headerSha256);
    }

    @Override
    public void close() {
        try {
            from.close();
        } catch (IOException foreign) {
            throw source(foreign);
        }
    }

    private static StoreUnavailableException source(IOException foreign) {
        return new StoreUnavailableException(Problem.of(
                        "STORE_SOURCE",
                        "what is to be stored to be read to its end",
                        "reading it failed",
                        "Check where the recording comes from, then store it anew.")
                .causedBy(foreign));
    }
}
