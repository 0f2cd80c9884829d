package io.ccaas.sdk.tls.fetch;

/** What the TLS layer itself has to ask the network for. */
public enum FetchPurpose {
    /** A signed overlay that tightens a policy; https alone. */
    OVERLAY,
    /** The signed status of certificates that are already proven otherwise; may come in clear. */
    REVOCATION
}
