package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
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

    @ParameterizedTest(name = "RFC 8032 section 7.1, test {0}")
    @CsvSource({
        "1, 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "2, 4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "3, c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    })
    void ed25519Seed_givesThePublishedPublicKey(int number, String seed, String expected) throws Exception {
        byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        PrivateKey key = Pkcs8.key("test " + number, der);
        byte[] spki = PublicHalf.of("test", key).getEncoded();
        assertArrayEquals(HexFormat.of().parseHex(expected), Arrays.copyOfRange(spki, 12, 44));
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
