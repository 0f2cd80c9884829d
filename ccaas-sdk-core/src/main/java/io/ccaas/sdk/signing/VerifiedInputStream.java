package io.ccaas.sdk.signing;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content that is compared with its {@code Content-Digest} while it is read.
 *
 * <p>Guarantees: the end of the stream is reported only when every known digest matched; otherwise the read that would
 * report it throws {@link io.ccaas.sdk.signing.refusal.SignatureRefusedException}, and so does every later one. Does not guarantee: anything
 * about bytes handed out before the end. Whoever acts on them early acts on unproven content; {@link #readFully(int)}
 * does not have that trap. Not thread-safe. Closing early proves nothing.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable", "InputStreamSlowMultibyteRead"})
public final class VerifiedInputStream extends InputStream {

    private final InputStream content;

    VerifiedInputStream(InputStream content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        throw new SdkBugException("not built yet");
    }

    /**
     * Reads everything and releases it only after the proof.
     *
     * @param limit most bytes to accept
     * @return the whole content
     * @throws IOException when reading fails
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when the content is longer or does not match
     */
    public byte[] readFully(int limit) throws IOException {
        throw new SdkBugException("not built yet");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
