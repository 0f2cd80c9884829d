package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How requests are signed (RFC 9421), and whether answers must be.
 *
 * @param key the private key that signs requests
 * @param password opens an encrypted key
 * @param algorithm the only one used; the key must fit it
 * @param verifyResponses whether an answer without a valid signature is refused
 * @param responseKeys the keys that may sign answers
 * @param keyDirectory the origin whose key directory holds keys that may sign answers too; declared under {@code auxiliary}
 * @param revokedKeys a file of thumbprints of keys that do not count any more, read for every answer
 */
public record SigningDeclaration(
        SecretReference key,
        Optional<SecretReference> password,
        SignatureAlgorithm algorithm,
        boolean verifyResponses,
        List<ResponseKey> responseKeys,
        Optional<WebOrigin> keyDirectory,
        Optional<Path> revokedKeys) {

    /**
     * Copies the list.
     *
     * @param key the private key that signs requests
     * @param password opens an encrypted key
     * @param algorithm the only one used; the key must fit it
     * @param verifyResponses whether an answer without a valid signature is refused
     * @param responseKeys the keys that may sign answers
     * @param keyDirectory the origin whose key directory holds keys that may sign answers too; declared under {@code auxiliary}
     * @param revokedKeys a file of thumbprints of keys that do not count any more, read for every answer
     * @throws IllegalArgumentException when answers are verified without keys, or keys are given without verifying
     */
    public SigningDeclaration {
        responseKeys = List.copyOf(responseKeys);
        boolean keys = !responseKeys.isEmpty() || keyDirectory.isPresent();
        if (keys != verifyResponses) {
            throw new IllegalArgumentException(
                    "verifyResponses and responseKeys or keyDirectory come together or not at all");
        }
    }

    /**
     * With keys that have no agreed end.
     *
     * @param key the private key that signs requests
     * @param password opens an encrypted key
     * @param algorithm the only one used; the key must fit it
     * @param verifyResponses whether an answer without a valid signature is refused
     * @param responseKeys files of the keys that may sign answers; present exactly when answers are verified
     */
    public SigningDeclaration(
            SecretReference key,
            Optional<SecretReference> password,
            SignatureAlgorithm algorithm,
            boolean verifyResponses,
            List<Path> responseKeys) {
        this(
                key,
                password,
                algorithm,
                verifyResponses,
                responseKeys.stream().map(ResponseKey::of).toList(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "SigningDeclaration[" + algorithm + ", " + responseKeys.size() + " response keys]";
    }

    /**
     * A pinned key with which a partner signs its answers.
     *
     * @param file its public half in PEM
     * @param notAfter the last day (UTC) on which it counts by itself; empty when no end was agreed
     * @param overlapDays how many days longer it counts beside a key that follows it, 0 to 30
     */
    public record ResponseKey(Path file, Optional<LocalDate> notAfter, int overlapDays) {

        /** Most days of an overlap. */
        public static final int MOST_OVERLAP_DAYS = 30;

        /**
         * Checks the range.
         *
         * @param file its public half in PEM
         * @param notAfter the last day (UTC) on which it counts by itself; empty when no end was agreed
         * @param overlapDays how many days longer it counts beside a key that follows it, 0 to 30
         * @throws IllegalArgumentException when the overlap is out of range, or stands without an end
         */
        public ResponseKey {
            if (overlapDays < 0 || overlapDays > MOST_OVERLAP_DAYS) {
                throw new IllegalArgumentException("overlapDays not in [0, " + MOST_OVERLAP_DAYS + "]: " + overlapDays);
            }
            if (overlapDays > 0 && notAfter.isEmpty()) {
                throw new IllegalArgumentException("overlapDays needs a notAfter that it follows");
            }
        }

        /**
         * A key without an agreed end.
         *
         * @param file its public half in PEM
         * @return the key
         */
        public static ResponseKey of(Path file) {
            return new ResponseKey(file, Optional.empty(), 0);
        }

        @Override
        public String toString() {
            return "ResponseKey[" + (notAfter.isPresent() ? "ending]" : "open]");
        }
    }
}
