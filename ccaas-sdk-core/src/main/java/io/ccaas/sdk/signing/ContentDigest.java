package io.ccaas.sdk.signing;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.InputStream;

/**
 * The digest of a message's content as sent (RFC 9530, {@code Content-Digest}).
 *
 * <p>Known algorithms: {@code sha-256}, which this library sends, and {@code sha-512}. Of a received field every known
 * digest must match and at least one must be known; unknown ones are ignored. A content that is empty has a digest too:
 * it is how the other side notices that something was injected.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class ContentDigest {

    private ContentDigest() {}

    /**
     * The digest of a content held in memory.
     *
     * @param content all of it, after content coding; may be empty
     * @return its SHA-256 digest
     */
    public static ContentDigest of(byte[] content) {
        throw new SdkBugException("not built yet");
    }

    /**
     * A digest that was computed before, for example while a file was written.
     *
     * @param sha256 32 bytes
     * @return the digest
     */
    public static ContentDigest ofSha256(byte[] sha256) {
        throw new SdkBugException("not built yet");
    }

    /**
     * Reads a received field.
     *
     * @param fieldValue the value of {@code Content-Digest}; several lines joined with a comma
     * @return the digests it names
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is malformed or names no known algorithm
     */
    public static ContentDigest parse(String fieldValue) {
        throw new SdkBugException("not built yet");
    }

    /**
     * The field to send.
     *
     * @return {@code Content-Digest} with its value
     */
    public Field field() {
        throw new SdkBugException("not built yet");
    }

    /**
     * Wraps content so that it is proven while it is read.
     *
     * @param content as received, before content coding is removed; closed with the result
     * @return the same bytes, whose end is reported only after the proof
     */
    public VerifiedInputStream verified(InputStream content) {
        throw new SdkBugException("not built yet");
    }
}
