package io.ccaas.sdk.credentials.formats;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** PKCS#8 (RFC 5208) to a key, and the two older structures wrapped into it. */
final class Pkcs8 {

    private static final byte[] VERSION_0 = {Der.INTEGER, 1, 0};
    private static final byte[] NULL = {5, 0};
    private static final byte[] RSA = oid("2a864886f70d010101");
    private static final byte[] EC = oid("2a8648ce3d0201");

    private static final Map<String, String> KEY_FACTORIES = Map.of(
            "2a864886f70d010101", "RSA",
            "2a864886f70d01010a", "RSASSA-PSS",
            "2a8648ce3d0201", "EC",
            "2b6570", "Ed25519");

    private Pkcs8() {}

    static PrivateKey key(String role, byte[] der) {
        try {
            Der info = new Der(der).next(Der.SEQUENCE);
            info.next(Der.INTEGER);
            byte[] algorithm = info.next(Der.SEQUENCE).next(Der.OBJECT_ID).content();
            String factory = KEY_FACTORIES.get(HexFormat.of().formatHex(algorithm));
            if (factory == null) {
                throw KeyRefusals.keyKind(role, "a key of another kind");
            }
            return KeyFactory.getInstance(factory).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException foreign) {
            throw KeyRefusals.keyUnreadable(role, foreign);
        }
    }

    /** {@code RSA PRIVATE KEY}: RSAPrivateKey of RFC 8017 appendix A.1.2. */
    static PrivateKey pkcs1(String role, byte[] der) {
        return wrapped(role, Der.wrap(Der.SEQUENCE, RSA, NULL), der);
    }

    /** {@code EC PRIVATE KEY}: ECPrivateKey of RFC 5915; the curve must stand in it. */
    static PrivateKey sec1(String role, byte[] der) {
        try {
            Der key = new Der(der).next(Der.SEQUENCE);
            key.next(Der.INTEGER);
            key.next(Der.OCTET_STRING);
            if (!key.startsWith(Der.CONTEXT_0)) {
                throw KeyRefusals.keyKind(role, "an EC key that does not say its curve");
            }
            Der curve = key.next(Der.CONTEXT_0);
            byte[] name = Der.wrap(Der.OBJECT_ID, curve.next(Der.OBJECT_ID).content());
            return wrapped(role, Der.wrap(Der.SEQUENCE, EC, name), der);
        } catch (IOException foreign) {
            throw KeyRefusals.keyUnreadable(role, foreign);
        }
    }

    private static PrivateKey wrapped(String role, byte[] algorithm, byte[] inner) {
        byte[] octets = Der.wrap(Der.OCTET_STRING, inner);
        byte[] whole = Der.wrap(Der.SEQUENCE, VERSION_0, algorithm, octets);
        try {
            return key(role, whole);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(whole, (byte) 0);
        }
    }

    private static byte[] oid(String hex) {
        return Der.wrap(Der.OBJECT_ID, HexFormat.of().parseHex(hex));
    }
}
