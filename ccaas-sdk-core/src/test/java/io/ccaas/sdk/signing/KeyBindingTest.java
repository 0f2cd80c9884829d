package io.ccaas.sdk.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.ccx1.TrustedKeys;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.Time;
import java.io.InputStream;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys may be trusted at all. */
class KeyBindingTest {

    @ParameterizedTest
    @ValueSource(strings = {"test-key-rsa", "test-key-rsa-pss", "test-key-ecc-p256", "test-key-ed25519"})
    void publicTestKey_isTrustedNowhere(String name) throws Exception {
        VerificationKey key = VerificationKey.of(publicKey(name));

        refuses(
                "TEST_KEY_REFUSED",
                () -> RequestVerifier.builder(ReplayStore.inMemory(1)).trust("c", key));
        refuses("TEST_KEY_REFUSED", () -> ResponseVerifier.builder().trust(key));
        refuses("TEST_KEY_REFUSED", () -> RequestSigner.of(new RemoteKey(key), Time.system()));
        refuses("TEST_KEY_REFUSED", () -> ResponseSigner.of(new RemoteKey(key), Time.system()));
    }

    @Test
    void publicTestKeyInARing_isTrustedByNobody() throws Exception {
        VerificationKey key = VerificationKey.of(publicKey("test-key-ed25519"));
        TrustedKeys ring = TrustedKeys.none().and("partner", keyId -> Optional.of(key));

        assertEquals(
                "KEY_STATUS_UNAVAILABLE",
                assertThrows(SignatureRefusedException.class, () -> ring.find(key.keyId(), Instant.EPOCH))
                        .code());
    }

    @Test
    void keyOfTwoClients_isRefused() {
        VerificationKey key = Heads.half(Heads.CLIENT);

        refuses(
                "KEY_BOUND_TWICE",
                () -> RequestVerifier.builder(ReplayStore.inMemory(1))
                        .trust("one", key)
                        .trust("other", key));
    }

    @Test
    void keyOnOtherCurve_isNoKeyOfOurs() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp521r1"));
        PublicKey p521 = generator.generateKeyPair().getPublic();

        refuses("KEY_KIND_REFUSED", () -> VerificationKey.of(p521));
    }

    @Test
    void emptySetOfAlgorithms_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> ResponseVerifier.builder().algorithms(Set.of()));
    }

    private static void refuses(String code, Executable attempt) {
        assertEquals(code, assertThrows(CredentialException.class, attempt).code());
    }

    private static PublicKey publicKey(String name) throws Exception {
        Properties keys = new Properties();
        try (InputStream file =
                Objects.requireNonNull(KeyBindingTest.class.getResourceAsStream("rfc9421/keys.properties"))) {
            keys.load(file);
        }
        String kind = name.contains("rsa") ? "RSA" : name.contains("ecc") ? "EC" : "Ed25519";
        byte[] der = Base64.getDecoder().decode(keys.getProperty(name));
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der));
    }

    /** A key elsewhere, under a name of its own: the thumbprint is taken from the key, not from what it calls itself. */
    private record RemoteKey(VerificationKey half) implements SigningKey {

        @Override
        public String keyId() {
            return "mine";
        }

        @Override
        public SignatureAlgorithm algorithm() {
            return half.algorithm();
        }

        @Override
        public PublicKey publicKey() {
            return half.publicKey();
        }

        @Override
        public byte[] sign(byte[] message) {
            throw new AssertionError("not to be reached");
        }
    }
}
