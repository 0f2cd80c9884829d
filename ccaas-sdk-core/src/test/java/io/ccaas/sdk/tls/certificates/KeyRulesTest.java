package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeyRulesTest {

    private static final PublicKey RSA = TestKeyKind.rsa(2048).generate().getPublic();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final KeyRules rules = new KeyRules(2048, 3072, Set.of("secp256r1", "secp384r1"));

    private void refused(PublicKey key, LocalDate on) {
        RuleBroken broken = assertThrows(RuleBroken.class, () -> rules.require(key, on, "leaf"));
        assertEquals("TLS_KEY", broken.problem().code());
    }

    @Test
    void rsa2048_countsUntilTheEndOf2030() {
        assertDoesNotThrow(() -> rules.require(RSA, LocalDate.of(2030, 12, 31), "leaf"));
        refused(RSA, LocalDate.of(2031, 1, 1));
    }

    private static PublicKey rsa(BigInteger modulus, long exponent) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(exponent)));
    }

    @Test
    void smallRsa_isRefused() {
        refused(TestKeyKind.rsa(1024).generate().getPublic(), TODAY);
    }

    @Test
    void smallExponent_isRefusedAndSaid() throws Exception {
        PublicKey key = rsa(((RSAPublicKey) RSA).getModulus(), 3);
        RuleBroken broken = assertThrows(RuleBroken.class, () -> rules.require(key, TODAY, "leaf"));
        assertEquals("it is RSA 2048 with exponent 3", broken.problem().found());
    }

    @Test
    void curveOutsideTheRules_isRefused() {
        assertDoesNotThrow(() -> rules.require(TestKeyKind.P384.generate().getPublic(), TODAY, "leaf"));
        refused(TestKeyKind.P521.generate().getPublic(), TODAY);
        refused(TestKeyKind.ED25519.generate().getPublic(), TODAY);
    }

    @Test
    void rsaModulusOfUnevenLength_isRefused() throws Exception {
        refused(rsa(BigInteger.ONE.shiftLeft(2050).add(BigInteger.ONE), 65_537), TODAY);
    }
}
