package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * The key that wraps a file key for an ssh-ed25519 recipient, as the age program and its package {@code agessh} make it: the shared
 * point is multiplied by a tweak of the whole public key, so that it is of this ssh key alone, then hashed with both points as salt.
 */
final class SshWrapKey {

    private static final String LABEL = "age-encryption.org/v1/ssh-ed25519";

    private SshWrapKey() {}

    /** From either side: the product of one's own scalar with the other's point. The scalar stays the caller's. */
    static CipherKey of(byte[] scalar, byte[] otherPoint, byte[] share, SshRecipientKey recipient)
            throws InvalidKeyException {
        byte[] product = Curve25519.times(scalar, otherPoint);
        byte[] tweak = Hkdf.derive(new byte[0], recipient.blob(), LABEL);
        byte[] tweaked = Curve25519.times(tweak, product);
        byte[] salt = ByteBuffer.allocate(2 * Curve25519.BYTES)
                .put(share)
                .put(recipient.point())
                .array();
        byte[] key = Hkdf.derive(tweaked, salt, LABEL);
        Arrays.fill(product, (byte) 0);
        Arrays.fill(tweaked, (byte) 0);
        return new CipherKey(key);
    }
}
