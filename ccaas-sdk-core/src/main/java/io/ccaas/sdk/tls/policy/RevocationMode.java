package io.ccaas.sdk.tls.policy;

/**
 * What happens when it cannot be learned whether a partner's certificate was revoked. Under every mode a status that
 * came with the handshake is checked, one that says revoked refuses, and a certificate that promises to bring its
 * status (RFC 7633) must.
 */
public enum RevocationMode {
    /** The connection is made; an event and a finding tell. The default: a responder that is down is no outage. */
    SOFT,
    /** The connection is refused, unless every certificate below the anchor was shown to be good. */
    HARD,
    /** Nobody is asked: only a leaf that lives so shortly that it need not be revoked is accepted. */
    SHORT_LIVED_ONLY
}
