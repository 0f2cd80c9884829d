package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The public half of an Ed25519 key. The JDK has no call for it; its generator takes the 32 random bytes that it draws
 * as the seed of RFC 8032 section 5.1.5, so it is made to draw the seed at hand. The private half that it gives back is
 * compared, so that a generator of another kind is noticed.
 */
final class Ed25519PublicHalf {

    private Ed25519PublicHalf() {}

    static PublicKey of(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new SdkBugException("a key read from PEM has its bytes"));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(new byte[0]);
            if (!Arrays.equals(seed, made)) {
                throw new SdkBugException("the platform's Ed25519 generator draws its seed otherwise");
            }
            Arrays.fill(made, (byte) 0);
            return pair.getPublic();
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** Gives the same bytes at every draw. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }

        /** Its platform class can be serialized; this one must not be. */
        private void writeObject(ObjectOutputStream out) throws NotSerializableException {
            throw new NotSerializableException();
        }
    }
}
