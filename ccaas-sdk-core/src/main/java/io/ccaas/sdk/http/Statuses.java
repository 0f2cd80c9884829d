package io.ccaas.sdk.http;

import io.ccaas.sdk.http.fetch.StatusFetch;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.tls.TlsRevocation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was learned of each partner's certificates, whether they were revoked. Outlives the credentials that are
 * replaced, so that nothing is forgotten with them.
 */
final class Statuses implements AutoCloseable {

    /** A handshake asks for so long at most, all places together, and not beyond the deadline of its call. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pipeline.Surroundings around;
    private final Map<String, StatusFetch> fetches = new LinkedHashMap<>();
    private final Map<String, TlsRevocation> known = new LinkedHashMap<>();

    Statuses(Pipeline.Surroundings around) {
        this.around = around;
    }

    synchronized TlsRevocation of(Partner partner) {
        return known.computeIfAbsent(partner.id(), id -> asking(partner));
    }

    private TlsRevocation asking(Partner partner) {
        StatusFetch fetch = StatusFetch.of(partner, around);
        fetches.put(partner.id(), fetch);
        return TlsRevocation.asking(
                partner.tls().revocation(),
                fetch,
                () -> around.deadlines().within(PATIENCE, around.time()),
                around.time(),
                why -> unlearned(partner, why));
    }

    private void unlearned(Partner partner, String why) {
        around.listener()
                .onEvent(new SecurityEvent(
                        around.time().instant(),
                        SecurityEvent.Kind.REVOCATION_UNKNOWN,
                        partner.id(),
                        "a certificate was accepted without knowing whether it was revoked: " + why));
    }

    @Override
    public synchronized void close() {
        fetches.values().forEach(StatusFetch::close);
    }
}
