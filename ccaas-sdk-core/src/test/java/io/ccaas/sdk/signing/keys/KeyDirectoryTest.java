package io.ccaas.sdk.signing.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** The public key of RFC 8037 appendix A.1, whose thumbprint appendix A.3 prints. */
    private static final String RFC_8037 =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\"," + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private static final String THUMBPRINT_8037 = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    /** The public key of RFC 7638 section 3.1 and its thumbprint. */
    private static final String RFC_7638 =
            "{\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAt"
                    + "VT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65"
                    + "YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM"
                    + "4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw\",\"e\":\"AQAB\",\"alg\":\"RS256\",\"kid\":\"2011-04-29\"}";

    private static final String THUMBPRINT_7638 = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

    private static KeyDirectory parse(String... keys) {
        return KeyDirectory.parse(("{\"keys\":[" + String.join(",", keys) + "]}").getBytes(UTF_8));
    }

    private static String refusal(String... keys) {
        return assertThrows(SdkException.class, () -> parse(keys)).code();
    }

    private static String with(String jwk, String member) {
        return jwk.replaceFirst("\\{", "{" + member + ",");
    }

    @Test
    void keysOfTheRfcs_areFoundByTheirThumbprints() {
        KeyDirectory directory = parse(RFC_8037, RFC_7638);

        assertEquals(
                THUMBPRINT_8037,
                directory.find(THUMBPRINT_8037, NOW).orElseThrow().keyId());
        assertEquals(
                THUMBPRINT_7638,
                directory.find(THUMBPRINT_7638, NOW).orElseThrow().keyId());
    }

    @Test
    void nameThatAKeyWasGiven_doesNotFindIt() {
        assertEquals(Optional.empty(), parse(RFC_8037, RFC_7638).find("2011-04-29", NOW));
    }

    @Test
    void documentOfOwnKeys_isReadAgain() {
        List<VerificationKey> own =
                List.of(TestKeyKind.ED25519, TestKeyKind.P256, TestKeyKind.P384, TestKeyKind.rsa(2048)).stream()
                        .map(kind -> VerificationKey.of(kind.generate().getPublic()))
                        .toList();
        KeyDirectory directory = KeyDirectory.parse(KeyDirectory.document(own));

        for (VerificationKey key : own) {
            assertArrayEquals(
                    key.publicKey().getEncoded(),
                    directory.find(key.keyId(), NOW).orElseThrow().publicKey().getEncoded());
        }
        assertEquals("KeyDirectory[4 keys]", directory.toString());
    }

    @Test
    void keysForOtherThings_arePassedOver() {
        String x25519 = RFC_8037.replace("Ed25519", "X25519");
        String encryption = with(RFC_7638, "\"use\":\"enc\"");
        String other = "{\"kty\":\"AKP\",\"pub\":\"AAAA\"}";
        String p521 = "{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"AQ\",\"y\":\"AQ\"}";
        String small = "{\"kty\":\"RSA\",\"n\":\"" + "_".repeat(170) + "8\",\"e\":\"AQAB\"}";
        KeyDirectory directory = parse(x25519, encryption, other, p521, small, RFC_8037);

        assertEquals(Optional.empty(), directory.find(THUMBPRINT_7638, NOW));
        assertTrue(directory.find(THUMBPRINT_8037, NOW).isPresent());
        assertEquals("KeyDirectory[1 keys]", directory.toString());
    }

    @Test
    void directoryWithoutUsableKey_isRefused() {
        assertEquals("KEY_DIRECTORY_EMPTY", refusal());
        assertEquals("KEY_DIRECTORY_EMPTY", refusal(with(RFC_8037, "\"use\":\"enc\"")));
        assertEquals("KEY_DIRECTORY_EMPTY", refusal(with(RFC_8037, "\"use\":1")));
    }

    @Test
    void privateOrSymmetricKey_refusesTheDocument() {
        assertEquals("KEY_DIRECTORY_PRIVATE", refusal(RFC_7638, with(RFC_8037, "\"d\":\"AAAA\"")));
        assertEquals("KEY_DIRECTORY_PRIVATE", refusal(RFC_8037, "{\"kty\":\"oct\",\"k\":\"AAAA\"}"));
    }

    @Test
    void testKeyOfRfc9421_refusesTheDocument() {
        String b14 = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs\"}";

        assertEquals("TEST_KEY_REFUSED", refusal(RFC_8037, b14));
    }

    @Test
    void testKey_isNotPublished() {
        byte[] b14 = "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs".getBytes(UTF_8);

        assertThrows(CredentialException.class, () -> TestKeys.refuse(testKey(b14)));
        List<VerificationKey> withATestKey = List.of(VerificationKey.of(testKey(b14)));
        assertThrows(CredentialException.class, () -> KeyDirectory.document(withATestKey));
        assertThrows(IllegalArgumentException.class, () -> KeyDirectory.document(List.of()));
    }

    private static java.security.PublicKey testKey(byte[] x) {
        return JwkReader.publicKey(io.ccaas.sdk.json.JsonObject.builder()
                        .put("kty", "OKP")
                        .put("crv", "Ed25519")
                        .put("x", new String(x, UTF_8))
                        .build())
                .orElseThrow();
    }

    @Test
    void keyBeforeAndAfterItsTime_isNotFound() {
        KeyDirectory directory = parse(with(RFC_8037, "\"nbf\":1000,\"exp\":2000"));

        assertEquals(Optional.empty(), directory.find(THUMBPRINT_8037, Instant.ofEpochSecond(999)));
        assertTrue(directory.find(THUMBPRINT_8037, Instant.ofEpochSecond(1000)).isPresent());
        assertTrue(directory.find(THUMBPRINT_8037, Instant.ofEpochSecond(2000)).isPresent());
        assertEquals(Optional.empty(), directory.find(THUMBPRINT_8037, Instant.ofEpochSecond(2001)));
    }

    @Test
    void timesUpToTheYear9999_areRead() {
        long latest = 253_402_300_799L;
        KeyDirectory widest = parse(with(RFC_8037, "\"nbf\":" + -latest + ",\"exp\":" + latest));

        assertTrue(widest.find(THUMBPRINT_8037, Instant.ofEpochSecond(latest)).isPresent());
        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(with(RFC_8037, "\"exp\":" + (latest + 1))));
        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(with(RFC_8037, "\"nbf\":" + (-latest - 1))));
    }

    @Test
    void directoryOfThirtyTwoKeys_isRead() {
        String most = IntStream.range(0, 32).mapToObj(i -> RFC_8037).collect(Collectors.joining(","));

        assertTrue(parse(most).find(THUMBPRINT_8037, NOW).isPresent());
    }

    @Test
    void malformedKeys_areRefused() {
        for (String bad : List.of(
                "1",
                "{}",
                "{\"kty\":1}",
                with(RFC_8037, "\"nbf\":1.5"),
                with(RFC_8037, "\"exp\":\"1\""),
                with(RFC_8037, "\"exp\":99999999999999"),
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"*\"}",
                RFC_8037.replace("URo\"", "URo=\""),
                RFC_8037.replace("URo\"", "URp\""),
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"\"}",
                "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQ\"}",
                "{\"kty\":\"RSA\",\"e\":\"AQAB\"}")) {
            assertEquals("KEY_DIRECTORY_MALFORMED", refusal(bad, RFC_8037), bad);
        }
    }

    @Test
    void pointThatIsNotOnTheCurve_isNoKey() {
        String off = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}";

        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(off));
        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(off.replace("\"AQ\"", "\"" + "_".repeat(42) + "8\"")));
    }

    /** The point with x = 0 under the number p, which is another name for 0. */
    @Test
    void coordinateThatIsNotReduced_isNoKey() {
        BigInteger p = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
        BigInteger b = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger y = b.modPow(p.add(BigInteger.ONE).shiftRight(2), p);

        assertEquals(b, y.pow(2).mod(p));
        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(point(p, y)));
        assertTrue(parse(point(BigInteger.ZERO, y), RFC_8037)
                .find(THUMBPRINT_8037, NOW)
                .isPresent());
    }

    private static String point(BigInteger x, BigInteger y) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + Base64Url.encode(x.toByteArray()) + "\",\"y\":\""
                + Base64Url.encode(y.toByteArray()) + "\"}";
    }

    @Test
    void tooManyKeysOrBytes_areRefused() {
        String many = IntStream.range(0, 33).mapToObj(i -> RFC_8037).collect(Collectors.joining(","));

        assertEquals("KEY_DIRECTORY_MALFORMED", refusal(many));
        assertThrows(JsonRefusedException.class, () -> KeyDirectory.parse(new byte[KeyDirectory.LARGEST_BYTES + 1]));
        assertThrows(JsonRefusedException.class, () -> KeyDirectory.parse("{\"keys\":{}}".getBytes(UTF_8)));
        assertThrows(SignatureRefusedException.class, () -> KeyDirectory.parse("{}".getBytes(UTF_8)));
    }
}
