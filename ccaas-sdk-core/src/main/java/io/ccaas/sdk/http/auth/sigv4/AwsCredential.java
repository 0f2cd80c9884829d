package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.sensitive.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A key with which requests are signed as S3 wants it, under the id that the store knows it by, and the token that goes with it
 * when it belongs to a session.
 */
public final class AwsCredential implements Credential {

    private final String id;
    private final String accessKeyId;
    private final Secret secretAccessKey;
    private final Optional<Secret> sessionToken;
    private final Dates dates;
    private final String source;

    /**
     * When it was obtained and when it ends.
     *
     * @param obtainedAt by this machine's clock
     * @param expiresAt empty when it has no end that is known
     */
    record Dates(Instant obtainedAt, Optional<Instant> expiresAt) {}

    AwsCredential(
            String id,
            String accessKeyId,
            Secret secretAccessKey,
            Optional<Secret> sessionToken,
            Dates dates,
            String source) {
        this.id = id;
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.sessionToken = sessionToken;
        this.dates = dates;
        this.source = source;
    }

    String accessKeyId() {
        return accessKeyId;
    }

    Secret secretAccessKey() {
        return secretAccessKey;
    }

    Optional<Secret> sessionToken() {
        return sessionToken;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Instant obtainedAt() {
        return dates.obtainedAt();
    }

    @Override
    public Optional<Instant> expiresAt() {
        return dates.expiresAt();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return "AwsCredential[" + source + ", until "
                + expiresAt().map(Instant::toString).orElse("further notice") + "]";
    }
}
