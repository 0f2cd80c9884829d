package io.ccaas.sdk.credentials.jose;

/** Signature algorithms of JSON Web Signature, under their names in the registry of RFC 7518 section 7.1. */
public enum JoseAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256("ES256", true),
    /** Ed25519 (RFC 8037). */
    EDDSA("EdDSA", true),
    /** RSASSA-PSS with SHA-256, MGF1 with SHA-256, 32-byte salt; modulus of at least 2048 bits. */
    PS256("PS256", true),
    /** RSASSA-PKCS1-v1_5 with SHA-256, for partners that know nothing else. */
    RS256("RS256", false);

    private final String wireName;
    private final boolean allowedByFapi;

    JoseAlgorithm(String wireName, boolean allowedByFapi) {
        this.wireName = wireName;
        this.allowedByFapi = allowedByFapi;
    }

    /**
     * The name in the header of a token.
     *
     * @return for example {@code ES256}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Whether FAPI 2.0 lets a client sign with it (section 5.4.1).
     *
     * @return false for RS256 alone
     */
    public boolean isAllowedByFapi() {
        return allowedByFapi;
    }
}
