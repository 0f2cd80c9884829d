package io.ccaas.sdk.sealing.payload;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.refusal.SealingConfigurationException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/** Who computes ChaCha20-Poly1305: the Java platform, or Conscrypt in its own provider object, which is registered nowhere. */
public final class Aead {

    private static final String NAME = "ChaCha20-Poly1305";

    private final @Nullable Provider provider;

    private Aead(@Nullable Provider provider) {
        this.provider = provider;
    }

    /**
     * The platform's.
     *
     * @return always there
     */
    public static Aead java() {
        return new Aead(null);
    }

    /**
     * Conscrypt's.
     *
     * @return native speed
     * @throws SealingConfigurationException {@code CONSCRYPT_ABSENT}
     */
    public static Aead conscrypt() {
        try {
            Aead aead = new Aead(ConscryptProvider.ofItsJar());
            aead.cipher();
            return aead;
        } catch (LinkageError absent) {
            throw new SealingConfigurationException(Problem.of(
                            "CONSCRYPT_ABSENT",
                            "Conscrypt, which was asked for by name",
                            "its classes are not there, or its native library does not fit this machine",
                            "Add org.conscrypt:conscrypt-openjdk-uber, or leave the verb out: Java's own works, slower.")
                    .causedBy(absent));
        }
    }

    Cipher cipher() {
        try {
            return provider == null ? Cipher.getInstance(NAME) : Cipher.getInstance(NAME, provider);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("Java from 11 on, and Conscrypt, have ChaCha20-Poly1305", foreign);
        }
    }

    @Override
    public String toString() {
        return provider == null ? "Aead[java]" : "Aead[conscrypt]";
    }
}
