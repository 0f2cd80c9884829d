package io.ccaas.sdk.http.auth.hashicorp;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on loopback and the provider before it, over real TLS, with a clock that a test moves. */
final class VaultWorld implements AutoCloseable {

    static final String APPROLE = "method: approle, roleId: " + FakeVault.ROLE + ", secretId: \"file:secret-id\"";

    final ManualTime time = ManualTime.at(Instant.parse("2026-03-01T12:00:00Z"));
    final FakeVault server;
    final HashicorpVault vault;
    final Path folder;
    final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
    final CurrentDeadline deadlines = new CurrentDeadline();
    final VaultServer way;
    /** As partners read: through the loader, with the deadlines of calls. */
    final CredentialLoader loader;

    private final AuditLog audit;

    private VaultWorld(Path folder, String more) throws IOException {
        PartnerFolder partners = PartnerFolder.create(folder);
        this.folder = folder;
        server = new FakeVault(partners.authority());
        secretFile("secret-id", FakeVault.SECRET_ID);
        KeyPair key = TestKeyKind.ED25519.generate();
        audit = AuditLog.open(AuditOptions.of(
                folder.resolve("fetch.log"),
                SigningKey.of(key.getPrivate(), key.getPublic()),
                CheckpointSink.toFile(folder.resolve("fetch.anchor"))));
        DataFlowMap flows = flows(partners, more);
        CredentialLoader bare = CredentialLoader.relativeTo(folder).within(deadlines);
        Pipeline.Surroundings around =
                new Pipeline.Surroundings(flows, audit, events::add, time, Resolver.system(), deadlines, bare::secret);
        TlsTrust trust = TlsTrust.anchors(List.of(partners.authority().certificate()));
        TlsClient tls = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
        HashicorpVaultDeclaration declared = flows.hashicorpVault().orElseThrow();
        GuardedFetch fetch = GuardedFetch.of(flows.require("crm"), until -> tls, around);
        way = new VaultServer(declared, fetch);
        vault = HashicorpVault.of(declared, bare, fetch, around);
        loader = bare.with(vault);
    }

    static VaultWorld open(Path folder) throws IOException {
        return open(folder, "login: { " + APPROLE + " }");
    }

    static VaultWorld open(Path folder, String more) throws IOException {
        return new VaultWorld(folder, more);
    }

    private DataFlowMap flows(PartnerFolder partners, String more) throws IOException {
        String entry = PartnerFolder.entry("crm", "CRM", "x", "https://crm.example/", "CONTACT")
                        .replaceAll("(?m)^ *connector:.*\n", "")
                + "    auxiliary: [ { origin: \"" + server.origin() + "\", purpose: secrets } ]\n"
                + "hashicorpVault: { origin: \"" + server.origin()
                + "\", tls: { policy: common-2026, trust: [ca.pem] }, " + more + " }\n";
        return DataFlowMap.load(partners.write(entry), List.of());
    }

    void secretFile(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        PartnerFolder.ownersAlone(file);
    }

    String read(String name) {
        try (Secret secret = vault.read(name, "crm token")) {
            return secret.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    SdkException refusal(String name) {
        return assertThrows(SdkException.class, () -> read(name));
    }

    String code(String name) {
        return refusal(name).code();
    }

    void later(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    String audited() throws IOException {
        return Files.readString(folder.resolve("fetch.log"));
    }

    @Override
    public void close() {
        vault.close();
        audit.close();
        server.close();
    }
}
