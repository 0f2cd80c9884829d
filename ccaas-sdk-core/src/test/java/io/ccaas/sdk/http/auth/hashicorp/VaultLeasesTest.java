package io.ccaas.sdk.http.auth.hashicorp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.sensitive.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long tokens and secrets are used, and what comes after them. */
class VaultLeasesTest {

    private static final String TOKEN = "secret/data/crm#token";
    private static final String PASSWORD = "database/creds/crm#password";
    private static final String LOGIN = "POST auth/approle/login";
    private static final String READ = "GET secret/data/crm";
    private static final String LEASED = "GET database/creds/crm";
    private static final String LEASE = "POST sys/leases/renew";
    private static final String RENEW = "POST auth/token/renew-self";

    @TempDir
    Path folder;

    private VaultWorld world() throws Exception {
        return world("");
    }

    private VaultWorld world(String more) throws Exception {
        VaultWorld world = VaultWorld.open(folder, more + "login: { " + VaultWorld.APPROLE + " }");
        world.server.put("secret/data/crm", "{\"token\":\"first\"}");
        return world;
    }

    private static void sick(VaultWorld world) {
        world.server.instead = request -> Optional.of(FakeVault.error(503));
    }

    @Test
    void secretWithoutALease_isReadAgainAheadOfTheRefresh() throws Exception {
        try (VaultWorld world = world()) {
            world.read(TOKEN);
            world.server.put("secret/data/crm", "{\"token\":\"second\"}");
            world.later(200);
            assertEquals("first", world.read(TOKEN));
            world.later(95);
            assertEquals("second", world.read(TOKEN));
        }
    }

    @Test
    void whileTheServerIsSealed_secretsAreUsedUntilTheirEndAndNeverAfter() throws Exception {
        try (VaultWorld world = world()) {
            world.read(TOKEN);
            sick(world);
            world.later(299);
            assertEquals("first", world.read(TOKEN));
            world.later(1);
            assertEquals("VAULT_SEALED", world.code(TOKEN));
            assertEquals(1, world.events.size());
        }
    }

    @Test
    void refresh_isAsDeclared() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.read(TOKEN);
            world.server.put("secret/data/crm", "{\"token\":\"second\"}");
            world.later(10);
            assertEquals("second", world.read(TOKEN));
        }
    }

    @Test
    void tokenNearItsEnd_isProlonged() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.read(TOKEN);
            world.later(3500);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, RENEW, READ), world.server.asked());
        }
    }

    @Test
    void tokenThatCannotBeProlonged_isReplacedByALogin() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.server.renewable = false;
            world.read(TOKEN);
            world.later(3500);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, LOGIN, READ), world.server.asked());
        }
    }

    @Test
    void tokenThatIsProlongedByLittle_isReplacedByALogin() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.server.renewedSeconds = 1799;
            world.read(TOKEN);
            world.later(3500);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, RENEW, LOGIN, READ), world.server.asked());
            assertEquals("hvs.token2", world.server.last().field("x-vault-token"));
        }
    }

    @Test
    void tokenWhoseRenewalIsRefused_isReplacedByALogin() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.read(TOKEN);
            world.server.revokeTokens();
            world.later(3500);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, RENEW, LOGIN, READ), world.server.asked());
        }
    }

    @Test
    void tokenPastItsEnd_isNotProlongedButReplaced() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.read(TOKEN);
            world.later(3600);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, LOGIN, READ), world.server.asked());
        }
    }

    @Test
    void tokenWithoutAnEnd_isReplacedAfterAnHour() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.server.tokenSeconds = 0;
            world.server.renewable = false;
            world.read(TOKEN);
            world.later(3600);
            world.read(TOKEN);
            assertEquals(List.of(LOGIN, READ, LOGIN, READ), world.server.asked());
        }
    }

    @Test
    void secretId_isReadAnewForEachLogin() throws Exception {
        try (VaultWorld world = world("refresh: 10s, ")) {
            world.read(TOKEN);
            world.server.secretId = "second";
            world.secretFile("secret-id", "second\n");
            world.later(3600);
            assertEquals("first", world.read(TOKEN));
        }
    }

    @Test
    void fieldsOfOnePath_areOfOneLease() throws Exception {
        try (VaultWorld world = world()) {
            String user = world.read("database/creds/crm#username");
            assertEquals("p" + user.substring(1), world.read(PASSWORD));
            assertEquals(List.of(LOGIN, LEASED), world.server.asked());
        }
    }

    @Test
    void leaseNearItsEnd_isProlongedAndTheSecretStays() throws Exception {
        try (VaultWorld world = world()) {
            String before = world.read(PASSWORD);
            world.later(595);
            assertEquals(before, world.read(PASSWORD));
            world.later(595);
            assertEquals(before, world.read(PASSWORD));
            assertEquals(List.of(LOGIN, LEASED, LEASE, LEASE), world.server.asked());
        }
    }

    @Test
    void leaseThatIsProlongedByLittle_givesWayToAnotherSecret() throws Exception {
        try (VaultWorld world = world()) {
            world.server.renewedLeaseSeconds = 299;
            world.read(PASSWORD);
            world.later(595);
            assertEquals("p3", world.read(PASSWORD));
            assertEquals(List.of(LOGIN, LEASED, LEASE, LEASED), world.server.asked());
        }
    }

    @Test
    void leaseThatHasEnded_isNotProlonged() throws Exception {
        try (VaultWorld world = world()) {
            world.read(PASSWORD);
            world.later(600);
            assertEquals("p3", world.read(PASSWORD));
            assertEquals(List.of(LOGIN, LEASED, LEASED), world.server.asked());
        }
    }

    @Test
    void leaseThatCannotBeProlonged_givesWayToAnotherSecret() throws Exception {
        try (VaultWorld world = world()) {
            world.server.renewable = false;
            world.read(PASSWORD);
            world.later(595);
            assertEquals("p3", world.read(PASSWORD));
        }
    }

    @Test
    void leasedSecretThatAPartnerRefused_isNotProlonged() throws Exception {
        try (VaultWorld world = world();
                Secret first = world.vault.read(PASSWORD, "crm password")) {
            world.vault.refused(PASSWORD, first);
            assertEquals("p3", world.read(PASSWORD));
            assertEquals(List.of(LOGIN, LEASED, LEASED), world.server.asked());
        }
    }

    @Test
    void serviceAccountToken_isReadAnewForEachLogin() throws Exception {
        String pod = "namespace: team/a, refresh: 10s, login: { method: kubernetes, mount: k8s/eu, role: "
                + FakeVault.ROLE + ", token: \"file:pod\" }";
        try (VaultWorld world = VaultWorld.open(folder, pod)) {
            world.server.put("secret/data/crm", "{\"token\":\"first\"}");
            world.secretFile("pod", FakeVault.SECRET_ID);
            world.read(TOKEN);
            assertEquals("team/a", world.server.last().field("x-vault-namespace"));
            world.server.secretId = "second";
            world.secretFile("pod", "second");
            world.later(3600);
            world.read(TOKEN);
            assertEquals("POST auth/k8s/eu/login", world.server.asked().get(2));
        }
    }
}
