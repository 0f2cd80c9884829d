package io.ccaas.sdk.tls.pins;

import java.time.LocalDate;
import java.util.Base64;

/**
 * One public key of a partner: the SHA-256 of its SubjectPublicKeyInfo (RFC 7469 section 2.4). Other digests do not exist
 * here. Immutable.
 */
public final class Pin {

    private static final String PREFIX = "sha256/";
    private static final int BYTES = 32;

    private final String sha256;
    private final String owner;
    private final LocalDate notAfter;

    /**
     * Requires the one canonical spelling.
     *
     * @param sha256 standard base64 with padding, 44 characters; {@code sha256/} before it is dropped
     * @param owner who answers for the key and is asked when it changes: a team or a role, never a person's name
     * @param notAfter the last day, in UTC, on which the partner promised to keep to it
     * @throws PinsRefusedException when the digest is malformed or nobody owns it
     */
    public Pin(String sha256, String owner, LocalDate notAfter) {
        this.sha256 = requireDigest(sha256.startsWith(PREFIX) ? sha256.substring(PREFIX.length()) : sha256);
        if (owner.isBlank()) {
            throw PinsRefusedException.of("an owner for every pin", "one has none");
        }
        this.owner = owner;
        this.notAfter = notAfter;
    }

    private static String requireDigest(String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            // Encoding again refuses other spellings of the same bytes: left-out padding, stray last bits.
            if (digest.length == BYTES
                    && Base64.getEncoder().encodeToString(digest).equals(base64)) {
                return base64;
            }
        } catch (IllegalArgumentException foreign) {
            // Not base64: the refusal below.
        }
        throw PinsRefusedException.of("pins as base64 of SHA-256, 44 characters", "one is malformed");
    }

    /**
     * The digest in its canonical spelling.
     *
     * @return standard base64, 44 characters, nothing before it
     */
    public String sha256() {
        return sha256;
    }

    /**
     * Who answers for the key.
     *
     * @return a team or a role
     */
    public String owner() {
        return owner;
    }

    /**
     * The last day of the promise.
     *
     * @return in UTC; the day itself still counts
     */
    public LocalDate notAfter() {
        return notAfter;
    }

    @Override
    public String toString() {
        return "Pin[until " + notAfter + "]";
    }
}
