package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** A signature does not belong to the message and the key it was presented with. */
public final class SignatureMismatchException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    SignatureMismatchException(String keyId, SignatureAlgorithm algorithm) {
        super(Problem.of(
                "SIGNATURE_MISMATCH",
                "a signature by key " + keyId + " (" + algorithm.wireName() + ") over these bytes",
                "the signature does not verify",
                "Treat the message as altered or forged; if it is not, check which key the sender used."));
    }
}
