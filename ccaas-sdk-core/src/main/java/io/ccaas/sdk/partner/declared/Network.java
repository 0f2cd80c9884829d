package io.ccaas.sdk.partner.declared;

/** Which addresses a partner's name may resolve to. */
public enum Network {
    /** Globally reachable addresses. The default. */
    PUBLIC,
    /**
     * RFC 1918, unique local and loopback addresses too. Danger: whoever controls the partner's name can then point it at
     * a machine of this network. Link-local, cloud metadata and all other special ranges stay refused.
     */
    PRIVATE
}
