package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How requests are signed (RFC 9421), and whether answers must be.
 *
 * @param key the private key that signs requests
 * @param password opens an encrypted key
 * @param algorithm the only one used; the key must fit it
 * @param verifyResponses whether an answer without a valid signature is refused
 * @param responseKeys files of the keys that may sign answers; present exactly when answers are verified
 */
public record SigningDeclaration(
        SecretReference key,
        Optional<SecretReference> password,
        SignatureAlgorithm algorithm,
        boolean verifyResponses,
        List<Path> responseKeys) {

    /**
     * Copies the list.
     *
     * @param key the private key that signs requests
     * @param password opens an encrypted key
     * @param algorithm the only one used; the key must fit it
     * @param verifyResponses whether an answer without a valid signature is refused
     * @param responseKeys files of the keys that may sign answers; present exactly when answers are verified
     * @throws IllegalArgumentException when answers are verified without keys, or keys are given without verifying
     */
    public SigningDeclaration {
        responseKeys = List.copyOf(responseKeys);
        if (responseKeys.isEmpty() == verifyResponses) {
            throw new IllegalArgumentException("verifyResponses and responseKeys come together or not at all");
        }
    }

    @Override
    public String toString() {
        return "SigningDeclaration[" + algorithm + ", " + responseKeys.size() + " response keys]";
    }
}
