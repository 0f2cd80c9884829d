package io.ccaas.sdk.credentials;

/**
 * A source of keys that sign and stay where they are: a key management service, a device of another kind than this library knows. A
 * host plugs one in under a scheme of its own, and references such as {@code corp-kms:crm/signing} then reach it.
 *
 * <p>Implementations are thread-safe and may block, as those of {@link CredentialProvider}. {@code credentials.remote} makes a {@link SigningKey} of a service that answers
 * over a network.
 */
public interface SigningKeyProvider {

    /**
     * The word before the colon of the references that this provider answers.
     *
     * @return two to thirty-two lower-case letters, digits and hyphens, beginning with a letter
     */
    String scheme();

    /**
     * Finds one key.
     *
     * @param name what stands after the colon of the reference
     * @param role what the key is for, such as {@code signing.key of crm}; the only thing a message may name
     * @return the key
     * @throws CredentialException when it is missing or may not be used; any other exception is reported as
     *     {@code CREDENTIAL_SOURCE_FAILED} without its message
     */
    SigningKey key(String name, String role);
}
