package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.partner.declared.oauth.TokenBinding;

/**
 * What a token is bound to.
 *
 * @param binding in which way
 * @param thumbprint of the certificate or the key; empty for {@link TokenBinding#BEARER}
 */
public record BoundTo(TokenBinding binding, String thumbprint) {

    @Override
    public String toString() {
        return "BoundTo[" + binding + "]";
    }
}
