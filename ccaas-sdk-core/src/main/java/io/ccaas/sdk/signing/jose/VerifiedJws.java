package io.ccaas.sdk.signing.jose;

/** What a known key signed. Only {@link CompactJws} makes one, so holding it means that the signature was verified. */
public final class VerifiedJws {

    private final byte[] payload;
    private final String keyId;

    VerifiedJws(byte[] payload, String keyId) {
        this.payload = payload;
        this.keyId = keyId;
    }

    /**
     * What was signed.
     *
     * @return a copy of the bytes
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * Which key signed it.
     *
     * @return its JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        return keyId;
    }

    @Override
    public String toString() {
        return "VerifiedJws[" + payload.length + " bytes, by " + keyId + "]";
    }
}
