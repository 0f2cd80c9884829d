package io.ccaas.sdk.signing.jose;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SignatureMismatchException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Verifies documents in the compact form of JSON Web Signature (RFC 7515 section 7.1) of one type, signed with ES256 (RFC
 * 7518 section 3.4) by one of a few known keys. Immutable and thread-safe.
 *
 * <p>Guarantees, after RFC 8725: the algorithm is that of the keys, and the message only may agree; no key, address or
 * certificate in the message is ever looked at; the header has exactly the members {@code alg} and {@code typ}; each part
 * is base64url in its one canonical form; nothing stands before, between or behind the parts. Does not guarantee: that
 * the document is fresh, or meant for this reader; that is for the payload to say.
 */
public final class CompactJws {

    /** Longest document that is looked at, in bytes. */
    public static final int LARGEST_BYTES = 64 * 1024;

    private static final int PARTS = 3;

    private final String type;
    private final List<VerificationKey> keys;

    private CompactJws(String type, List<VerificationKey> keys) {
        this.type = type;
        this.keys = keys;
    }

    /**
     * Chooses what to accept.
     *
     * @param type the one value of {@code typ}
     * @param keys P-256 keys, at least one
     * @return a verifier
     * @throws IllegalArgumentException when there is no key, or one is of another kind
     */
    public static CompactJws es256(String type, Collection<VerificationKey> keys) {
        boolean fit = keys.stream().allMatch(key -> key.algorithm() == SignatureAlgorithm.ECDSA_P256_SHA256);
        if (keys.isEmpty() || !fit) {
            throw new IllegalArgumentException("ES256 needs P-256 keys, at least one");
        }
        return new CompactJws(type, List.copyOf(keys));
    }

    /**
     * Verifies a document.
     *
     * @param document the whole document, not a byte more
     * @return what was signed, and by whom
     * @throws SignatureRefusedException {@code JWS_SIZE}, {@code JWS_CHARACTERS}, {@code JWS_PARTS}, {@code
     *     JWS_BASE64}, {@code JWS_ALGORITHM}, {@code JWS_CRITICAL}, {@code JWS_UNENCODED}, {@code JWS_EMBEDDED_KEY},
     *     {@code JWS_TYPE}, {@code JWS_HEADER} or {@code JWS_SIGNATURE}, in this order
     * @throws io.ccaas.sdk.json.JsonRefusedException when the header is not strict JSON, for example names a member
     *     twice
     */
    public VerifiedJws verify(byte[] document) {
        String[] parts = parts(document);
        ProtectedHeader.require(decoded(parts[0]), type);
        byte[] payload = decoded(parts[1]);
        byte[] signature = decoded(parts[2]);
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new VerifiedJws(payload, signer(signed, signature));
    }

    private static byte[] decoded(String part) {
        return Base64Url.decode(part)
                .orElseThrow(() -> refusal("JWS_BASE64", "base64url in its canonical form", "a part is not in it"));
    }

    private static String[] parts(byte[] document) {
        if (document.length > LARGEST_BYTES) {
            throw refusal("JWS_SIZE", "at most " + LARGEST_BYTES + " bytes", "there are more");
        }
        String text = new String(document, StandardCharsets.ISO_8859_1);
        if (!text.chars().allMatch(CompactJws::belongs)) {
            throw refusal(
                    "JWS_CHARACTERS",
                    "letters, digits, hyphens, underscores and dots alone, without a final line feed",
                    "there are other characters");
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw refusal("JWS_PARTS", "three parts", "there are " + parts.length);
        }
        return parts;
    }

    private static boolean belongs(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_'
                || character == '.';
    }

    private String signer(byte[] signed, byte[] signature) {
        for (VerificationKey key : keys) {
            try {
                key.verify(signed, signature);
                return key.keyId();
            } catch (SignatureMismatchException another) {
                // The next of the few keys may be the one.
            }
        }
        throw refusal("JWS_SIGNATURE", "a signature by one of the known keys", "none of them made it");
    }

    static SignatureRefusedException refusal(String code, String expected, String found) {
        return SignatureRefusedException.because(
                code, expected, found, "Have the document made again by its issuer, as compact JWS with ES256.");
    }
}
