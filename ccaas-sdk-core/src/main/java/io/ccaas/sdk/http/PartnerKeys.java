package io.ccaas.sdk.http;

import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.keys.DirectoryKeys;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.signing.keys.KeyRing;
import io.ccaas.sdk.signing.keys.RevokedKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is asked about keys of partners while an answer waits: their directories, and lists of revoked keys. */
final class PartnerKeys implements AutoCloseable {

    private final Pipeline.Surroundings around;
    private final Map<String, GuardedFetch> fetches = new LinkedHashMap<>();
    private final Map<String, DirectoryKeys> directories = new LinkedHashMap<>();

    PartnerKeys(Pipeline.Surroundings around) {
        this.around = around;
    }

    /** One for each partner, which outlives its connections: what was fetched is not forgotten with them. */
    synchronized KeyRing directory(Partner partner, WebOrigin origin, Supplier<TlsInForce> tls) {
        return directories.computeIfAbsent(partner.id(), id -> {
            GuardedFetch fetch = GuardedFetch.of(partner, tls.get(), around);
            fetches.put(id, fetch);
            return DirectoryKeys.of(id, origin, fetch, around);
        });
    }

    RevokedKeys revoked(Supplier<Set<String>> file) {
        return () -> {
            try {
                return file.get();
            } finally {
                around.deadlines().rearm(); // reading a file disarms the call that waits
            }
        };
    }

    @Override
    public synchronized void close() {
        fetches.values().forEach(GuardedFetch::close);
    }
}
