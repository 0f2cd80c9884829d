package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.rfc9421.TrustedKey;
import io.ccaas.sdk.signing.rfc9421.VerificationRules;
import java.util.Optional;
import java.util.Set;

/**
 * What a request's signature must be.
 *
 * @param acceptance the operator's decisions
 */
public record RequestRules(Acceptance acceptance) implements VerificationRules {

    /** The tag of every request's signature. */
    public static final String TAG = "ccx-1-request";

    @Override
    public String tag() {
        return TAG;
    }

    @Override
    public void require(SignatureInput input, SignatureParameters parameters, Message message) {
        Coverage.require(input, RequestCoverage.of(message));
        acceptance.freshness().requireNow(parameters);
        Freshness.requireLifetime(parameters);
        Nonces.require(SignatureParameters.required(parameters.nonce(), "nonce"));
    }

    @Override
    public Optional<TrustedKey> key(String keyId) {
        return acceptance.trusted(keyId);
    }

    @Override
    public Set<SignatureAlgorithm> algorithms() {
        return acceptance.algorithms();
    }

    @Override
    public String toString() {
        return "RequestRules[" + TAG + "]";
    }
}
