package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.rfc9421.VerificationRules;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request's signature must be.
 *
 * @param acceptance the operator's decisions
 */
public record RequestRules(Acceptance acceptance) implements VerificationRules {

    /** The tag of every request's signature. */
    public static final String TAG = "ccx-1-request";

    /** 128 bits have 22 characters; the upper bound protects the store. */
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,128}");

    @Override
    public String tag() {
        return TAG;
    }

    @Override
    public void require(SignatureInput input, SignatureParameters parameters, Message message) {
        Coverage.require(input, RequestCoverage.of(message));
        acceptance.freshness().requireNow(parameters);
        Freshness.requireLifetime(parameters);
        String nonce = SignatureParameters.required(parameters.nonce(), "nonce");
        if (!NONCE.matcher(nonce).matches()) {
            throw SignatureRefusedException.because(
                    "NONCE_MALFORMED",
                    "a nonce of 22 to 128 base64url characters",
                    "it has another form",
                    "The sender must make nonces of 128 random bits.");
        }
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
        return "RequestRules[" + TAG + "]";
    }
}
