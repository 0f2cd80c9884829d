package io.ccaas.sdk.signing.jose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals of RFC 8725, and the forms that RFC 7515 does not have. */
final class CompactJwsTest {

    private static final JwsIssuer ISSUER = JwsIssuer.create();
    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"test+jws\"}";
    private static final String GOOD = ISSUER.sign(HEADER, "{\"a\":1}");

    private final CompactJws jws = CompactJws.es256("test+jws", List.of(ISSUER.key()));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refused(String code, String document) {
        assertEquals(
                code,
                assertThrows(EvidenceException.class, () -> jws.verify(bytes(document)))
                        .code());
    }

    private static String[] parts() {
        return GOOD.split("\\.", -1);
    }

    @Test
    void soundDocument_givesItsPayloadAndItsSigner() {
        VerifiedJws verified = jws.verify(bytes(GOOD));
        assertArrayEquals(bytes("{\"a\":1}"), verified.payload());
        assertEquals(ISSUER.key().keyId(), verified.keyId());
        assertEquals("VerifiedJws[7 bytes, by " + ISSUER.key().keyId() + "]", verified.toString());
    }

    @Test
    void orderAndSpaceInTheHeader_areTheIssuersChoice() {
        jws.verify(bytes(ISSUER.sign("{ \"typ\":\"test+jws\",\n\"alg\":\"ES256\" }", "x")));
    }

    @Test
    void secondPinnedKey_verifiesToo() {
        CompactJws rollover =
                CompactJws.es256("test+jws", List.of(JwsIssuer.create().key(), ISSUER.key()));
        assertEquals(ISSUER.key().keyId(), rollover.verify(bytes(GOOD)).keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "ES384", "RS256", "PS256", "EdDSA", "HS256", "es256", "ES256 ", ""})
    void anotherAlgorithm_isRefusedThoughTheSignatureIsGood(String algorithm) {
        refused("JWS_ALGORITHM", ISSUER.sign("{\"alg\":\"" + algorithm + "\",\"typ\":\"test+jws\"}", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"test+jws\"}",
                "{\"alg\":null,\"typ\":\"test+jws\"}",
                "{\"alg\":[\"ES256\"],\"typ\":\"test+jws\"}",
                "{\"alg\":{\"alg\":\"ES256\"},\"typ\":\"test+jws\"}",
                "{}"
            })
    void algorithmThatIsMissingOrNested_isRefused(String header) {
        refused("JWS_ALGORITHM", ISSUER.sign(header, "{}"));
    }

    @Test
    void noneWithoutSignature_isRefused() {
        String header = JwsIssuer.base64(bytes("{\"alg\":\"none\",\"typ\":\"test+jws\"}"));
        refused("JWS_ALGORITHM", header + "." + parts()[1] + ".");
    }

    @Test
    void hs256WithThePublicKeyAsSecret_isRefused() throws GeneralSecurityException {
        String signed = JwsIssuer.base64(bytes("{\"alg\":\"HS256\",\"typ\":\"test+jws\"}")) + "." + parts()[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ISSUER.key().publicKey().getEncoded(), "HmacSHA256"));
        refused("JWS_ALGORITHM", signed + "." + JwsIssuer.base64(mac.doFinal(bytes(signed))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JWS_CRITICAL | \"crit\":[\"exp\"]",
                "JWS_CRITICAL | \"crit\":[]",
                "JWS_CRITICAL | \"crit\":[\"b64\"],\"b64\":false",
                "JWS_UNENCODED | \"b64\":false",
                "JWS_UNENCODED | \"b64\":true",
                "JWS_EMBEDDED_KEY | \"jwk\":{\"kty\":\"EC\"}",
                "JWS_EMBEDDED_KEY | \"x5c\":[\"MIIB\"]",
                "JWS_EMBEDDED_KEY | \"jku\":\"https://localhost/keys\"",
                "JWS_EMBEDDED_KEY | \"x5u\":\"https://localhost/chain\"",
                "JWS_EMBEDDED_KEY | \"x5t\":\"AA\"",
                "JWS_EMBEDDED_KEY | \"x5t#S256\":\"AA\"",
                "JWS_EMBEDDED_KEY | \"kid\":\"../../etc\"",
                "JWS_HEADER | \"cty\":\"JWT\"",
                "JWS_HEADER | \"zip\":\"DEF\"",
                "JSON_DUPLICATE | \"alg\":\"none\"",
                "JSON_DEPTH | \"cty\":[[[[]]]]"
            })
    void anyOtherHeaderMember_isRefusedByName(String code, String member) {
        refused(code, ISSUER.sign("{\"alg\":\"ES256\",\"typ\":\"test+jws\"," + member + "}", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "TEST+JWS", "application/test+jws", ""})
    void anotherType_isRefused(String type) {
        refused("JWS_TYPE", ISSUER.sign("{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}", "{}"));
    }

    @Test
    void missingType_isRefused() {
        refused("JWS_TYPE", ISSUER.sign("{\"alg\":\"ES256\"}", "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON_SYNTAX | {'alg':'ES256','typ':'test+jws'}",
                "JSON_TRAILING | {\"alg\":\"ES256\",\"typ\":\"test+jws\"}{}",
                "JSON_MEMBER | [\"alg\",\"ES256\"]",
                "JSON_MEMBER | \"ES256\""
            })
    void headerThatIsNoStrictObject_isRefused(String code, String header) {
        refused(code, ISSUER.sign(header, "{}"));
    }

    @Test
    void bytesAroundTheDocument_areRefused() {
        for (String around :
                List.of(GOOD + "\n", " " + GOOD, GOOD + "\r\n", "\uFEFF" + GOOD, GOOD + "\0", GOOD + "=")) {
            refused("JWS_CHARACTERS", around);
        }
    }

    @Test
    void anotherNumberOfParts_isRefused() {
        for (String document : List.of("", GOOD + ".", GOOD + "." + parts()[2], parts()[0] + "." + parts()[1])) {
            refused("JWS_PARTS", document);
        }
    }

    @Test
    void jsonSerialization_isRefused() {
        refused("JWS_CHARACTERS", "{\"payload\":\"" + parts()[1] + "\",\"signature\":\"" + parts()[2] + "\"}");
    }

    @Test
    void leftOverBitsInTheLastCharacter_areRefused() {
        String signature = parts()[2]; // 64 bytes leave four bits over
        char last = signature.charAt(signature.length() - 1);
        String other = signature.substring(0, signature.length() - 1) + (char) (last + 1);
        assertArrayEquals(
                Base64.getUrlDecoder().decode(signature), Base64.getUrlDecoder().decode(other));
        refused("JWS_BASE64", parts()[0] + "." + parts()[1] + "." + other);
    }

    @Test
    void leftOverBitsInTheHeader_areRefusedThoughSigned() {
        String header = JwsIssuer.base64(bytes(HEADER)); // 32 bytes leave two bits over
        char last = header.charAt(header.length() - 1);
        String other = header.substring(0, header.length() - 1) + (char) (last + 1);
        refused("JWS_BASE64", ISSUER.signEncoded(other, "{}"));
    }

    @Test
    void lengthThatNoBytesHave_isRefused() {
        refused("JWS_BASE64", parts()[0] + "." + parts()[1] + ".AAAAA");
    }

    @Test
    void longDocument_isRefusedBeforeItIsRead() {
        refused("JWS_SIZE", "!".repeat(CompactJws.LARGEST_BYTES + 1));
    }

    @Test
    void changedPayloadOrHeaderOrStranger_isRefused() {
        refused("JWS_SIGNATURE", parts()[0] + "." + JwsIssuer.base64(bytes("{\"a\":2}")) + "." + parts()[2]);
        String spaced = JwsIssuer.base64(bytes(HEADER + " "));
        refused("JWS_SIGNATURE", spaced + "." + parts()[1] + "." + parts()[2]);
        refused("JWS_SIGNATURE", JwsIssuer.create().sign(HEADER, "{\"a\":1}"));
    }

    @Test
    void signatureInAnotherForm_isRefused() {
        byte[] raw = Base64.getUrlDecoder().decode(parts()[2]);
        String start = parts()[0] + "." + parts()[1] + ".";
        refused("JWS_SIGNATURE", start);
        refused("JWS_SIGNATURE", start + JwsIssuer.base64(new byte[64])); // r and s of zero
        refused("JWS_SIGNATURE", start + JwsIssuer.base64(Arrays.copyOf(raw, 65)));
        refused("JWS_SIGNATURE", start + JwsIssuer.base64(Arrays.copyOf(raw, 63)));
        refused("JWS_SIGNATURE", start + JwsIssuer.base64(der(raw)));
    }

    /** The form of X.509, which ES256 does not have (RFC 7518 section 3.4). */
    private static byte[] der(byte[] raw) {
        byte[] der = new byte[72];
        byte[] start = {0x30, 70, 2, 33, 0};
        System.arraycopy(start, 0, der, 0, start.length);
        System.arraycopy(raw, 0, der, 5, 32);
        der[37] = 2;
        der[38] = 33;
        System.arraycopy(raw, 32, der, 40, 32);
        return der;
    }

    @Test
    void refusal_holdsNothingOfTheDocument() {
        String document = ISSUER.sign("{\"alg\":\"planted\",\"typ\":\"test+jws\"}", "{}");
        EvidenceException refusal = assertThrows(EvidenceException.class, () -> jws.verify(bytes(document)));
        assertFalse(refusal.problem().message().contains("planted"));
    }

    @Test
    void keysOfAnotherKindOrNone_areAProgramsMistake() {
        VerificationKey ed25519 =
                VerificationKey.of(TestKeyKind.ED25519.generate().getPublic());
        assertThrows(IllegalArgumentException.class, () -> CompactJws.es256("t", List.of(ISSUER.key(), ed25519)));
        assertThrows(IllegalArgumentException.class, () -> CompactJws.es256("t", List.of()));
    }
}
