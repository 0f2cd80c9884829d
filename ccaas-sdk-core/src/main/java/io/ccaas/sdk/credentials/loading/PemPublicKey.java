package io.ccaas.sdk.credentials.loading;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The one {@code PUBLIC KEY} (SubjectPublicKeyInfo, RFC 7468 section 13) of a PEM text. */
final class PemPublicKey {

    private static final Map<String, String> KEY_FACTORIES = Map.of(
            "2a864886f70d010101", "RSA",
            "2a864886f70d01010a", "RSASSA-PSS",
            "2a8648ce3d0201", "EC",
            "2b6570", "Ed25519");

    private PemPublicKey() {}

    static PublicKey read(String role, byte[] content) {
        List<PemBlock> blocks = PemReader.read(role, content);
        if (blocks.size() != 1 || !blocks.get(0).label().equals("PUBLIC KEY")) {
            throw Refusals.refusal(
                    "NOT_ONE_PUBLIC_KEY",
                    "exactly one PUBLIC KEY block as " + role,
                    blocks.size() == 1 ? "its block is of another kind" : "there are " + blocks.size() + " blocks",
                    "Write it with: openssl pkey -pubout");
        }
        return key(role, blocks.get(0).der());
    }

    private static PublicKey key(String role, byte[] der) {
        try {
            Der info = new Der(der).next(Der.SEQUENCE);
            byte[] algorithm = info.next(Der.SEQUENCE).next(Der.OBJECT_ID).content();
            String factory = KEY_FACTORIES.get(HexFormat.of().formatHex(algorithm));
            if (factory == null) {
                throw Refusals.keyKind(role, "a key of another kind");
            }
            return KeyFactory.getInstance(factory).generatePublic(new X509EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException foreign) {
            throw Refusals.keyUnreadable(role, foreign);
        }
    }
}
