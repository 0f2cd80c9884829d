package io.ccaas.sdk.http.auth.metadata;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.partner.web.Issuer;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds metadata and keeps it for an hour; while the server is ill, for as long as that lasts. Thread-safe; two who ask at
 * once may both fetch.
 */
public final class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final String RFC_8414 = "/.well-known/oauth-authorization-server";
    private static final String OPENID = "/.well-known/openid-configuration";

    private final Issuer issuer;
    private final Documents documents;
    private final Time time;
    private volatile @Nullable Kept kept;

    private record Kept(ServerMetadata metadata, long since) {}

    /** Fetches documents of the issuer. */
    @FunctionalInterface
    public interface Documents {

        /**
         * Fetches.
         *
         * @param target where
         * @param until when it has ended
         * @return the content of an answer with status 200; empty when the server has no such document
         * @throws PartnerException when it is ill
         */
        Optional<byte[]> fetch(URI target, Deadline until);
    }

    /**
     * Fetches nothing yet.
     *
     * @param issuer whose metadata
     * @param documents the way there
     * @param time its ticker measures the hour
     */
    public Discovery(Issuer issuer, Documents documents, Time time) {
        this.issuer = issuer;
        this.documents = documents;
        this.time = time;
    }

    /**
     * The metadata.
     *
     * @param until when the asker must have it
     * @return at most an hour old while the server answers
     * @throws io.ccaas.sdk.http.failure.TokenEvidenceException when what came is not the issuer's
     * @throws PartnerException when the server was never reached
     */
    public ServerMetadata metadata(Deadline until) {
        Kept known = kept;
        if (known != null && time.ticks() - known.since() < FRESH.toNanos()) {
            return known.metadata();
        }
        try {
            ServerMetadata found = fetch(until);
            kept = new Kept(found, time.ticks());
            return found;
        } catch (PartnerException ill) {
            if (known == null) {
                throw ill;
            }
            return known.metadata();
        }
    }

    private ServerMetadata fetch(Deadline until) {
        String path = issuer.target().path();
        String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String origin = issuer.target().origin().toString();
        // RFC 8414 section 3.1 puts the word before the path, OpenID behind it.
        return documents
                .fetch(URI.create(origin + RFC_8414 + base), until)
                .or(() -> documents.fetch(URI.create(origin + base + OPENID), until))
                .map(json -> ServerMetadata.read(json, issuer))
                .orElseThrow(() -> new TokenUnavailableException("its issuer has no metadata under /.well-known/"));
    }
}
