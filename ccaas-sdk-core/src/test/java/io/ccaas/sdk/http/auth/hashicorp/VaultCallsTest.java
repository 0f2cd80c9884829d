package io.ccaas.sdk.http.auth.hashicorp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls whose secrets are in Vault: identity, signing key and API key. */
class VaultCallsTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;
    private FakePartner partner;
    private FakeVault vault;
    private volatile String accepted = "first";

    @BeforeEach
    void start() throws IOException {
        folder = PartnerFolder.create(directory);
        TestAuthority vaults = TestAuthority.create("vault authority");
        vaults.writeCertificate(directory.resolve("vault.pem"));
        vault = new FakeVault(vaults);
        partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .answering(request -> FakeAnswer.json(request.field("x-api-key").equals(accepted) ? 200 : 401, "{}"))
                .start();
        PartnerFolder.ownersAlone(Files.writeString(directory.resolve("secret-id"), FakeVault.SECRET_ID));
        vault.put("secret/data/crm", "{\"key\":\"first\",\"tls\":\"" + pem("client.key") + "\"}");
        Files.delete(directory.resolve("client.key"));
    }

    private String pem(String file) throws IOException {
        return Files.readString(directory.resolve(file)).replace("\n", "\\n");
    }

    @AfterEach
    void stop() {
        partner.close();
        vault.close();
    }

    private Ccaas open(String trust) throws IOException {
        String entry = PartnerFolder.entry("crm", "CRM", "crm", partner.endpoint() + "/api/", "CONTACT")
                        .replaceAll("(?m)^ *signing:.*\n", "")
                        .replace("file:client.key", "hashicorp-vault:secret/data/crm#tls")
                + "    apiKey: { header: X-Api-Key, secret: \"hashicorp-vault:secret/data/crm#key\" }\n"
                + "    auxiliary: [ { origin: \"" + vault.origin() + "\", purpose: secrets } ]\n"
                + "hashicorpVault: { origin: \"" + vault.origin() + "\", tls: { policy: common-2026, trust: [" + trust
                + "] }, login: { " + VaultWorld.APPROLE + " } }\n";
        return Ccaas.builder()
                .connectors(List.of(() -> new ConnectorDeclaration("crm", Role.CRM, List.of())))
                .open(folder.write(entry));
    }

    private static int call(Ccaas ccaas) {
        CrmClient crm = ccaas.crmClient("crm", Set.of());
        return crm.sendByHand("GET", "contacts", crm.defaultDeadline()).status();
    }

    @Test
    void identityAndKey_comeOutOfVault() throws IOException {
        try (Ccaas ccaas = open("vault.pem")) {
            assertEquals(200, call(ccaas));
            assertEquals(200, call(ccaas));
            assertEquals(2, vault.asked().size());
            assertTrue(partner.received().get(0).client().isPresent());
        }
        assertFalse(Files.readString(directory.resolve("audit.log")).contains("first"));
    }

    @Test
    void keyThatThePartnerRefuses_isReadAnewInTheSameCall() throws IOException {
        try (Ccaas ccaas = open("vault.pem")) {
            call(ccaas);
            accepted = "second";
            vault.put("secret/data/crm", "{\"key\":\"second\"}");
            assertEquals(200, call(ccaas));
            assertEquals(3, partner.received().size());
        }
    }

    @Test
    void sealedVault_failsTheCallUnderItsOwnName() throws IOException {
        vault.instead = request -> Optional.of(FakeVault.error(503));
        try (Ccaas ccaas = open("vault.pem")) {
            assertEquals(
                    "VAULT_SEALED",
                    assertThrows(SdkException.class, () -> call(ccaas)).code());
            assertEquals(List.of(), partner.received());
        }
    }

    @Test
    void trustOfThePartner_isNoneForVault() throws IOException {
        try (Ccaas ccaas = open("ca.pem")) {
            String code = assertThrows(SdkException.class, () -> call(ccaas)).code();
            assertTrue(code.startsWith("TLS_"), code);
            assertEquals(List.of(), vault.asked());
        }
    }

    @Test
    void doctor_asksWhetherTheLoginWorks() throws IOException {
        try (Ccaas ccaas = open("vault.pem")) {
            assertTrue(ccaas.postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .anyMatch(finding -> finding.check().equals("credentials.hashicorp-vault")
                            && finding.severity().name().equals("OK")));
        }
    }
}
