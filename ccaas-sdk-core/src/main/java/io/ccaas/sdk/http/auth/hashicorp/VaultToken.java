package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.sensitive.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the server knows us by after a login.
 *
 * @param id among those of its source
 * @param value the token itself
 * @param lease as it is now
 * @param first its life when it was new
 * @param obtainedAt when the server was asked
 */
record VaultToken(String id, Secret value, Lease lease, Duration first, Instant obtainedAt) implements Credential {

    /** A token that says nothing of its end is replaced after a while. */
    private static final Duration UNSAID = Duration.ofHours(1);

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(obtainedAt.plus(lease.life().isZero() ? UNSAID : lease.life()));
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(expiresAt().orElseThrow());
    }

    @Override
    public String source() {
        return "hashicorp-vault";
    }

    @Override
    public String toString() {
        return "VaultToken[until " + expiresAt().orElseThrow() + "]";
    }
}
