package io.ccaas.sdk.signing.keys;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.credentials.encoding.RawEd25519;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;
import java.util.Optional;

/** Public JSON Web Keys of the kinds that sign here (RFC 7518 section 6, RFC 8037 section 2). */
final class JwkReader {

    private static final Map<String, String> CURVES = Map.of("P-256", "secp256r1", "P-384", "secp384r1");

    private final JsonObject jwk;

    private JwkReader(JsonObject jwk) {
        this.jwk = jwk;
    }

    /** Empty for a kind or curve that is not used here. */
    static Optional<PublicKey> publicKey(JsonObject jwk) {
        JwkReader reader = new JwkReader(jwk);
        try {
            return switch (reader.text("kty")) {
                case "OKP" -> reader.edwards();
                case "EC" -> reader.elliptic();
                case "RSA" ->
                    Optional.of(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(reader.number("n"), reader.number("e"))));
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException foreign) {
            throw PublishedKey.refusal(
                    "KEY_DIRECTORY_MALFORMED", "keys whose numbers are possible", "those of one are not");
        }
    }

    private Optional<PublicKey> edwards() throws GeneralSecurityException {
        if (!text("crv").equals("Ed25519")) {
            return Optional.empty();
        }
        byte[] raw = bytes("x");
        if (raw.length != RawEd25519.LENGTH) {
            throw PublishedKey.refusal("KEY_DIRECTORY_MALFORMED", "Ed25519 keys of 32 bytes", "one has another length");
        }
        return Optional.of(RawEd25519.publicKey(raw));
    }

    private Optional<PublicKey> elliptic() throws GeneralSecurityException {
        String curve = CURVES.get(text("crv"));
        if (curve == null) {
            return Optional.empty();
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(number("x"), number("y"));
        requireOnCurve(point, spec.getCurve());
        return Optional.of(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, spec)));
    }

    /** The JDK takes any two numbers (SEC 1 section 3.2.2.1 does not). */
    private static void requireOnCurve(ECPoint point, EllipticCurve curve) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger cubic = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(cubic.mod(p))) {
            throw PublishedKey.refusal("KEY_DIRECTORY_MALFORMED", "keys that are points of their curves", "one is not");
        }
    }

    private BigInteger number(String name) {
        return new BigInteger(1, bytes(name));
    }

    private byte[] bytes(String name) {
        return Base64Url.decode(text(name))
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> PublishedKey.refusal(
                        "KEY_DIRECTORY_MALFORMED", "members of keys in base64url", "one is otherwise"));
    }

    private String text(String name) {
        if (jwk.members().get(name) instanceof JsonText text) {
            return text.value();
        }
        throw PublishedKey.refusal("KEY_DIRECTORY_MALFORMED", "keys with the member " + name, "one has none");
    }
}
