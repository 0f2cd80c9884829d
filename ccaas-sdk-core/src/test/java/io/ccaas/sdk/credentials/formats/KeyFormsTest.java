package io.ccaas.sdk.credentials.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are read, and the next ones that are not. */
class KeyFormsTest {

    private static byte[] pem(String label, byte[] der) {
        String text = "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END "
                + label + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] twice(byte[] content) {
        byte[] both = Arrays.copyOf(content, 2 * content.length);
        System.arraycopy(content, 0, both, content.length, content.length);
        return both;
    }

    private static String refusal(Runnable read) {
        return assertThrows(CredentialException.class, read::run).code();
    }

    @Test
    void publicKey_isOneBlockOfItsLabel() {
        PublicKey key = TestKeyKind.ED25519.generate().getPublic();
        byte[] one = pem("PUBLIC KEY", key.getEncoded());

        assertEquals(key, PemPublicKey.read("role", one));
        assertEquals("NOT_ONE_PUBLIC_KEY", refusal(() -> PemPublicKey.read("role", twice(one))));
        assertEquals(
                "NOT_ONE_PUBLIC_KEY", refusal(() -> PemPublicKey.read("role", pem("CERTIFICATE", key.getEncoded()))));
    }

    @Test
    void publicKeyOfAnotherKind_isRefusedAsSuch() {
        byte[] algorithm = Der.wrap(Der.SEQUENCE, Der.wrap(Der.OBJECT_ID, new byte[] {0x2b, 0x65, 0x71}));
        byte[] ed448 = Der.wrap(Der.SEQUENCE, algorithm, Der.wrap(3, new byte[58]));

        assertEquals("KEY_KIND_REFUSED", refusal(() -> PemPublicKey.read("role", pem("PUBLIC KEY", ed448))));
    }

    @Test
    void privateKeyOfAnotherKind_isRefusedAsSuch() {
        byte[] algorithm = Der.wrap(Der.SEQUENCE, Der.wrap(Der.OBJECT_ID, new byte[] {0x2b, 0x65, 0x71}));
        byte[] ed448 = Der.wrap(
                Der.SEQUENCE, Der.wrap(Der.INTEGER, new byte[1]), algorithm, Der.wrap(Der.OCTET_STRING, new byte[59]));

        assertEquals("KEY_KIND_REFUSED", refusal(() -> Pkcs8.key("role", ed448)));
    }

    @Test
    void ecKeyWithoutItsCurve_isRefusedAsSuch() {
        byte[] bare =
                Der.wrap(Der.SEQUENCE, Der.wrap(Der.INTEGER, new byte[] {1}), Der.wrap(Der.OCTET_STRING, new byte[32]));

        assertEquals("KEY_KIND_REFUSED", refusal(() -> Pkcs8.sec1("role", bare)));
    }

    @Test
    void blockThatGoesOnBehindItsCertificate_isRefused() throws Exception {
        byte[] der = TestAuthority.create("a").certificate().getEncoded();

        assertEquals(1, PemCertificates.read("role", pem("CERTIFICATE", der)).size());
        assertEquals(
                "CERTIFICATE_UNREADABLE",
                refusal(() -> PemCertificates.read("role", pem("CERTIFICATE", Arrays.copyOf(der, der.length + 1)))));
    }

    @ParameterizedTest
    @CsvSource({
        "32,KEY_ENCRYPTION_OUTDATED",
        "126,KEY_ENCRYPTION_OUTDATED",
        "31,PASSWORD_NOT_ASCII",
        "127,PASSWORD_NOT_ASCII"
    })
    void password_isPrintableAscii(int character, String code) {
        char[] password = {(char) character};

        assertEquals(code, refusal(() -> EncryptedKey.open("role", new byte[] {1}, password)));
    }
}
