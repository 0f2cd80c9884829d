package io.ccaas.sdk.vault.cipher;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits before the ciphertext and a tag of 128 bits behind it, and
 * HMAC-SHA256. A key seals at most 2<sup>32</sup> times (section 8.3); a row's key does so once for each change of its row.
 */
public final class Cipher256 {

    /** Bytes that sealing adds. */
    public static final int OVERHEAD = 12 + 16;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipher256() {}

    /**
     * A key that nobody has seen.
     *
     * @return 256 random bits
     */
    public static Secret freshKey() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        try {
            return Secret.copyOf(bits);
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    /**
     * Seals.
     *
     * @param key 256 bits
     * @param bound what the sealed bytes belong to: they open with exactly this alone
     * @param plain what to seal
     * @return nonce, ciphertext and tag
     */
    public static byte[] seal(Secret key, byte[] bound, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, OVERHEAD + plain.length);
        key.use(SecretAccess.reading(), bits -> {
            try {
                cipher(Cipher.ENCRYPT_MODE, bits, nonce, bound).doFinal(plain, 0, plain.length, sealed, NONCE);
                return sealed;
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has AES-256-GCM", foreign);
            }
        });
        return sealed;
    }

    /**
     * Opens what was sealed.
     *
     * @param key as it was when sealing
     * @param bound as it was when sealing
     * @param sealed nonce, ciphertext and tag
     * @return the plain bytes, which the caller wipes; empty when anything differs
     */
    public static Optional<byte[]> open(Secret key, byte[] bound, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return key.use(SecretAccess.reading(), bits -> {
            try {
                return Optional.of(
                        cipher(Cipher.DECRYPT_MODE, bits, nonce, bound).doFinal(sealed, NONCE, sealed.length - NONCE));
            } catch (AEADBadTagException differs) {
                return Optional.empty();
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has AES-256-GCM", foreign);
            }
        });
    }

    /**
     * A keyed digest.
     *
     * @param key 256 bits
     * @param message what to digest
     * @return HMAC-SHA256, 32 bytes
     */
    public static byte[] keyedDigest(Secret key, byte[] message) {
        return key.use(SecretAccess.reading(), bits -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(bits, "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has HMAC-SHA256", foreign);
            }
        });
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
