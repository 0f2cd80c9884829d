package io.ccaas.sdk.partner.declared.oauth;

/** What a token is worth in the hands of a thief. A required mode: a token that is not bound so is not taken. */
public enum TokenBinding {
    /** Nothing without the private key of the partner's TLS identity (RFC 8705 section 3). */
    MTLS,
    /** Nothing without a key that never leaves this process (RFC 9449). */
    DPOP,
    /** As much as in ours, until it expires: only for partners that can bind no token. */
    BEARER
}
