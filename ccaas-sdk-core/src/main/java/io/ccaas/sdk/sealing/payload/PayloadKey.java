package io.ccaas.sdk.sealing.payload;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.PayloadKeyProducerFactory;
import com.exceptionfactory.jagged.framework.crypto.PayloadNonceKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.GeneralSecurityException;

/** The key of one payload, derived from the file key and the payload's nonce, and who computes with it. */
public final class PayloadKey implements AutoCloseable {

    private final CipherKey key;
    private final Aead aead;

    private PayloadKey(CipherKey key, Aead aead) {
        this.key = key;
        this.aead = aead;
    }

    /**
     * Derives the key.
     *
     * @param fileKey 16 bytes
     * @param nonce 16 bytes
     * @param aead who computes
     * @return the key; close it
     */
    public static PayloadKey of(Secret fileKey, byte[] nonce, Aead aead) {
        return fileKey.use(SecretAccess.reading(), bytes -> {
            FileKey lent = new FileKey(bytes.clone());
            try {
                CipherKey key = PayloadKeyProducerFactory.newPayloadKeyProducer()
                        .getPayloadKey(lent, new PayloadNonceKey(nonce.clone()));
                return new PayloadKey(key, aead);
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has HMAC with SHA-256", foreign);
            } finally {
                lent.destroy();
            }
        });
    }

    ChunkCipher cipher() {
        return new ChunkCipher(aead.cipher(), key);
    }

    /** Wipes the key; what Java's cipher keeps of it goes with the garbage. */
    @Override
    public void close() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "PayloadKey";
    }
}
