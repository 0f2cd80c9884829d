package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authorization server that others wrote and that takes no DPoP proof without a nonce; and a resource like it. */
@Tag("real-servers")
class OidcProviderTest {

    private static final String PACKAGE = "oidc-provider@9.13.3";

    @TempDir
    Path folder;

    private PartnerFolder files;
    private int port;
    private Process server;

    @BeforeEach
    void start() throws Exception {
        files = PartnerFolder.create(folder);
        IssuedCertificate certificate = files.authority()
                .leaf("localhost")
                .dns("localhost")
                .ip("127.0.0.1", "::1")
                .issue();
        certificate.writeChain(folder.resolve("server.pem"));
        certificate.writeKey(folder.resolve("server.key"));
        KeyPair client = TestKeyKind.P256.generate();
        PemFiles.writePrivateKey(folder.resolve("oauth.key"), client.getPrivate());
        PemFiles.writePublicKey(folder.resolve("oauth.pub"), client.getPublic());
        try (InputStream script = Objects.requireNonNull(OidcProviderTest.class.getResourceAsStream("provider.mjs"))) {
            Files.copy(script, folder.resolve("provider.mjs"));
        }
        Tool.run(
                folder,
                Map.of(),
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
                ".",
                PACKAGE);
        server = listening();
    }

    private Process listening() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder("node", "provider.mjs", String.valueOf(port), folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("provider.log").toFile())
                .start();
        process.getOutputStream().close();
        while (!Files.exists(folder.resolve("ready"))) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(Files.readString(folder.resolve("provider.log")));
            }
        }
        return process;
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    private Ccaas open() throws Exception {
        String origin = "https://localhost:" + port;
        String entry = PartnerFolder.entry("crm", "CRM", "crm", origin + "/api/", "CONTACT")
                        .replaceAll("(?m)^ *(signing|identity):.*\n", "")
                + "    oauth: { issuer: \"" + origin + "\", clientId: ccaas, method: private_key_jwt,"
                + " key: \"file:oauth.key\", keyId: k1, scope: calls, bind: dpop, profile: fapi2 }\n"
                + "    auxiliary: [ { origin: \"" + origin + "\", purpose: token } ]\n";
        return Ccaas.builder()
                .connectors(List.of(() -> new ConnectorDeclaration("crm", Role.CRM, List.of())))
                .open(files.write(entry));
    }

    @Test
    void tokenAndProofsOverTheNoncesOfBoth_openTheResource() throws Exception {
        try (Ccaas ccaas = open()) {
            CrmClient crm = ccaas.crmClient("crm", Set.of());
            Answer first = crm.sendByHand("GET", "calls?limit=1", crm.defaultDeadline());
            Answer second = crm.sendByHand("GET", "calls", crm.defaultDeadline());
            // The resource has other nonces than the server, and gives the next with each answer.
            assertEquals(List.of(200, 200), List.of(first.status(), second.status()));
            assertEquals(List.of(2, 1), List.of(first.attempts(), second.attempts()));
            assertTrue(Files.readString(folder.resolve("audit.log")).contains("token-request"));
        }
    }
}
