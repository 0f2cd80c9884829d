package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.sensitive.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A credential that is a secret: an API key, a password, a token, a key for HMAC.
 *
 * <p>Guarantees: no text form of it shows the secret. Does not guarantee: that the secret is wiped when it is replaced;
 * whoever holds the credential may still be using it.
 */
public final class SecretCredential implements Credential {

    private final String id;
    private final Secret secret;
    private final Instant obtainedAt;
    private final Optional<Instant> expiresAt;
    private final String source;

    /**
     * Puts a secret and its dates together.
     *
     * @param id as {@link CredentialIds} makes them
     * @param secret belongs to the credential from now on
     * @param obtainedAt when it was obtained
     * @param expiresAt when it ends
     * @param source a constant word such as {@code file}
     */
    public SecretCredential(String id, Secret secret, Instant obtainedAt, Optional<Instant> expiresAt, String source) {
        this.id = id;
        this.secret = secret;
        this.obtainedAt = obtainedAt;
        this.expiresAt = expiresAt;
        this.source = source;
    }

    /**
     * The secret.
     *
     * @return the credential's own; not to be destroyed by who was given the credential
     */
    public Secret secret() {
        return secret;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Instant obtainedAt() {
        return obtainedAt;
    }

    @Override
    public Optional<Instant> expiresAt() {
        return expiresAt;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return "SecretCredential[" + source + ", until "
                + expiresAt.map(Instant::toString).orElse("further notice") + "]";
    }
}
