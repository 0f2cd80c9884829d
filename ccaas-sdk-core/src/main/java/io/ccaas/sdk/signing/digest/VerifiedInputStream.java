package io.ccaas.sdk.signing.digest;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Content that is compared with its {@code Content-Digest} while it is read.
 *
 * <p>Guarantees: the end of the stream is reported only when every known digest matched; otherwise the read that would report
 * it throws {@link SignatureRefusedException}, and so does every later one. Does not guarantee: anything about bytes handed
 * out before the end. Whoever acts on them early acts on unproven content; {@link #readFully(int)} does not have that trap.
 * Closing early proves nothing. Not thread-safe.
 */
public final class VerifiedInputStream extends InputStream {

    private final InputStream content;
    private final DigestCheck check;
    private boolean proven;
    private @Nullable SignatureRefusedException refusal;

    VerifiedInputStream(InputStream content, DigestCheck check) {
        this.content = Objects.requireNonNull(content, "content");
        this.check = check;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (refusal != null) {
            throw refusal;
        }
        if (proven) {
            return -1;
        }
        int count = content.read(buffer, offset, length);
        if (count < 0) {
            end();
            return -1;
        }
        check.update(buffer, offset, count);
        return count;
    }

    private void end() {
        try {
            check.requireMatch();
            proven = true;
        } catch (SignatureRefusedException mismatch) {
            refusal = mismatch;
            throw mismatch;
        }
    }

    /**
     * Reads everything and releases it only after the proof.
     *
     * @param limit most bytes to accept, zero or more
     * @return the whole content, or what is left of it when some was read before
     * @throws IOException when reading fails
     * @throws SignatureRefusedException when there is more content or it does not match
     */
    public byte[] readFully(int limit) throws IOException {
        byte[] all = readNBytes(limit);
        if (read() >= 0) {
            refusal = SignatureRefusedException.because(
                    "CONTENT_TOO_LARGE",
                    "content of at most " + limit + " bytes",
                    "there is more",
                    "Raise the limit if this much was to be expected.");
            throw refusal;
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
