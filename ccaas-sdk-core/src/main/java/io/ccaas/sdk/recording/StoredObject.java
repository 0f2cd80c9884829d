package io.ccaas.sdk.recording;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What was stored for a recording, computed from the bytes as they went. Kept where the store's keeper cannot write; whoever fetches the object
 * compares before anything is opened, because age alone binds an object neither to its name nor to its sender. Immutable.
 */
public final class StoredObject {

    private static final int DIGEST = 32;

    private final long length;
    private final byte[] sha256;
    private final byte[] headerSha256;

    private StoredObject(long length, byte[] sha256, byte[] headerSha256) {
        this.length = length;
        this.sha256 = sha256;
        this.headerSha256 = headerSha256;
    }

    /**
     * An object as it was stored.
     *
     * @param length of the sealed object in bytes, at least 1
     * @param sha256 over the whole sealed object, 32 bytes
     * @param headerSha256 over its age header, 32 bytes: enough to check before a range is read
     * @return the facts
     */
    public static StoredObject of(long length, byte[] sha256, byte[] headerSha256) {
        if (length < 1 || sha256.length != DIGEST || headerSha256.length != DIGEST) {
            throw new IllegalArgumentException("an object has at least one byte, and a SHA-256 has 32");
        }
        return new StoredObject(length, sha256.clone(), headerSha256.clone());
    }

    /**
     * How long the sealed object is.
     *
     * @return bytes, at least 1
     */
    public long length() {
        return length;
    }

    /**
     * The digest of the whole sealed object.
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
        return other instanceof StoredObject that
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
        return "StoredObject[" + length + " bytes, " + HexFormat.of().formatHex(sha256) + "]";
    }
}
