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
        /** Where the partner says that it stores what it was sent; named in its answers, never dialled by this side. */
        UPLOADS,
        /** Certificate status, signed and fetched in clear. */
        REVOCATION
    }

    /**
     * Reads an origin in the scheme of its purpose.
     *
     * @param purpose what it is asked for
     * @param text {@code http://} for {@link Purpose#REVOCATION}, {@code https://} for all else
     * @return the origin
     * @throws io.ccaas.sdk.partner.web.UrlRefusedException when it is no origin, or of the other scheme
     */
    public static AuxiliaryOrigin parse(Purpose purpose, String text) {
        boolean clear = purpose == Purpose.REVOCATION;
        return new AuxiliaryOrigin(clear ? WebOrigin.parseCleartext(text) : WebOrigin.parse(text), purpose);
    }
}
