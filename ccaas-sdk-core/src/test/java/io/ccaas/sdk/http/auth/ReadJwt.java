package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/** A JWT as a server reads it, with the platform's own signatures. */
final class ReadJwt {

    private final JsonObject header;
    private final JsonObject claims;
    private final byte[] signed;
    private final byte[] signature;

    private ReadJwt(JsonObject header, JsonObject claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    static ReadJwt of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no JWT");
        }
        return new ReadJwt(
                object(parts[0]),
                object(parts[1]),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonObject object(String part) {
        return Json.readObject(Base64.getUrlDecoder().decode(part), JsonLimits.standard());
    }

    JsonObject header() {
        return header;
    }

    JsonObject claims() {
        return claims;
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = switch (header.requireText("alg")) {
                case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
                case "EdDSA" -> Signature.getInstance("Ed25519");
                case "RS256" -> Signature.getInstance("SHA256withRSA");
                case "PS256" -> pss();
                default -> throw new IllegalArgumentException("alg");
            };
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return pss;
    }

    /** The P-256 key in the header of a DPoP proof. */
    PublicKey embeddedKey() {
        JsonObject jwk = header.requireObject("jwk");
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("jwk", e);
        }
    }

    private static BigInteger number(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.requireText(name)));
    }

    /** RFC 7638 for a P-256 key. */
    String keyThumbprint() {
        JsonObject jwk = header.requireObject("jwk");
        return hash("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + jwk.requireText("x") + "\",\"y\":\""
                + jwk.requireText("y") + "\"}");
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(byte[] bytes) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ReadJwt";
    }
}
