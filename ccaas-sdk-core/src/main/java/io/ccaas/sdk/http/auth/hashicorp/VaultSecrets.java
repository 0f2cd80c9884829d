package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Secrets by path, which is the audience of the key: a lease is prolonged while the server prolongs it well, else the secret is
 * read anew. Thread-safe.
 */
final class VaultSecrets implements CredentialSource<VaultSecret> {

    private static final int FORBIDDEN = 403;

    private final VaultServer server;
    private final CachedCredentials<VaultToken> tokens;
    private final Duration refresh;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();
    private final Map<String, VaultSecret> last = new ConcurrentHashMap<>();
    private volatile boolean closed;

    VaultSecrets(VaultServer server, CachedCredentials<VaultToken> tokens, Duration refresh, Time time) {
        this.server = server;
        this.tokens = tokens;
        this.refresh = refresh;
        this.time = time;
    }

    @Override
    public VaultSecret obtain(CredentialRequest request) {
        String path = request.key().audience();
        VaultSecret secret = renewable(path, request.refused())
                .flatMap(old -> renewed(old, request.deadline()))
                .orElseGet(() -> read(path, request.deadline()));
        last.put(path, secret);
        if (closed) {
            last.clear(); // it came after the others were forgotten
        }
        return secret;
    }

    /** From now on nothing is remembered. */
    void forget() {
        closed = true;
        last.clear();
    }

    /** What was given last. */
    Optional<VaultSecret> known(String path) {
        return Optional.ofNullable(last.get(path));
    }

    private Optional<VaultSecret> renewable(String path, Optional<String> refused) {
        return known(path)
                .filter(old -> old.isRenewable(time.instant()))
                .filter(old -> !refused.equals(Optional.of(old.id())));
    }

    /** Empty when another secret is better, or all that is left. */
    private Optional<VaultSecret> renewed(VaultSecret old, Deadline until) {
        Instant asked = time.instant();
        JsonBody body = new JsonBody().put("lease_id", old.lease().id());
        WireAnswer answer = authorized(
                until, token -> server.post("vault-lease", "sys/leases/renew", Optional.of(token), body, until));
        if (answer.status() != 200) {
            return Optional.empty();
        }
        Lease said = VaultAnswer.of(answer).secretLease();
        Lease lease = new Lease(old.lease().id(), said.life(), said.renewable());
        return lease.isWorthKeeping(old.first()) && !lease.life().isZero()
                ? Optional.of(new VaultSecret(old.id(), old.fields(), lease, old.first(), asked))
                : Optional.empty();
    }

    private VaultSecret read(String path, Deadline until) {
        Instant asked = time.instant();
        WireAnswer answer = authorized(until, token -> server.get("vault-read", path, token, until));
        if (answer.status() != 200) {
            throw VaultErrors.reading(answer);
        }
        VaultAnswer read = VaultAnswer.of(answer);
        Map<String, Secret> fields = read.fields();
        Lease said = read.secretLease();
        Lease lease = said.id().isEmpty() ? new Lease("", refresh, false) : said;
        return new VaultSecret(id(fields), fields, lease, lease.life(), asked);
    }

    /** A token may have been revoked, which looks like a policy that forbids: another one tells them apart. */
    private WireAnswer authorized(Deadline until, Function<VaultToken, WireAnswer> asking) {
        CredentialRequest request = CredentialRequest.of(HashicorpVault.SUBJECT, until);
        VaultToken token = tokens.obtain(request);
        WireAnswer answer = asking.apply(token);
        if (answer.status() != FORBIDDEN) {
            return answer;
        }
        VaultToken other = tokens.obtain(new CredentialRequest(request.key(), until, Optional.of(token.id())));
        return other.id().equals(token.id()) ? answer : asking.apply(other);
    }

    private String id(Map<String, Secret> fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            all.writeBytes((name + "\0").getBytes(StandardCharsets.UTF_8));
            value.use(SecretAccess.reading(), bytes -> {
                all.writeBytes((bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
                all.writeBytes(bytes);
                return all;
            });
        });
        try (Secret whole = Secret.copyOf(all.toByteArray())) {
            return ids.of(whole);
        }
    }

    @Override
    public String toString() {
        return "VaultSecrets[" + last.size() + "]";
    }
}
