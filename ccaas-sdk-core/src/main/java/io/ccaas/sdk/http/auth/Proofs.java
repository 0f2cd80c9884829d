package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.http.auth.dpop.DpopKey;
import io.ccaas.sdk.http.auth.dpop.Nonces;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.util.Optional;

/**
 * Proofs by one key, with the newest nonce of whoever is asked.
 *
 * @param key of this client alone
 * @param nonces of the authorization server and of the partner
 */
record Proofs(DpopKey key, Nonces nonces) {

    String thumbprint() {
        return key.thumbprint();
    }

    Field field(RequestHead head, Optional<String> tokenHash) {
        String target = head.targetUri();
        return new Field("DPoP", key.prove(head.method(), target, tokenHash, nonces.of(origin(target))));
    }

    static String origin(String target) {
        return WebTarget.parse(target).origin().toString();
    }

    @Override
    public String toString() {
        return "Proofs";
    }
}
