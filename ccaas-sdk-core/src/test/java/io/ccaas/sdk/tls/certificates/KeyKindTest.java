package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyKindTest {

    private static final ECParameterSpec P256 =
            ((ECPublicKey) TestKeyKind.P256.generate().getPublic()).getParams();

    @ParameterizedTest
    @CsvSource({"Ed25519, Ed ed25519", "Ed448, Ed ed448", "X25519, X x25519", "X448, X x448"})
    void keyOnACurveOfItsOwn_isNamedByIt(String algorithm, String kind) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        assertEquals(kind, KeyKind.of(pair.getPublic()).toString());
        assertEquals(kind, KeyKind.of(pair.getPrivate()).toString());
    }

    @Test
    void nistKey_isNamedByItsCurve() {
        assertEquals(
                "EC secp256r1",
                KeyKind.of(TestKeyKind.P256.generate().getPublic()).toString());
        assertEquals(
                "EC secp384r1",
                KeyKind.of(TestKeyKind.P384.generate().getPublic()).toString());
        assertEquals(
                "EC secp521r1",
                KeyKind.of(TestKeyKind.P521.generate().getPrivate()).toString());
    }

    @Test
    void rsaKey_isNamedByItsSize() {
        KeyPair pair = TestKeyKind.rsa(2048).generate();
        assertEquals(new KeyKind("RSA", "", 2048, BigInteger.valueOf(65_537)), KeyKind.of(pair.getPublic()));
        assertEquals(new KeyKind("RSA", "", 2048, BigInteger.ZERO), KeyKind.of(pair.getPrivate()));
        assertEquals("RSA 2048", KeyKind.of(pair.getPublic()).toString());
    }

    @Test
    void keyOfAnotherFamily_isOfNoCurve() {
        assertEquals(
                "other of no known curve",
                KeyKind.of(new SecretKeySpec(new byte[16], "AES")).toString());
    }

    static Stream<ECParameterSpec> changedInOnePart() {
        EllipticCurve curve = P256.getCurve();
        EllipticCurve other =
                new EllipticCurve(new ECFieldFp(((ECFieldFp) curve.getField()).getP()), curve.getA(), BigInteger.TWO);
        ECPoint generator = P256.getGenerator();
        ECPoint mirrored = new ECPoint(
                generator.getAffineX(), ((ECFieldFp) curve.getField()).getP().subtract(generator.getAffineY()));
        return Stream.of(
                new ECParameterSpec(other, generator, P256.getOrder(), 1),
                new ECParameterSpec(curve, mirrored, P256.getOrder(), 1),
                new ECParameterSpec(curve, generator, P256.getOrder().subtract(BigInteger.TWO), 1),
                new ECParameterSpec(curve, generator, P256.getOrder(), 2));
    }

    @ParameterizedTest
    @MethodSource("changedInOnePart")
    void curveThatOnlyResemblesAKnownOne_isNone(ECParameterSpec own) {
        assertEquals("EC of no known curve", KeyKind.of(new OwnCurve(own)).toString());
    }

    /** A key under parameters that no generator of Java's would take. */
    private record OwnCurve(ECParameterSpec getParams) implements Key, ECKey {

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public String getFormat() {
            return "none";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }
}
