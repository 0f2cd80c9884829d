package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.rfc9421.VerificationRules;
import java.util.Optional;
import java.util.Set;

/**
 * What a response's signature must be.
 *
 * @param acceptance the client's decisions
 * @param request the signature of the request that was sent
 */
public record ResponseRules(Acceptance acceptance, SentSignature request) implements VerificationRules {

    /** The tag of every response's signature. */
    public static final String TAG = "ccx-1-response";

    @Override
    public String tag() {
        return TAG;
    }

    @Override
    public void require(SignatureInput input, SignatureParameters parameters, Message message) {
        Coverage.require(input, ResponseCoverage.of(message, request));
        acceptance.freshness().requireNow(parameters);
    }

    @Override
    public Optional<VerificationKey> key(String keyId) {
        return acceptance.keys().key(keyId);
    }

    @Override
    public Set<SignatureAlgorithm> algorithms() {
        return acceptance.algorithms();
    }

    @Override
    public String toString() {
        return "ResponseRules[" + TAG + "]";
    }
}
