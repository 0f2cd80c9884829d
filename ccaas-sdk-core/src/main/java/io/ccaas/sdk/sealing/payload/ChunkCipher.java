package io.ccaas.sdk.sealing.payload;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/** One chunk under its nonce: eleven bytes that count, and one that says whether it is the last. */
final class ChunkCipher {

    private static final int NONCE_BYTES = 12;

    private final Cipher cipher;
    private final SecretKey key;

    ChunkCipher(Cipher cipher, SecretKey key) {
        this.cipher = cipher;
        this.key = key;
    }

    /** Returns how many bytes were written: sixteen more than were read. */
    int seal(long chunk, boolean last, byte[] plain, int length, byte[] sealed) {
        try {
            return run(Cipher.ENCRYPT_MODE, chunk, last, plain, length, sealed);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a nonce that counts is never used twice", foreign);
        }
    }

    /** Returns how many bytes were written, or -1 when the chunk is not what was sealed there; then nothing was. */
    int open(long chunk, boolean last, byte[] sealed, int length, byte[] plain) {
        try {
            return run(Cipher.DECRYPT_MODE, chunk, last, sealed, length, plain);
        } catch (AEADBadTagException another) {
            return -1;
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a chunk of its length can be opened or is refused", foreign);
        }
    }

    private int run(int mode, long chunk, boolean last, byte[] from, int length, byte[] to)
            throws GeneralSecurityException {
        if (key.isDestroyed()) {
            throw new IllegalStateException("the key of this payload was closed");
        }
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(3, chunk)
                .put(NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new IvParameterSpec(nonce));
        return cipher.doFinal(from, 0, length, to, 0);
    }
}
