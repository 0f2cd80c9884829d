package io.ccaas.sdk.credentials.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.junit.jupiter.api.Test;

/** Keys that sign tokens, as another verifier sees them. */
class JoseKeyTest {

    private static final byte[] MESSAGE = "a.b".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair rsa = TestKeyKind.rsa(2048).generate();
    private final RSAPublicKey rsaPublic = (RSAPublicKey) rsa.getPublic();

    private static SigningKey signing(TestKeyKind kind) {
        KeyPair pair = kind.generate();
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    private boolean verifies(String jca, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance(jca);
        if (jca.equals("RSASSA-PSS")) {
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        verifier.initVerify(rsaPublic);
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }

    @Test
    void rsaKey_signsWithTheAlgorithmThatWasSaid() throws Exception {
        JoseKey ps256 = JoseKey.rsa(rsa.getPrivate(), rsaPublic, JoseAlgorithm.PS256);
        JoseKey rs256 = JoseKey.rsa(rsa.getPrivate(), rsaPublic, JoseAlgorithm.RS256);

        assertTrue(verifies("RSASSA-PSS", ps256.sign(MESSAGE)));
        assertTrue(verifies("SHA256withRSA", rs256.sign(MESSAGE)));
        assertEquals(JoseAlgorithm.PS256, ps256.algorithm());
        assertEquals(JoseAlgorithm.RS256, rs256.algorithm());
        assertEquals(VerificationKey.of(rsaPublic).keyId(), ps256.keyId());
        assertEquals(rsaPublic, ps256.publicHalf().publicKey());
        assertEquals("JoseKey[" + ps256.keyId() + "]", ps256.toString());
    }

    @Test
    void rsaKey_signsWithNothingElse() {
        assertThrows(
                IllegalArgumentException.class, () -> JoseKey.rsa(rsa.getPrivate(), rsaPublic, JoseAlgorithm.ES256));
    }

    @Test
    void halvesOfTwoKeys_areRefused() {
        KeyPair other = TestKeyKind.rsa(2048).generate();

        assertEquals(
                "KEY_PAIR_MISMATCH",
                assertThrows(
                                CredentialException.class,
                                () -> JoseKey.rsa(other.getPrivate(), rsaPublic, JoseAlgorithm.PS256))
                        .code());
    }

    @Test
    void halfOfAnotherKind_isUnusable() {
        assertEquals(
                "KEY_UNUSABLE",
                assertThrows(
                                CredentialException.class,
                                () -> JoseKey.rsa(
                                        TestKeyKind.P256.generate().getPrivate(), rsaPublic, JoseAlgorithm.RS256))
                        .code());
    }

    @Test
    void signingKey_isLentUnderItsTokenAlgorithm() {
        SigningKey ed = signing(TestKeyKind.ED25519);
        JoseKey lent = JoseKey.of(ed);

        assertEquals(JoseAlgorithm.EDDSA, lent.algorithm());
        assertEquals(ed.keyId(), lent.keyId());
        lent.publicHalf().verify(MESSAGE, lent.sign(MESSAGE));
        assertEquals("JoseKey[" + ed.keyId() + "]", lent.toString());
        assertEquals(JoseAlgorithm.ES256, JoseKey.of(signing(TestKeyKind.P256)).algorithm());
    }

    @Test
    void keyWithoutTokenAlgorithm_isRefused() {
        assertEquals(
                "KEY_KIND_REFUSED",
                assertThrows(CredentialException.class, () -> JoseKey.of(signing(TestKeyKind.P384)))
                        .code());
    }

    @Test
    void namedKey_differsByItsNameAlone() {
        JoseKey key = JoseKey.of(signing(TestKeyKind.ED25519));
        JoseKey named = key.named("2026-a");

        assertEquals("2026-a", named.keyId());
        assertEquals(key.algorithm(), named.algorithm());
        assertEquals(key.publicHalf(), named.publicHalf());
        named.publicHalf().verify(MESSAGE, named.sign(MESSAGE));
        assertEquals("JoseKey[2026-a]", named.toString());
    }

    @Test
    void fapi_allowsAllButRs256() {
        for (JoseAlgorithm algorithm : JoseAlgorithm.values()) {
            assertEquals(algorithm != JoseAlgorithm.RS256, algorithm.isAllowedByFapi());
            assertEquals(algorithm, JoseAlgorithm.valueOf(algorithm.wireName().toUpperCase(java.util.Locale.ROOT)));
        }
    }
}
