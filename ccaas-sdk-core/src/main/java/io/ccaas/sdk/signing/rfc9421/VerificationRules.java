package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import java.util.Optional;
import java.util.Set;

/** What a profile adds to the RFC. Thread-safe. */
public interface VerificationRules {

    /**
     * The value of the {@code tag} parameter by which a signature is chosen, never by its label.
     *
     * @return exact value
     */
    String tag();

    /**
     * Examines one signature before its key is looked up.
     *
     * @param input what is covered
     * @param parameters its parameters, each of the type it must have
     * @param message what it stands in
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it does not meet the requirements
     */
    void require(SignatureInput input, SignatureParameters parameters, Message message);

    /**
     * Finds a trusted key.
     *
     * @param keyId as received
     * @return the key, empty when it is not trusted
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is known and does not count, or nobody can tell
     */
    Optional<TrustedKey> key(String keyId);

    /**
     * The algorithms that may be used at all.
     *
     * @return not empty
     */
    Set<SignatureAlgorithm> algorithms();
}
