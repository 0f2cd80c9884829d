package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.ResponseVerifier;
import java.util.Optional;

/**
 * How this side and a partner prove their messages, beyond TLS.
 *
 * @param signer signs requests, empty when the partner's declaration has no signing
 * @param verifier verifies answers, empty when the declaration does not ask for it
 */
public record PartnerProof(Optional<RequestSigner> signer, Optional<ResponseVerifier> verifier) {

    @Override
    public String toString() {
        return "PartnerProof[signs=" + signer.isPresent() + ", verifies=" + verifier.isPresent() + "]";
    }
}
