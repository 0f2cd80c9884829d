package io.ccaas.sdk.signing.digest;

import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a message's content as sent (RFC 9530, {@code Content-Digest}). Immutable.
 *
 * <p>Known algorithms: {@code sha-256}, which this library sends, and {@code sha-512}. Of a received field every known
 * digest must match and at least one must be known; unknown ones are ignored. Empty content has a digest too: it is how the
 * other side notices that something was injected.
 */
public final class ContentDigest {

    /** The name of the field. */
    public static final String FIELD_NAME = "Content-Digest";

    private static final String REMEDY = "The sender must send Content-Digest with sha-256 or sha-512 (RFC 9530).";

    private final Map<DigestAlgorithm, SfBytes> digests;

    private ContentDigest(Map<DigestAlgorithm, SfBytes> digests) {
        this.digests = digests;
    }

    /**
     * The digest of content held in memory.
     *
     * @param content all of it, after content coding; may be empty
     * @return its SHA-256 digest
     */
    public static ContentDigest of(byte[] content) {
        return ofSha256(DigestAlgorithm.SHA_256.begin().digest(content));
    }

    /**
     * A digest that was computed before, for example while a file was written.
     *
     * @param sha256 32 bytes
     * @return the digest
     * @throws IllegalArgumentException when there are not 32 bytes
     */
    public static ContentDigest ofSha256(byte[] sha256) {
        if (sha256.length != DigestAlgorithm.SHA_256.length()) {
            throw new IllegalArgumentException("SHA-256 digest not of 32 bytes: " + sha256.length);
        }
        return new ContentDigest(Map.of(DigestAlgorithm.SHA_256, new SfBytes(sha256)));
    }

    /**
     * Reads a received field.
     *
     * @param fieldValue the value of {@code Content-Digest}; several lines joined with a comma
     * @return the known digests it names, at least one
     * @throws SignatureRefusedException when it is malformed, names an algorithm twice or none that is known
     */
    public static ContentDigest parse(String fieldValue) {
        Dictionary members = StructuredFields.dictionaryWithoutDuplicates(fieldValue);
        Map<DigestAlgorithm, SfBytes> digests = new EnumMap<>(DigestAlgorithm.class);
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            members.get(algorithm.key()).ifPresent(member -> digests.put(algorithm, digest(algorithm, member)));
        }
        if (digests.isEmpty()) {
            throw SignatureRefusedException.because(
                    "CONTENT_DIGEST_UNKNOWN", "a sha-256 or sha-512 digest", "there is neither", REMEDY);
        }
        return new ContentDigest(digests);
    }

    private static SfBytes digest(DigestAlgorithm algorithm, @Nullable Member member) {
        if (member instanceof Item item
                && item.value() instanceof SfBytes bytes
                && bytes.value().length == algorithm.length()) {
            return bytes;
        }
        throw SignatureRefusedException.because(
                "CONTENT_DIGEST_MALFORMED",
                algorithm.key() + " as a byte sequence of " + algorithm.length() + " bytes",
                "it is something else",
                REMEDY);
    }

    /**
     * The value to send under {@link #FIELD_NAME}.
     *
     * @return for example {@code sha-256=:…:}
     */
    public String fieldValue() {
        Map<String, Member> members = new LinkedHashMap<>();
        digests.forEach((algorithm, digest) -> members.put(algorithm.key(), Item.of(digest)));
        return new Dictionary(members).serialized();
    }

    /**
     * Wraps content so that it is proven while it is read.
     *
     * @param content as received, before content coding is removed; closed with the result
     * @return the same bytes, whose end is reported only after the proof
     */
    public VerifiedInputStream verified(InputStream content) {
        return new VerifiedInputStream(content, new DigestCheck(digests));
    }

    @Override
    public String toString() {
        return "ContentDigest[" + fieldValue() + "]";
    }
}
