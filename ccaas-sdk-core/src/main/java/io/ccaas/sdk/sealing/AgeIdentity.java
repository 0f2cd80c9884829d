package io.ccaas.sdk.sealing;

import io.ccaas.sdk.sealing.keys.X25519IdentityKey;
import io.ccaas.sdk.sensitive.Secret;

/**
 * A new private key of age.
 *
 * <p>Guarantees: it is held in a {@link Secret} and wiped by {@link #close()}; it prints nothing. Does not guarantee: that anybody
 * else has it. Whoever loses it loses everything that is sealed to it alone.
 */
public final class AgeIdentity implements AutoCloseable {

    private final X25519IdentityKey key;

    private AgeIdentity(X25519IdentityKey key) {
        this.key = key;
    }

    /**
     * Makes a key.
     *
     * @return a new age identity
     */
    public static AgeIdentity generate() {
        return new AgeIdentity(X25519IdentityKey.generate());
    }

    /**
     * The public half.
     *
     * @return to whom recordings are sealed that this age identity opens
     */
    public Recipient recipient() {
        return new Recipient(key.recipient());
    }

    /**
     * The private key as it is written to a file: {@code AGE-SECRET-KEY-1…}.
     *
     * @return a copy, which the caller destroys
     */
    public Secret text() {
        return key.text();
    }

    /** Wipes the private key. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "AgeIdentity";
    }
}
