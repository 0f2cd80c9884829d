package io.ccaas.sdk.partner.declared.oauth;

/** Which set of rules a declaration is held to when it is built. */
public enum SecurityProfile {
    /** Those of this library. */
    STANDARD,
    /**
     * Also what the FAPI 2.0 Security Profile forbids a client (section 5.3.3 and 5.4): shared secrets, tokens that are
     * not bound, RS256.
     */
    FAPI2
}
