package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.sensitive.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An access token that was proven as far as this side can.
 *
 * <p>Guarantees: its type is the one that was asked for; where it says what it is bound to, that is ours. Does not
 * guarantee: that a token which says nothing readable is bound; the partner refuses it then. No text form shows it.
 */
public final class AccessToken implements Credential {

    private final String id;
    private final Secret value;
    private final BoundTo boundTo;
    private final boolean bindingSeen;
    private final List<String> scope;
    private final Instant obtainedAt;
    private final Instant expiresAt;

    AccessToken(
            String id,
            Secret value,
            BoundTo boundTo,
            boolean bindingSeen,
            List<String> scope,
            Instant obtainedAt,
            Instant expiresAt) {
        this.id = id;
        this.value = value;
        this.boundTo = boundTo;
        this.bindingSeen = bindingSeen;
        this.scope = List.copyOf(scope);
        this.obtainedAt = obtainedAt;
        this.expiresAt = expiresAt;
    }

    /**
     * The token itself.
     *
     * @return its own; not to be destroyed by who was given the token
     */
    public Secret value() {
        return value;
    }

    /**
     * What it is bound to.
     *
     * @return what was asked for
     */
    public BoundTo boundTo() {
        return boundTo;
    }

    /**
     * Whether the token could be read and says itself what it is bound to.
     *
     * @return false for a token that only its server can read
     */
    public boolean isBindingSeen() {
        return bindingSeen;
    }

    /**
     * What it allows, where the server said so.
     *
     * @return words, empty when it did not say
     */
    public List<String> scope() {
        return scope;
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
        return Optional.of(expiresAt);
    }

    @Override
    public String source() {
        return "oauth";
    }

    @Override
    public String toString() {
        return "AccessToken[" + boundTo.binding() + ", until " + expiresAt + "]";
    }
}
