package io.ccaas.sdk.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.TestKeyKind;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KeysTest {

    private static final byte[] MESSAGE = "message".getBytes(UTF_8);
    private static final KeyPair ED = TestKeyKind.ED25519.generate();
    private static final KeyPair EC = TestKeyKind.P256.generate();
    private static final KeyPair EC_384 = TestKeyKind.P384.generate();
    private static final KeyPair RSA = TestKeyKind.rsa(2048).generate();

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of(ED, SignatureAlgorithm.ED25519),
                Arguments.of(EC, SignatureAlgorithm.ECDSA_P256_SHA256),
                Arguments.of(EC_384, SignatureAlgorithm.ECDSA_P384_SHA384),
                Arguments.of(RSA, SignatureAlgorithm.RSA_PSS_SHA512));
    }

    private static SigningKey signer(KeyPair pair) {
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void signature_verifiesUnderTheSameKeyAndId(KeyPair pair, SignatureAlgorithm algorithm) {
        SigningKey key = signer(pair);
        VerificationKey other = VerificationKey.of(pair.getPublic());
        other.verify(MESSAGE, key.sign(MESSAGE));
        assertEquals(algorithm, key.algorithm());
        assertEquals(other.keyId(), key.keyId());
        assertEquals("SigningKey[" + key.keyId() + "]", key.toString());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void alteredMessageOrSignature_isAMismatch(KeyPair pair, SignatureAlgorithm algorithm) {
        byte[] signature = signer(pair).sign(MESSAGE);
        VerificationKey key = VerificationKey.of(pair.getPublic());
        byte[] altered = signature.clone();
        altered[10] ^= 1;
        assertThrows(SignatureMismatchException.class, () -> key.verify("massage".getBytes(UTF_8), signature));
        assertThrows(SignatureMismatchException.class, () -> key.verify(MESSAGE, altered));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void signatureOfAnotherLength_isAMismatch(KeyPair pair, SignatureAlgorithm algorithm) {
        byte[] signature = signer(pair).sign(MESSAGE);
        VerificationKey key = VerificationKey.of(pair.getPublic());
        for (int length : new int[] {0, 1, signature.length - 1, signature.length + 1}) {
            byte[] other = Arrays.copyOf(signature, length);
            assertThrows(SignatureMismatchException.class, () -> key.verify(MESSAGE, other));
        }
    }

    @Test
    void ecdsaSignatureInDer_isAMismatch() throws GeneralSecurityException {
        Signature der = Signature.getInstance("SHA256withECDSA");
        der.initSign(EC.getPrivate());
        der.update(MESSAGE);
        byte[] signature = der.sign();
        VerificationKey key = VerificationKey.of(EC.getPublic());
        assertThrows(SignatureMismatchException.class, () -> key.verify(MESSAGE, signature));
    }

    @Test
    void allZeroEcdsaSignature_isAMismatch() {
        VerificationKey key = VerificationKey.of(EC.getPublic());
        assertThrows(SignatureMismatchException.class, () -> key.verify(MESSAGE, new byte[64]));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void halvesOfTwoKeys_areRefused(KeyPair pair, SignatureAlgorithm algorithm) {
        KeyPair stranger = switch (algorithm) {
            case ED25519 -> TestKeyKind.ED25519.generate();
            case ECDSA_P384_SHA384 -> TestKeyKind.P384.generate();
            case ECDSA_P256_SHA256 -> TestKeyKind.P256.generate();
            case RSA_PSS_SHA512 -> TestKeyKind.rsa(2048).generate();
        };
        CredentialException error =
                assertThrows(CredentialException.class, () -> SigningKey.of(pair.getPrivate(), stranger.getPublic()));
        assertEquals("KEY_PAIR_MISMATCH", error.code());
    }

    @Test
    void halvesOfTwoKinds_areRefused() {
        CredentialException error =
                assertThrows(CredentialException.class, () -> SigningKey.of(ED.getPrivate(), EC.getPublic()));
        assertEquals("KEY_UNUSABLE", error.code());
    }

    static Stream<KeyPair> refusedKinds() throws GeneralSecurityException {
        return Stream.of(
                TestKeyKind.P521.generate(),
                TestKeyKind.rsa(1024).generate(),
                KeyPairGenerator.getInstance("Ed448").generateKeyPair(),
                KeyPairGenerator.getInstance("X25519").generateKeyPair());
    }

    @ParameterizedTest
    @MethodSource("refusedKinds")
    void keyOfAnotherKindOrSize_isRefused(KeyPair pair) {
        CredentialException error = assertThrows(CredentialException.class, () -> VerificationKey.of(pair.getPublic()));
        assertEquals("KEY_KIND_REFUSED", error.code());
        assertEquals(Optional.empty(), SignatureAlgorithm.fitting(pair.getPublic()));
    }

    @Test
    void namesOnTheWire_areThoseOfTheRegistry() {
        assertEquals(Optional.of(SignatureAlgorithm.ED25519), SignatureAlgorithm.named("ed25519"));
        assertEquals(Optional.of(SignatureAlgorithm.ECDSA_P256_SHA256), SignatureAlgorithm.named("ecdsa-p256-sha256"));
        assertEquals(Optional.of(SignatureAlgorithm.RSA_PSS_SHA512), SignatureAlgorithm.named("rsa-pss-sha512"));
        assertTrue(Stream.of("ED25519", "hmac-sha256", "rsa-v1_5-sha256", "")
                .allMatch(name -> SignatureAlgorithm.named(name).isEmpty()));
    }
}
