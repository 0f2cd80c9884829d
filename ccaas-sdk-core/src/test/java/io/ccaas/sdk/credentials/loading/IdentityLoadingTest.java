package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.TlsIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Acceptance test 1, as far as loading goes: a client certificate that is missing, expired, or cannot be opened. */
class IdentityLoadingTest {

    private static final Path CHAIN = Path.of("client.pem");

    @TempDir
    Path directory;

    private final HeldCertificate held = Fixtures.certificate(Duration.ofDays(60));
    private Fixtures files;

    @BeforeEach
    void fixtures() {
        files = new Fixtures(directory);
    }

    @Test
    void chainAndKeyInPem_makeAnIdentity() throws Exception {
        TlsIdentity identity = files.loader().identity("crm identity", CHAIN, written(held));
        assertEquals(List.of(held.certificate()), identity.chain());
    }

    @Test
    void chainAndKeyInOneFile_makeAnIdentity() throws Exception {
        SecretReference both = files.file("both.pem", held.certificatePem() + held.privateKeyPkcs8Pem());
        assertEquals(
                1,
                files.loader()
                        .identity("crm identity", Path.of("both.pem"), KeySource.of(both))
                        .chain()
                        .size());
    }

    @Test
    void missingCertificate_isAConfigurationErrorThatNamesTheRole() throws Exception {
        KeySource key = written(held);
        Files.delete(files.path("client.pem"));
        CredentialException refusal = refused(() -> files.loader().identity("crm identity", CHAIN, key));
        assertEquals("CREDENTIAL_MISSING", refusal.code());
        assertTrue(refusal.problem().message().contains("crm identity.certificate"), refusal.code());
        assertFalse(refusal.problem().message().contains("client.pem"), refusal.code());
    }

    @Test
    void expiredCertificate_isRefused() throws Exception {
        KeySource key = written(Fixtures.certificate(Duration.ofDays(-1)));
        CredentialException refusal = refused(() -> files.loader().identity("crm identity", CHAIN, key));
        assertEquals("IDENTITY_EXPIRED", refusal.code());
        assertTrue(refusal.problem().message().contains("crm identity"), refusal.code());
    }

    @Test
    void keyOfAnotherCertificate_isRefused() throws Exception {
        written(held);
        SecretReference other =
                files.file("other.key", Fixtures.certificate(Duration.ofDays(9)).privateKeyPkcs8Pem());
        CredentialException refusal =
                refused(() -> files.loader().identity("crm identity", CHAIN, KeySource.of(other)));
        assertEquals("IDENTITY_KEY_MISMATCH", refusal.code());
    }

    @Test
    void fileWithoutCertificate_isRefused() throws Exception {
        KeySource key = written(held);
        files.file("client.pem", held.privateKeyPkcs8Pem());
        assertEquals(
                "CERTIFICATE_UNREADABLE",
                refused(() -> files.loader().identity("crm identity", CHAIN, key))
                        .code());
    }

    @Test
    void pkcs12_makesAnIdentity() throws Exception {
        KeySource store = KeySource.of(files.pkcs12("client.p12", held), Fixtures.password());
        assertEquals(
                List.of(held.certificate()),
                files.loader().pkcs12Identity("crm identity", store).chain());
    }

    @Test
    void pkcs12WithWrongPassword_isRefused() throws Exception {
        KeySource store = KeySource.of(files.pkcs12("client.p12", held), files.file("password", "wrong"));
        assertEquals(
                "PASSWORD_WRONG",
                refused(() -> files.loader().pkcs12Identity("crm identity", store))
                        .code());
    }

    @Test
    void pkcs12WithoutPassword_isRefused() throws Exception {
        KeySource store = KeySource.of(files.pkcs12("client.p12", held));
        assertEquals(
                "PASSWORD_MISSING",
                refused(() -> files.loader().pkcs12Identity("crm identity", store))
                        .code());
    }

    @Test
    void pkcs12WithTwoKeys_isRefused() throws Exception {
        SecretReference two = files.pkcs12("client.p12", held, Fixtures.certificate(Duration.ofDays(5)));
        KeySource store = KeySource.of(two, Fixtures.password());
        assertEquals(
                "KEY_COUNT",
                refused(() -> files.loader().pkcs12Identity("crm identity", store))
                        .code());
    }

    @Test
    void pemInPlaceOfPkcs12_isRefused() throws Exception {
        KeySource store = KeySource.of(files.file("client.p12", held.certificatePem()), Fixtures.password());
        assertEquals(
                "PKCS12_UNREADABLE",
                refused(() -> files.loader().pkcs12Identity("crm identity", store))
                        .code());
    }

    private KeySource written(HeldCertificate certificate) throws Exception {
        files.file("client.pem", certificate.certificatePem());
        return KeySource.of(files.file("client.key", certificate.privateKeyPkcs8Pem()));
    }

    private static CredentialException refused(Executable loading) {
        return assertThrows(CredentialException.class, loading);
    }
}
