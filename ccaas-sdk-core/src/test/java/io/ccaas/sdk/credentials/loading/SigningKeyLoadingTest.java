package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyLoadingTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    Path directory;

    private Fixtures files;

    @BeforeEach
    void fixtures() {
        files = new Fixtures(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "ed25519-pkcs8.pem, ed25519-public.pem",
        "ed25519-openssh.pem, ed25519-openssh-public.pem",
        "p256-pkcs8.pem, p256-public.pem",
        "p256-pkcs8-private-only.pem, p256-public.pem",
        "p256-sec1.pem, p256-public.pem",
        "rsa-pkcs1.pem, rsa-public.pem",
        "rsa-pss-pkcs8.pem, rsa-public.pem"
    })
    void privateKey_signsForThePublishedPublicKey(String privateHalf, String publicHalf) throws Exception {
        SigningKey key = files.loader().signingKey("signing.key", KeySource.of(files.resource(privateHalf)));
        files.resource(publicHalf);
        VerificationKey published = files.loader().verificationKey("signing.public", Path.of(publicHalf));
        assertEquals(published.keyId(), key.keyId());
        published.verify(MESSAGE, key.sign(MESSAGE));
    }

    @Test
    void encryptedKey_isOpenedWithItsPassword() throws Exception {
        KeySource source = KeySource.of(files.resource("p256-pkcs8-encrypted.pem"), Fixtures.password());
        files.resource("p256-public.pem");
        VerificationKey published = files.loader().verificationKey("public", Path.of("p256-public.pem"));
        assertEquals(
                published.keyId(),
                files.loader().signingKey("signing.key", source).keyId());
    }

    @ParameterizedTest
    @CsvSource({
        "p256-pkcs8-encrypted.pem, PASSWORD_MISSING",
        "p256-pkcs8-des.pem, PASSWORD_MISSING",
        "p256-sec1-headers.pem, KEY_ENCRYPTION_OUTDATED",
        "ed25519-public.pem, KEY_COUNT"
    })
    void keyWithoutItsPassword_isRefused(String name, String code) throws Exception {
        KeySource source = KeySource.of(files.resource(name));
        assertEquals(code, refusal(source).code());
    }

    @ParameterizedTest
    @CsvSource({
        "p256-pkcs8-des.pem, KEY_ENCRYPTION_OUTDATED",
        "p256-sec1-headers.pem, KEY_ENCRYPTION_OUTDATED",
        "p256-pkcs8.pem, KEY_NOT_ENCRYPTED"
    })
    void keyThatThePasswordCannotProtect_isRefused(String name, String code) throws Exception {
        assertEquals(
                code,
                refusal(KeySource.of(files.resource(name), Fixtures.password())).code());
    }

    @Test
    void wrongPassword_isToldApart() throws Exception {
        SecretReference wrong = files.file("password", "wrong-horse\n");
        KeySource source = KeySource.of(files.resource("p256-pkcs8-encrypted.pem"), wrong);
        assertEquals("PASSWORD_WRONG", refusal(source).code());
    }

    @Test
    void passwordWithAccents_isRefusedAsSuch() throws Exception {
        SecretReference accents = files.file("password", "cl\u00e9");
        KeySource source = KeySource.of(files.resource("p256-pkcs8-encrypted.pem"), accents);
        assertEquals("PASSWORD_NOT_ASCII", refusal(source).code());
    }

    @Test
    void damagedKey_isRefused() throws Exception {
        SecretReference damaged = files.file("k", "-----BEGIN PRIVATE KEY-----\nMAUCAQA=\n-----END PRIVATE KEY-----");
        assertEquals("KEY_UNREADABLE", refusal(KeySource.of(damaged)).code());
    }

    @Test
    void twoKeysInOneFile_areRefused() throws Exception {
        String one = "-----BEGIN PRIVATE KEY-----\nMAUCAQA=\n-----END PRIVATE KEY-----\n";
        assertEquals(
                "KEY_COUNT", refusal(KeySource.of(files.file("k", one + one))).code());
    }

    @Test
    void encryptedOpensshKey_isRefusedWithAPasswordToo() throws Exception {
        SecretReference file = files.resource("ed25519-openssh-encrypted.pem");
        assertEquals("OPENSSH_KEY_ENCRYPTED", refusal(KeySource.of(file)).code());
        assertEquals(
                "OPENSSH_KEY_ENCRYPTED",
                refusal(KeySource.of(file, Fixtures.password())).code());
    }

    @Test
    void clearOpensshKeyWithAPassword_isRefused() throws Exception {
        SecretReference file = files.resource("ed25519-openssh.pem");
        assertEquals(
                "KEY_NOT_ENCRYPTED",
                refusal(KeySource.of(file, Fixtures.password())).code());
    }

    private CredentialException refusal(KeySource source) {
        return assertThrows(CredentialException.class, () -> files.loader().signingKey("signing.key", source));
    }
}
