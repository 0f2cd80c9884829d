package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A body whose SHA-256 is known before it is sent: read once to compute it, once for each attempt to send it. It is computed
 * again while it is sent, and an attempt whose content became another is cut off before the last byte.
 */
public final class DigestedBody {

    private static final int MOST_AT_ONCE = 64 * 1024;

    private final WireBody body;
    private byte[] sha256 = {};

    /**
     * A body whose digest is computed when it is first needed.
     *
     * @param body the content
     */
    public DigestedBody(WireBody body) {
        this.body = body;
    }

    /**
     * The content itself.
     *
     * @return to be read from its beginning as often as needed
     */
    public WireBody body() {
        return body;
    }

    /** The content for an attempt whose signature covers the digest. */
    WireBody proven(Deadline until) throws IOException {
        return new ProvenBody(body, sha256(until));
    }

    synchronized byte[] sha256(Deadline until) throws IOException {
        if (sha256.length == 0) {
            sha256 = digest(until);
        }
        return sha256.clone();
    }

    private byte[] digest(Deadline until) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] buffer = new byte[(int) Math.max(1, Math.min(MOST_AT_ONCE, body.length()))];
        try (InputStream in = body.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                until.require("digest"); // recordings are long, and this is before anything is dialled
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
