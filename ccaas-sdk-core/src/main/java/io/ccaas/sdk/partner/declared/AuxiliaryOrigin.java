package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.partner.web.WebOrigin;

/**
 * A further origin that belongs to a partner, for one purpose and without any data of calls.
 *
 * @param origin where it is
 * @param purpose the only thing it is asked for
 */
public record AuxiliaryOrigin(WebOrigin origin, Purpose purpose) {

    /** What an auxiliary origin is asked for. */
    public enum Purpose {
        /** Access tokens. */
        TOKEN,
        /** Public keys. */
        KEYS,
        /** Secrets. */
        SECRETS,
        /** Signed overlays that tighten TLS policies. */
        OVERLAY,
        /** Certificate status. */
        REVOCATION
    }
}
