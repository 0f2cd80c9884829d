package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before any device is asked; the device itself is met in TokenHandshakeTest. */
final class TokenSourceTest {

    @TempDir
    Path directory;

    private Fixtures files;

    @BeforeEach
    void fixtures() throws Exception {
        files = new Fixtures(directory);
        files.file("client.pem", Fixtures.certificate(Duration.ofDays(60)).certificatePem());
        files.file("module.so", "no library");
    }

    private String refused(KeySource source) {
        return assertThrows(
                        CredentialException.class,
                        () -> files.loader().identity("crm identity", Path.of("client.pem"), source))
                .code();
    }

    private SecretReference module(String name) {
        return new SecretReference(SecretReference.PKCS11, "object=client?module-path=" + files.path(name));
    }

    @Test
    void tokenWithoutAPin_isRefused() {
        assertEquals("PASSWORD_MISSING", refused(KeySource.of(module("module.so"))));
    }

    @Test
    void moduleThatOthersCanWrite_isRefused() throws Exception {
        files.mode("module.so", "rw-rw-rw-");
        assertEquals("TOKEN_MODULE_EXPOSED", refused(KeySource.of(module("module.so"), Fixtures.password())));
    }

    @Test
    void missingModule_isRefused() {
        assertEquals("CREDENTIAL_MISSING", refused(KeySource.of(module("other.so"), Fixtures.password())));
    }

    @Test
    void moduleThatIsNoLibrary_isRefused() {
        assertEquals("TOKEN_UNAVAILABLE", refused(KeySource.of(module("module.so"), Fixtures.password())));
    }
}
