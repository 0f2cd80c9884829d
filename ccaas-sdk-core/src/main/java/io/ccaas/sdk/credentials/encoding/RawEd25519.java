package io.ccaas.sdk.credentials.encoding;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A public key as 32 bytes (RFC 8032): what Java reads has a constant beginning (RFC 8410 section 4). */
public final class RawEd25519 {

    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final byte[] BEGINNING = HexFormat.of().parseHex("302a300506032b6570032100");

    private RawEd25519() {}

    /**
     * The key.
     *
     * @param raw its bytes
     * @return the same key
     * @throws GeneralSecurityException when they are none
     */
    public static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        if (raw.length != LENGTH) {
            throw new InvalidKeySpecException("another length");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(BEGINNING);
        whole.writeBytes(raw);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(whole.toByteArray()));
    }
}
