package io.ccaas.samples.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ResourceLeaks.class)
class PartnerProgramTest {

    private final TestAuthority authority = TestAuthority.create("program root");
    private final KeyPair client = TestKeyKind.ED25519.generate();
    private final KeyPair server = TestKeyKind.ED25519.generate();

    @TempDir
    Path directory;

    @BeforeEach
    void writeKeys() throws IOException {
        IssuedCertificate identity = authority
                .leaf("localhost")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue();
        identity.writeChain(directory.resolve("server.pem"));
        identity.writeKey(directory.resolve("server.key"));
        authority.writeCertificate(directory.resolve("client-ca.pem"));
        PemFiles.writePrivateKey(directory.resolve("sign.key"), server.getPrivate());
        PemFiles.writePublicKey(directory.resolve("client.pub"), client.getPublic());
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EchoProgram.class.getName()));
        command.addAll(List.of("--directory", directory.toString()));
        command.addAll(List.of("--client-key", "client-1=" + directory.resolve("client.pub")));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private SignedClient client(int port, @Nullable TlsIdentity identity) {
        TlsTrust trust = TlsTrust.anchors(List.of(authority.certificate()));
        TlsClient tls = TlsClient.of(TlsPolicy.named("common-2026"), trust, identity);
        return new SignedClient(port, tls, SigningKey.of(client.getPrivate(), client.getPublic()), server.getPublic());
    }

    @Test
    void program_saysReadyAndServesAndEndsWithItsInput() throws Exception {
        Process process = start();
        try (BufferedReader out = process.inputReader()) {
            String ready = out.readLine();
            assertNotNull(ready);
            assertTrue(ready.matches("READY [0-9]+"), ready);
            int port = Integer.parseInt(ready.substring(6));
            SignedClient known = client(port, authority.client("client-1"));
            assertEquals("{}", known.json("POST", "/", "{}").text());
            SignedClient stranger = client(port, null);
            assertThrows(IOException.class, () -> stranger.json("POST", "/", "{}"));
            process.getOutputStream().close();
            assertEquals(0, process.waitFor());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void terminatedProgram_ends() throws Exception {
        Process process = start();
        try (BufferedReader out = process.inputReader()) {
            assertNotNull(out.readLine());
            // Process.destroy() would end its input too.
            process.toHandle().destroy();
            assertEquals(128 + 15, process.waitFor());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void wrongCommandLine_isCode64() {
        assertEquals(64, EchoProgram.program().run("--prot", "1"));
        assertEquals(64, EchoProgram.program().run("--directory", directory.toString()));
    }

    @Test
    void missingKeyFile_isCode78() {
        String key = "client-1=" + directory.resolve("other.pub");
        assertEquals(78, EchoProgram.program().run("--directory", directory.toString(), "--client-key", key));
    }
}
