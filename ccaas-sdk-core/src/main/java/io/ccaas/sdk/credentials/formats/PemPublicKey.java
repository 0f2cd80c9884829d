package io.ccaas.sdk.credentials.formats;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The one {@code PUBLIC KEY} (SubjectPublicKeyInfo, RFC 7468 section 13) of a PEM text. */
public final class PemPublicKey {

    private static final Map<String, String> KEY_FACTORIES = Map.of(
            "2a864886f70d010101", "RSA",
            "2a864886f70d01010a", "RSASSA-PSS",
            "2a8648ce3d0201", "EC",
            "2b6570", "Ed25519");

    private PemPublicKey() {}

    /**
     * Reads a key.
     *
     * @param role what it verifies
     * @param content the whole text
     * @return the key
     * @throws io.ccaas.sdk.credentials.CredentialException when there is not exactly one, or it is of another kind
     */
    public static PublicKey read(String role, byte[] content) {
        List<PemBlock> blocks = PemReader.read(role, content);
        if (blocks.size() != 1 || !blocks.get(0).label().equals("PUBLIC KEY")) {
            throw KeyRefusals.refusal(
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
                throw KeyRefusals.keyKind(role, "a key of another kind");
            }
            return KeyFactory.getInstance(factory).generatePublic(new X509EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException foreign) {
            throw KeyRefusals.keyUnreadable(role, foreign);
        }
    }
}
