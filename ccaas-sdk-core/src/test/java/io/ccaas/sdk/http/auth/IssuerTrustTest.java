package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authorization server that somebody else vouches for. */
class IssuerTrustTest {

    private static final String TRUSTED = OAuthWorld.jwt("mtls") + ", trust: [login.pem]";

    @TempDir
    Path directory;

    private OAuthWorld open(String oauth) throws IOException {
        return OAuthWorld.openUnder(directory, TestAuthority.create("login authority"), oauth, Ccaas.builder());
    }

    @Test
    void tokenFromAServerOfAnotherAuthority_isBoundToTheCertificateThatCallsShow() throws Exception {
        try (OAuthWorld world = open(TRUSTED)) {
            assertEquals(200, world.call().status());
            assertEquals(1, world.authority.calls().size());
        }
    }

    @Test
    void withoutATrustOfItsOwn_theServerIsRefused() throws Exception {
        try (OAuthWorld world = open(OAuthWorld.jwt("mtls"))) {
            String code = world.refusal();
            assertTrue(code.startsWith("TLS_"), code);
            assertEquals(List.of(), world.authority.calls());
        }
    }

    @Test
    void trustOfTheServer_isNoneForThePartner() throws Exception {
        try (OAuthWorld world = open(TRUSTED)) {
            Files.copy(
                    directory.resolve("login.pem"), directory.resolve("ca.pem"), StandardCopyOption.REPLACE_EXISTING);
            world.restart(TRUSTED, Ccaas.builder());
            String code = world.refusal();
            assertTrue(code.startsWith("TLS_"), code);
            assertEquals(1, world.authority.calls().size());
            assertEquals(List.of(), world.resource.received());
        }
    }

    @Test
    void replacedCertificate_isShownToBothAtOnce() throws Exception {
        ManualTime time = ManualTime.at(Instant.now());
        TestAuthority login = TestAuthority.create("login authority");
        try (OAuthWorld world = OAuthWorld.openUnder(
                directory, login, TRUSTED, Ccaas.builder().time(time).rotationInterval(Duration.ofSeconds(1)))) {
            world.call();
            IssuedCertificate next = world.folder
                    .authority()
                    .leaf("next client")
                    .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                    .issue();
            place("client.pem", next.writeChain(directory.resolve("next")));
            place("client.key", next.writeKey(directory.resolve("next")));
            time.advance(Duration.ofSeconds(1));
            assertEquals(200, world.call().status());
            assertEquals(2, world.authority.calls().size());
        }
    }

    private void place(String name, Path next) throws IOException {
        Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
