package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) over numbered pieces, under a key that is made here, used for one spool and never leaves
 * this object. The nonce is the piece's number: each number is encrypted once, so no nonce repeats.
 */
final class ChunkCipher {

    /** Audio bytes of a full piece: small enough that Java 17 soon compiles the loops that are called for each. */
    static final int PLAIN = 16 * 1024;
    /** Bytes of a full piece in the file, with its tag. */
    static final int SEALED = PLAIN + 16;

    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    ChunkCipher() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        key = new SecretKeySpec(bits, "AES");
        Arrays.fill(bits, (byte) 0);
    }

    /** Returns the length of the sealed piece. */
    int seal(long number, byte[] plain, int length, byte[] sealed) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number).doFinal(plain, 0, length, sealed, 0);
        } catch (GeneralSecurityException e) {
            throw new SdkBugException("AES-GCM does not encrypt", e);
        }
    }

    /** Returns the length of the audio; refuses a piece that is not the one that was sealed under this number. */
    int open(long number, byte[] sealed, int length, byte[] plain) {
        try {
            return cipher(Cipher.DECRYPT_MODE, number).doFinal(sealed, 0, length, plain, 0);
        } catch (AEADBadTagException e) {
            throw Failures.changedSpool(number * PLAIN);
        } catch (GeneralSecurityException e) {
            throw new SdkBugException("AES-GCM does not decrypt", e);
        }
    }

    private Cipher cipher(int mode, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
