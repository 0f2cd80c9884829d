package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.hashicorp.VaultLogin;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the server: prolonged while it prolongs them well, else by a new login, for which secret id or service account
 * token is read anew. Thread-safe.
 */
final class VaultLogins implements CredentialSource<VaultToken> {

    private final VaultLogin login;
    private final VaultServer server;
    private final CredentialLoader loader;
    private final CurrentDeadline deadlines;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();
    private volatile @Nullable VaultToken last;
    private volatile boolean closed;

    VaultLogins(VaultLogin login, VaultServer server, CredentialLoader loader, CurrentDeadline deadlines, Time time) {
        this.login = login;
        this.server = server;
        this.loader = loader;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public VaultToken obtain(CredentialRequest request) {
        VaultToken token = renewable(request)
                .flatMap(old -> renewed(old, request.deadline()))
                .orElseGet(() -> loggedIn(request.deadline()));
        last = token;
        if (closed) {
            last = null; // it came after the other was forgotten
        }
        return token;
    }

    /** From now on nothing is remembered. */
    void forget() {
        closed = true;
        last = null;
    }

    private Optional<VaultToken> renewable(CredentialRequest request) {
        return Optional.ofNullable(last)
                .filter(old -> old.lease().renewable() && !old.hasEnded(time.instant()))
                .filter(old -> !request.refused().equals(Optional.of(old.id())));
    }

    /** Empty when a login is better, or all that is left. */
    private Optional<VaultToken> renewed(VaultToken old, Deadline until) {
        Instant asked = time.instant();
        WireAnswer answer =
                server.post("vault-renew", "auth/token/renew-self", Optional.of(old), new JsonBody(), until);
        if (answer.status() != 200) {
            return Optional.empty();
        }
        Lease lease = VaultAnswer.of(answer).tokenLease();
        return lease.isWorthKeeping(old.first())
                ? Optional.of(new VaultToken(old.id(), old.value(), lease, old.first(), asked))
                : Optional.empty();
    }

    private VaultToken loggedIn(Deadline until) {
        Instant asked = time.instant();
        JsonBody body = deadlines.during(until, this::body); // the proof may come from a host's provider
        WireAnswer answer =
                server.post("vault-login", "auth/" + login.mount() + "/login", Optional.empty(), body, until);
        if (answer.status() != 200) {
            throw VaultErrors.login(answer);
        }
        VaultAnswer read = VaultAnswer.of(answer);
        Secret value = read.token();
        Lease lease = read.tokenLease();
        Duration first = lease.life();
        return new VaultToken(ids.of(value), value, lease, first, asked);
    }

    private JsonBody body() {
        if (login instanceof VaultLogin.AppRole app) {
            return proof(new JsonBody().put("role_id", app.roleId()), "secret_id", app.secretId());
        }
        VaultLogin.Kubernetes pod = (VaultLogin.Kubernetes) login;
        return proof(new JsonBody().put("role", pod.role()), "jwt", pod.token());
    }

    private JsonBody proof(JsonBody body, String name, SecretReference place) {
        try (Secret secret = loader.secret("hashicorpVault.login", place)) {
            return secret.use(SecretAccess.reading(), bytes -> body.put(name, bytes));
        }
    }

    @Override
    public String toString() {
        return "VaultLogins[" + login.method() + (last == null ? "" : ", logged in") + "]";
    }
}
