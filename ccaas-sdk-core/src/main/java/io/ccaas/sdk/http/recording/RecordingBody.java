package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.transport.WireBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a request to a store may hold: a stretch of a sealed recording, a list of parts, or nothing. */
public final class RecordingBody implements WireBody {

    private final byte[] bytes;
    private final int length;
    private final boolean sealed;

    private RecordingBody(byte[] bytes, int length, boolean sealed) {
        this.bytes = bytes;
        this.length = length;
        this.sealed = sealed;
    }

    /** Bytes are read from the buffer whenever an attempt is made; it must not change meanwhile. */
    static RecordingBody sealed(byte[] buffer, int length) {
        return new RecordingBody(buffer, length, true);
    }

    static RecordingBody xml(byte[] utf8) {
        return new RecordingBody(utf8, utf8.length, false);
    }

    static RecordingBody nothing() {
        return new RecordingBody(new byte[0], 0, false);
    }

    boolean isSealed() {
        return sealed;
    }

    String digest(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes, 0, length);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has MD5 and SHA-256", foreign);
        }
    }

    /**
     * The bytes, to be compared with what lies in the store.
     *
     * @return readable from its beginning; the same memory
     */
    public ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String contentType() {
        return "application/octet-stream";
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    @Override
    public String toString() {
        return "RecordingBody[" + length + " bytes]";
    }
}
