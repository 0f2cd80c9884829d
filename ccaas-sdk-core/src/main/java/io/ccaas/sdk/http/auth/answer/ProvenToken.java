package io.ccaas.sdk.http.auth.answer;

import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.sensitive.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every step of {@link TokenAnswer} let pass. */
final class ProvenToken implements AccessToken {

    private final String id;
    private final Secret value;
    private final BoundTo boundTo;
    private final boolean bindingSeen;
    private final List<String> scope;
    private final Instant obtainedAt;
    private final Instant expiresAt;

    ProvenToken(
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

    @Override
    public Secret value() {
        return value;
    }

    @Override
    public BoundTo boundTo() {
        return boundTo;
    }

    @Override
    public boolean isBindingSeen() {
        return bindingSeen;
    }

    @Override
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
