package io.ccaas.sdk.credentials;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class JwkTest {

    /** RFC 7638 section 3.1. */
    private static final String RSA_MODULUS = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86z"
            + "wu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4"
            + "QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-"
            + "bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

    private static byte[] decoded(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String members) throws GeneralSecurityException {
        return encoded(MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII)));
    }

    /** The end of a SubjectPublicKeyInfo, where the point itself stands. */
    private static String point(PublicKey key, int fromEnd, int length) {
        byte[] all = key.getEncoded();
        return encoded(Arrays.copyOfRange(all, all.length - fromEnd, all.length - fromEnd + length));
    }

    @Test
    void exampleOfRfc7638_hasItsThumbprint() throws GeneralSecurityException {
        BigInteger modulus = new BigInteger(1, decoded(RSA_MODULUS));
        PublicKey key =
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)));
        assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", Jwk.thumbprint(key));
    }

    @Test
    void exampleOfRfc8037_hasItsThumbprint() throws GeneralSecurityException {
        String point = HexFormat.of().formatHex(decoded("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        byte[] info = HexFormat.of().parseHex("302a300506032b6570032100" + point);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        assertEquals("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", Jwk.thumbprint(key));
    }

    /** One coordinate in 256 begins with a zero byte, which must stay (RFC 7518 section 6.2.1.2). */
    @Test
    void coordinateThatBeginsWithZero_keepsItsLength() throws GeneralSecurityException {
        PublicKey key = TestKeyKind.P256.generate().getPublic();
        while (((ECPublicKey) key).getW().getAffineX().bitLength() > 248) {
            key = TestKeyKind.P256.generate().getPublic();
        }
        String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + point(key, 64, 32) + "\",\"y\":\""
                + point(key, 32, 32) + "\"}";
        assertEquals(sha256(members), Jwk.thumbprint(key));
    }

    @Test
    void edwardsPointsOfEitherSign_areEncodedAsInTheKeyItself() throws GeneralSecurityException {
        for (int i = 0; i < 32; i++) {
            PublicKey key = TestKeyKind.ED25519.generate().getPublic();
            String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + point(key, 32, 32) + "\"}";
            assertEquals(sha256(members), Jwk.thumbprint(key));
        }
    }
}
