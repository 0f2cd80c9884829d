package io.ccaas.sdk.credentials;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.errors.SdkBugException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EdECPoint;

/** Public keys as JSON Web Keys: just enough for the thumbprint of RFC 7638 (with RFC 8037 for Ed25519). */
final class Jwk {

    private Jwk() {}

    /** SHA-256 over the required members in lexical order, base64url without padding. */
    static String thumbprint(PublicKey key) {
        byte[] members = canonical(key).getBytes(StandardCharsets.US_ASCII);
        try {
            return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(members));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    static String canonical(PublicKey key) {
        if (key instanceof EdECPublicKey ed) {
            return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + Base64Url.encode(littleEndian(ed.getPoint()))
                    + "\"}";
        }
        if (key instanceof ECPublicKey ec) {
            NamedCurve curve = NamedCurve.of(ec)
                    .orElseThrow(() -> new SdkBugException("a thumbprint was asked of a key on another curve"));
            return "{\"crv\":\"" + curve.jwkName() + "\",\"kty\":\"EC\",\"x\":\""
                    + fixed(ec.getW().getAffineX(), curve.bytes()) + "\",\"y\":\""
                    + fixed(ec.getW().getAffineY(), curve.bytes()) + "\"}";
        }
        if (key instanceof RSAPublicKey rsa) {
            return "{\"e\":\"" + Base64Url.encode(unsigned(rsa.getPublicExponent())) + "\",\"kty\":\"RSA\",\"n\":\""
                    + Base64Url.encode(unsigned(rsa.getModulus())) + "\"}";
        }
        throw new SdkBugException("a thumbprint was asked of a key of no accepted kind");
    }

    private static byte[] littleEndian(EdECPoint point) {
        byte[] big = unsigned(point.getY());
        byte[] little = new byte[32];
        for (int i = 0; i < big.length; i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (point.isXOdd()) {
            little[31] |= (byte) 0x80;
        }
        return little;
    }

    private static String fixed(BigInteger coordinate, int length) {
        byte[] bytes = unsigned(coordinate);
        byte[] padded = new byte[length];
        System.arraycopy(bytes, 0, padded, length - bytes.length, bytes.length);
        return Base64Url.encode(padded);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 && bytes.length > 1 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
