package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What Vault's documentation of its interface says, on loopback: AppRole and Kubernetes logins, renew-self, KV version 2, a
 * leased secret, renewal of its lease, and the statuses between them.
 */
final class FakeVault implements AutoCloseable {

    static final String ROLE = "role-1";
    static final String SECRET_ID = "secret \"id\" é";

    private final FakePartner server;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, String> kv = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    volatile String secretId = SECRET_ID;
    volatile int tokenSeconds = 3600;
    volatile int renewedSeconds = 3600;
    volatile int leaseSeconds = 600;
    volatile int renewedLeaseSeconds = 600;
    volatile boolean renewable = true;
    /** Answers instead, when it answers at all. */
    volatile Function<ReceivedRequest, Optional<FakeAnswer>> instead = request -> Optional.empty();

    FakeVault(TestAuthority authority) throws IOException {
        server = FakePartner.builder(authority.server("localhost"), authority)
                .admittingStrangers()
                .answering(request -> instead.apply(request).orElseGet(() -> answer(request)))
                .start();
    }

    String origin() {
        return server.endpoint();
    }

    /** As {@code METHOD path}, in order. */
    List<String> asked() {
        return server.received().stream()
                .map(request -> request.head().method() + " " + path(request))
                .toList();
    }

    ReceivedRequest last() {
        return server.received().get(server.received().size() - 1);
    }

    String path(ReceivedRequest request) {
        return request.head().targetUri().substring((origin() + "/v1/").length());
    }

    void put(String path, String members) {
        kv.put(path, members);
    }

    void revokeTokens() {
        tokens.clear();
    }

    static FakeAnswer error(int status) {
        return FakeAnswer.json(status, "{\"errors\":[\"1 error occurred: +33639980001\"]}");
    }

    private FakeAnswer answer(ReceivedRequest request) {
        String path = path(request);
        if (path.startsWith("auth/") && path.endsWith("/login")) {
            return login(Json.readObject(request.body(), JsonLimits.standard()));
        }
        if (!tokens.contains(request.field("x-vault-token")) || path.equals("secret/data/forbidden")) {
            return error(403);
        }
        return switch (path) {
            case "auth/token/renew-self" -> token(request.field("x-vault-token"), renewedSeconds);
            case "sys/leases/renew" ->
                FakeAnswer.json(
                        200,
                        "{\"lease_id\":\"database/creds/crm/1\",\"renewable\":" + renewable + ",\"lease_duration\":"
                                + renewedLeaseSeconds + ",\"data\":null}");
            case "database/creds/crm" ->
                FakeAnswer.json(
                        200,
                        "{\"lease_id\":\"database/creds/crm/" + numbers.incrementAndGet() + "\",\"renewable\":"
                                + renewable
                                + ",\"lease_duration\":" + leaseSeconds + ",\"data\":{\"username\":\"u" + numbers.get()
                                + "\",\"password\":\"p" + numbers.get() + "\"},\"auth\":null}");
            default -> versioned(path);
        };
    }

    private FakeAnswer login(JsonObject body) {
        boolean app = body.text("role_id").equals(Optional.of(ROLE))
                && body.text("secret_id").equals(Optional.of(secretId));
        boolean pod =
                body.text("role").equals(Optional.of(ROLE)) && body.text("jwt").equals(Optional.of(secretId));
        if (!app && !pod) {
            return error(400);
        }
        String token = "hvs.token" + numbers.incrementAndGet();
        tokens.add(token);
        return token(token, tokenSeconds);
    }

    private FakeAnswer token(String token, int seconds) {
        return FakeAnswer.json(
                200,
                "{\"request_id\":\"1\",\"lease_id\":\"\",\"renewable\":false,\"lease_duration\":0,\"data\":null,"
                        + "\"auth\":{\"client_token\":\"" + token + "\",\"accessor\":\"a\",\"policies\":[\"default\"],"
                        + "\"lease_duration\":" + seconds + ",\"renewable\":" + renewable + "}}");
    }

    private FakeAnswer versioned(String path) {
        String members = kv.get(path);
        if (members == null) {
            return FakeAnswer.json(404, "{\"errors\":[]}");
        }
        return FakeAnswer.json(
                200,
                "{\"request_id\":\"2\",\"lease_id\":\"\",\"renewable\":false,\"lease_duration\":0,\"data\":{\"data\":"
                        + members + ",\"metadata\":{\"created_time\":\"2026-01-01T00:00:00Z\",\"deletion_time\":\"\","
                        + "\"destroyed\":false,\"version\":3,\"custom_metadata\":null}},\"wrap_info\":null,"
                        + "\"warnings\":null,\"auth\":null}");
    }

    /** What the newest version answers after it was deleted. */
    static FakeAnswer deleted() {
        return FakeAnswer.json(
                404,
                "{\"lease_id\":\"\",\"data\":{\"data\":null,\"metadata\":{\"deletion_time\":\"2026-02-01T00:00:00Z\","
                        + "\"destroyed\":false,\"version\":3}}}");
    }

    @Override
    public void close() {
        server.close();
    }
}
