package io.ccaas.sdk.signing.ccx1;

import static java.util.function.Predicate.not;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.rfc9421.TrustedKey;
import io.ccaas.sdk.signing.rfc9421.VerificationRules;
import java.util.Optional;
import java.util.Set;

/**
 * What a response's signature must be.
 *
 * @param acceptance the client's decisions
 * @param request the signature of the request that was sent
 * @param nonce what the request asked to have repeated, if it asked
 */
public record ResponseRules(Acceptance acceptance, SentSignature request, Optional<String> nonce)
        implements VerificationRules {

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
        // A missing one does no harm: the request's own nonce is covered with its signature.
        if (nonce.isPresent()
                && parameters.nonce().filter(not(nonce.get()::equals)).isPresent()) {
            throw SignatureRefusedException.because(
                    "NONCE_MISMATCH",
                    "the nonce that the request asked for, or none",
                    "it is another",
                    "The partner must repeat the nonce of Accept-Signature.");
        }
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
        return "ResponseRules[" + TAG + "]";
    }
}
