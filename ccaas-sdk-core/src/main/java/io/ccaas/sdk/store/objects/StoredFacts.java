package io.ccaas.sdk.store.objects;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What was stored, computed from the bytes as they went. Kept where the store's keeper cannot write, it tells whether an object is still
 * the one that was put. Immutable.
 */
public final class StoredFacts {

    private static final int DIGEST = 32;

    private final long length;
    private final byte[] sha256;
    private final byte[] headerSha256;

    private StoredFacts(long length, byte[] sha256, byte[] headerSha256) {
        this.length = length;
        this.sha256 = sha256;
        this.headerSha256 = headerSha256;
    }

    /**
     * Facts of one object.
     *
     * @param length in bytes, at least 1
     * @param sha256 over the whole object, 32 bytes
     * @param headerSha256 over its age header, 32 bytes
     * @return the facts
     */
    public static StoredFacts of(long length, byte[] sha256, byte[] headerSha256) {
        if (length < 1 || sha256.length != DIGEST || headerSha256.length != DIGEST) {
            throw new IllegalArgumentException("an object has at least one byte, and a SHA-256 has 32");
        }
        return new StoredFacts(length, sha256.clone(), headerSha256.clone());
    }

    /**
     * How long the object is.
     *
     * @return bytes, at least 1
     */
    public long length() {
        return length;
    }

    /**
     * The digest of the whole object.
     *
     * @return 32 bytes, a copy
     */
    public byte[] sha256() {
        return sha256.clone();
    }

    /**
     * The digest of its age header.
     *
     * @return 32 bytes, a copy
     */
    public byte[] headerSha256() {
        return headerSha256.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFacts that
                && length == that.length
                && Arrays.equals(sha256, that.sha256)
                && Arrays.equals(headerSha256, that.headerSha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "StoredFacts[" + length + " bytes, " + HexFormat.of().formatHex(sha256) + "]";
    }
}
