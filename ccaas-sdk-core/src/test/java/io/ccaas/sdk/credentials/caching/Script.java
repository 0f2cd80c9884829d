package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A source that does what a test says, asked through a cache by one thread, on a clock that the test moves. */
final class Script implements CredentialSource<Pass> {

    static final CredentialRequest.Key KEY = new CredentialRequest.Key("crm", "", Set.of());
    final ManualTime time = ManualTime.at(Instant.parse("2026-03-01T12:00:00Z"));
    final List<CredentialRequest> asked = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    Duration life = Duration.ofSeconds(1000);
    CredentialSource<Pass> next = this::numbered;
    CachedCredentials<Pass> cache = with(Duration.ofSeconds(60), () -> 0L);

    CachedCredentials<Pass> with(Duration margin, RandomGenerator jitter) {
        return CachedCredentials.of(this, new CacheOptions(margin, time, jitter, this::heard));
    }

    static CredentialException permanent() {
        return new CredentialException(Problem.of("GONE", "e", "f", "r"));
    }

    static CredentialUnavailableException passing() {
        return new CredentialUnavailableException(Problem.of("BUSY", "e", "f", "r"));
    }

    private void heard(SecurityEvent event) {
        told.add(event.kind() + " " + event.subject() + ": " + event.detail());
    }

    @Override
    public Pass obtain(CredentialRequest request) {
        asked.add(request);
        return next.obtain(request);
    }

    Pass numbered(CredentialRequest request) {
        return Pass.living("" + asked.size(), time.instant(), life);
    }

    void fails(@Nullable RuntimeException failure) {
        next = failure == null
                ? this::numbered
                : request -> {
                    throw failure;
                };
    }

    String get() {
        return cache.obtain(request()).id();
    }

    CredentialRequest request() {
        return new CredentialRequest(KEY, Deadline.in(Duration.ofMinutes(1), time), Optional.empty());
    }

    void after(double seconds) {
        time.advance(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
