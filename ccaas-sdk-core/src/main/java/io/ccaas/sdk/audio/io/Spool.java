package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A draft that only this object can read: up to 1 MiB in memory, more of it in a temporary file of mode 0600, encrypted with
 * AES-256-GCM under a key that exists in this object alone. After {@link #finish} it is immutable and may be read by
 * several threads at once.
 */
public final class Spool implements Draft {

    /** Audio up to this size stays in memory: 1 MiB. */
    public static final int MEMORY = 1 << 20;

    private final Path folder;
    private final SpoolBody body;
    private final MessageDigest digest = newDigest();
    private byte[] head = new byte[0];
    private byte[] tail = new byte[0];
    private byte[] sum = new byte[0];
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        FINISHED,
        CLOSED
    }

    /**
     * An empty spool.
     *
     * @param folder where a temporary file may be made; none is made before it is needed
     */
    public Spool(Path folder) {
        this.folder = folder;
        this.body = new SpoolBody(folder, MEMORY);
    }

    /**
     * An empty spool whose temporary file would lie in the same folder.
     *
     * @return a spool of its own
     */
    public Spool another() {
        return new Spool(folder);
    }

    @Override
    public void begin(byte[] expectedHead) {
        head = expectedHead.clone();
        digest.update(head);
    }

    @Override
    public void append(byte[] bytes, int offset, int length) {
        body.append(bytes, offset, length);
        digest.update(bytes, offset, length);
    }

    @Override
    public void finish(byte[] finalHead, byte[] finalTail) {
        body.finish();
        tail = finalTail.clone();
        if (!Arrays.equals(head, finalHead)) {
            head = finalHead.clone();
            digestAgain();
        }
        sum = digest.digest(tail);
        state = State.FINISHED;
    }

    /** The digest began with a head that turned out wrong; what is read back is authenticated by the cipher. */
    private void digestAgain() {
        digest.reset();
        digest.update(head);
        byte[] plain = new byte[ChunkCipher.PLAIN];
        byte[] buffer = new byte[ChunkCipher.SEALED];
        int n = body.read(0, plain, buffer);
        for (long piece = 1; n > 0; piece++) {
            digest.update(plain, 0, n);
            n = body.read(piece, plain, buffer);
        }
    }

    /**
     * How many bytes it holds.
     *
     * @return head, audio and tail
     */
    public long length() {
        return head.length + body.length() + tail.length;
    }

    /**
     * SHA-256 over everything it holds.
     *
     * @return a copy, 32 bytes
     */
    public byte[] sha256() {
        return sum.clone();
    }

    /**
     * Reads it from the start. The last bytes are handed out only after the digest over all of them was compared.
     *
     * @return an independent stream; it throws {@code AUDIO_CHANGED} instead of ending when a byte differs
     */
    public InputStream openStream() {
        mustBeOpen();
        return new SpoolStream(this);
    }

    @Override
    public void close() {
        state = State.CLOSED;
        body.close();
    }

    byte[] head() {
        return head;
    }

    byte[] tail() {
        return tail;
    }

    SpoolBody body() {
        return body;
    }

    int read(long piece, byte[] plain, byte[] buffer) {
        mustBeOpen();
        try {
            return body.read(piece, plain, buffer);
        } finally {
            // Closing wipes the pieces: what was read meanwhile is no audio, and no sign of tampering either.
            mustBeOpen();
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new SdkBugException("every Java platform has SHA-256", e);
        }
    }

    private void mustBeOpen() {
        if (state != State.FINISHED) {
            throw new IllegalStateException("the audio is closed: expected it to be open while it is read");
        }
    }
}
