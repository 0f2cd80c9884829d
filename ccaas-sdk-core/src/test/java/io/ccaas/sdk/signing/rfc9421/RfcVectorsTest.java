package io.ccaas.sdk.signing.rfc9421;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that RFC 9421 prints, with the header of B.2.4 as its own signature base has it. */
class RfcVectorsTest {

    static Stream<String> everyVector() {
        return RfcVector.ALL.stream();
    }

    static Stream<String> vectorsWithBase() {
        return everyVector().filter(name -> RfcVector.load(name).parts().containsKey("base"));
    }

    static Stream<String> vectorsThatHold() {
        return everyVector()
                .filter(name ->
                        isOurs(RfcVector.load(name)) && RfcVector.load(name).holds());
    }

    static Stream<String> vectorsWithDigest() {
        return everyVector()
                .filter(name -> RfcVector.load(name).message().fields().has("content-digest"));
    }

    private static boolean isOurs(RfcVector vector) {
        return SignatureAlgorithm.named(vector.fact("algorithm")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("vectorsWithBase")
    void baseOfVector_isReproducedExactly(String name) {
        RfcVector vector = RfcVector.load(name);

        assertEquals(vector.part("base"), new String(base(vector), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("vectorsThatHold")
    void vectorThatHolds_isProven(String name) {
        ProvenSignature proof = verified(RfcVector.load(name));

        assertEquals(RfcVector.load(name).fact("label"), proof.label());
    }

    @ParameterizedTest
    @MethodSource("vectorsWithDigest")
    void contentOfVector_matchesItsDigest(String name) throws Exception {
        RfcVector vector = RfcVector.load(name);
        byte[] content = vector.part("content").getBytes(StandardCharsets.US_ASCII);
        String field = vector.message().fields().combined("content-digest");

        assertArrayEquals(
                content,
                ContentDigest.parse(field)
                        .verified(new ByteArrayInputStream(content))
                        .readFully(100));
    }

    @Test
    void b45WithOtherMethodAndAuthority_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal("b.4.5").code());
    }

    @Test
    void b46WithFieldLinesInOtherOrder_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal("b.4.6").code());
    }

    @Test
    void vectorsThatDoNotHold_haveAnotherBaseThanB41() {
        assertNotEquals(
                RfcVector.load("b.4.1").part("base"),
                new String(base(RfcVector.load("b.4.5")), StandardCharsets.US_ASCII));
        assertNotEquals(
                RfcVector.load("b.4.1").part("base"),
                new String(base(RfcVector.load("b.4.6")), StandardCharsets.US_ASCII));
    }

    @Test
    void b26SignedByUs_isByteForByteTheSame() throws Exception {
        RfcVector vector = RfcVector.load("b.2.6");
        Message message = vector.message();

        Signing signing = Signing.sign("sig-b26", SignatureInput.parse(list(vector)), message, b14());

        assertEquals(message.fields().combined("signature-input"), signing.signatureInput());
        assertEquals(message.fields().combined("signature"), signing.signature());
    }

    @Test
    void b25WithHmac_isTheMacOfOurBase() throws Exception {
        RfcVector vector = RfcVector.load("b.2.5");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(der("test-shared-secret"), "HmacSHA256"));

        assertArrayEquals(mac.doFinal(base(vector)), signature(vector));
    }

    @Test
    void proxyOf43WithRsaV15_signsOurBase() throws Exception {
        RfcVector vector = RfcVector.load("4.3-proxy");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey("test-key-rsa"));
        signature.update(base(vector));

        assertTrue(signature.verify(signature(vector)));
    }

    private static SignatureRefusedException refusal(String name) {
        RfcVector vector = RfcVector.load(name);
        return assertThrows(SignatureRefusedException.class, () -> verified(vector));
    }

    /** Chooses by label, which only these examples may: none of them has the profile's tag. */
    private static ProvenSignature verified(RfcVector vector) {
        return new Step1Choose(vector.message(), vector.fact("label"), list(vector))
                .components()
                .value()
                .requirements(new VectorRules())
                .key()
                .algorithm()
                .base()
                .proven();
    }

    private static InnerList list(RfcVector vector) {
        return (InnerList) Step1Choose.field(vector.message(), "signature-input")
                .get(vector.fact("label"))
                .orElseThrow();
    }

    private static byte[] base(RfcVector vector) {
        return SignatureBase.of(SignatureInput.parse(list(vector)), vector.message());
    }

    private static byte[] signature(RfcVector vector) {
        return new Step1Choose(vector.message(), vector.fact("label"), list(vector))
                .components()
                .value()
                .signature()
                .value();
    }

    private static byte[] der(String key) {
        return Base64.getDecoder().decode(RfcVector.keys().getProperty(key));
    }

    private static PublicKey publicKey(String name) throws Exception {
        String kind = name.contains("rsa") ? "RSA" : name.contains("ecc") ? "EC" : "Ed25519";
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der(name)));
    }

    private static SigningKey b14() throws Exception {
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(der("test-key-ed25519.private"));
        return SigningKey.of(KeyFactory.getInstance("Ed25519").generatePrivate(encoded), publicKey("test-key-ed25519"));
    }

    private record VectorRules() implements VerificationRules {

        @Override
        public String tag() {
            return "";
        }

        @Override
        public void require(SignatureInput input, SignatureParameters parameters, Message message) {}

        @Override
        public Optional<TrustedKey> key(String keyId) {
            try {
                return Optional.of(new TrustedKey("rfc", VerificationKey.of(publicKey(keyId))));
            } catch (Exception foreign) {
                return Optional.empty();
            }
        }

        @Override
        public Set<SignatureAlgorithm> algorithms() {
            return Set.of(SignatureAlgorithm.values());
        }
    }
}
