package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A credential that is nothing but its dates. */
record Pass(String id, Instant obtainedAt, Optional<Instant> expiresAt, Instant usableFrom) implements Credential {

    static Pass living(String id, Instant now, Duration life) {
        return new Pass(id, now, Optional.of(now.plus(life)), now);
    }

    static Pass endless(String id, Instant now) {
        return new Pass(id, now, Optional.empty(), now);
    }

    Pass usableFrom(Instant when) {
        return new Pass(id, obtainedAt, expiresAt, when);
    }

    @Override
    public String source() {
        return "test";
    }
}
