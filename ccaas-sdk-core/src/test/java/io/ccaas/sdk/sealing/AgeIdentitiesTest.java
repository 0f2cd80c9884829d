package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sealing.header.AgeHeader;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files with private keys. The ssh key is the first of RFC 8032 section 7.1, as PKCS#8. */
final class AgeIdentitiesTest {

    static final String PKCS8 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String SSH =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    @TempDir
    private Path directory;

    private static void refuses(String code, Executable action) {
        SdkException refusal = assertThrows(SdkException.class, action);
        assertEquals(code, refusal.code());
        assertFalse(String.valueOf(refusal.getMessage()).contains("GFPYYSJ"), refusal::getMessage);
    }

    @Test
    void remarksEmptyLinesAndCarriageReturns_areNoKeys() {
        try (AgeIdentities identities = Seals.identities("# created\r\n\r\n" + Seals.IDENTITY + "\r\n#\n\n")) {
            assertEquals(List.of(Recipient.parse(Seals.RECIPIENT)), identities.recipients());
        }
    }

    @Test
    void severalKeys_areAllRead() throws Exception {
        try (AgeIdentity other = AgeIdentity.generate();
                AgeIdentities one = Seals.identitiesOf(other)) {
            assertEquals(1, one.recipients().size());
        }
        refuses("AGE_IDENTITY_COUNT", () -> Seals.identities((Seals.IDENTITY + "\n").repeat(101)));
        try (AgeIdentities two = Seals.identities(Seals.IDENTITY + "\n" + Seals.IDENTITY)) {
            assertEquals(2, two.recipients().size());
        }
    }

    @Test
    void keysOfSeveralPlaces_keepTheLimit() {
        try (AgeIdentities most = Seals.identities((Seals.IDENTITY + "\n").repeat(100));
                AgeIdentities one = Seals.identities()) {
            refuses("AGE_IDENTITY_COUNT", () -> most.and(one));
        }
    }

    @Test
    void fileKeyOfAChangedHeader_isDestroyed() {
        try (Secret other = Secret.copyOf(new byte[16]);
                Secret unwrapped = Secret.copyOf("0123456789abcdef".toCharArray())) {
            AgeHeader header = AgeHeader.write(List.of(new Stanza("x", List.of(), new byte[0])), other);
            refuses("SEALED_HEADER_MAC", () -> AgeIdentities.proven(header, unwrapped));
            assertThrows(IllegalStateException.class, () -> unwrapped.use(SecretAccess.reading(), bytes -> bytes));
            assertSame(other, AgeIdentities.proven(header, other));
        }
    }

    @Test
    void fileWithoutAKey_isRefused() {
        refuses("AGE_IDENTITY_COUNT", () -> Seals.identities("# nothing"));
        refuses("AGE_IDENTITY_FORM", () -> Seals.identities(Seals.IDENTITY + "\n" + Seals.RECIPIENT));
        refuses("AGE_IDENTITY_FORM", () -> Seals.identities(Seals.IDENTITY + " # mine"));
        refuses("AGE_IDENTITY_FORM", () -> Seals.identities(" " + Seals.IDENTITY));
    }

    @Test
    void sshKeyOfPkcs8_hasItsRecipient() throws Exception {
        byte[] plain = Seals.audio(1000);
        byte[] sealed = Seals.sealed(plain, Recipient.parse(SSH));
        Path file = Files.writeString(directory.resolve("key"), PKCS8);
        assertArrayEquals(plain, Seals.unsealed(sealed, Seals.identities(file)));
        try (AgeIdentities identities = Seals.identities(file)) {
            assertEquals(SSH, identities.recipients().get(0).text());
        }
    }

    @Test
    void keyOfAnotherKind_isRefused() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        refuses("KEY_NOT_ED25519", () -> Seals.identities(pem));
    }

    @Test
    void fileThatOthersCanRead_isRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("key"), Seals.IDENTITY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        CredentialLoader loader = CredentialLoader.relativeTo(directory);
        refuses(
                "CREDENTIAL_FILE_EXPOSED",
                () -> AgeIdentities.load(loader, "archive", new SecretReference("file", "key")));
    }

    @Test
    void recipients_areEachOnceAndAtLeastOne() {
        Recipient one = Recipient.parse(Seals.RECIPIENT);
        refuses("RECIPIENT_COUNT", () -> Recipients.of(List.of()));
        refuses("RECIPIENT_TWICE", () -> Recipients.of(one, Recipient.parse(" " + Seals.RECIPIENT + "\n")));
        assertEquals("Recipients[1]", Recipients.of(one).toString());
        assertEquals(Seals.RECIPIENT, one.text());
    }

    @Test
    void placesThatAreTooMany_areBothClosed() {
        AgeIdentities most = Seals.identities((Seals.IDENTITY + "\n").repeat(100));
        AgeIdentities one = Seals.identities();
        refuses("AGE_IDENTITY_COUNT", () -> most.and(one));
        byte[] sealed = Seals.sealed(new byte[3]);
        assertThrows(IllegalStateException.class, () -> Seals.unsealed(sealed, most));
        assertThrows(IllegalStateException.class, () -> Seals.unsealed(sealed, one));
    }

    @Test
    void emptyFirstLine_isNoKey() {
        try (AgeIdentities identities = Seals.identities("\n" + Seals.IDENTITY)) {
            assertEquals(1, identities.recipients().size());
        }
    }

    @Test
    void recordingSealedByAPassphrase_isNamed() {
        try (Secret key = Secret.copyOf(new byte[16]);
                AgeIdentities identities = Seals.identities()) {
            AgeHeader header = AgeHeader.write(List.of(new Stanza("scrypt", List.of(), new byte[32])), key);
            refuses("SEALED_BY_PASSPHRASE", () -> identities.fileKey(header));
        }
    }

    @Test
    void hundredRecipients_areTaken() {
        List<Recipient> most = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            try (AgeIdentity made = AgeIdentity.generate()) {
                most.add(made.recipient());
            }
        }
        assertEquals("Recipients[100]", Recipients.of(most).toString());
        most.add(Recipient.parse(Seals.RECIPIENT));
        refuses("RECIPIENT_COUNT", () -> Recipients.of(most));
    }

    @Test
    void equalRecipients_haveOneHash() {
        assertEquals(
                Seals.RECIPIENT.hashCode(), Recipient.parse(Seals.RECIPIENT).hashCode());
    }

    @Test
    void closedIdentity_hasNoText() {
        AgeIdentity made = AgeIdentity.generate();
        made.close();
        assertThrows(IllegalStateException.class, made::text);
    }
}
