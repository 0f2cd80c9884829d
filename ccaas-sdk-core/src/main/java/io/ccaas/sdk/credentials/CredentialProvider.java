package io.ccaas.sdk.credentials;

import io.ccaas.sdk.sensitive.Secret;

/**
 * A source of secrets. This library brings {@code env:} and {@code file:}; a host plugs in its own under a scheme of its
 * own, and references such as {@code corp-safe:crm/token} then reach it.
 *
 * <p>Implementations are thread-safe and may block. They never put what they read into a message. A private key that
 * must stay where it is needs no provider: give a {@link SigningKey} of your own.
 */
public interface CredentialProvider {

    /**
     * The word before the colon of the references that this provider answers.
     *
     * @return two to thirty-two lower-case letters, digits and hyphens, beginning with a letter
     */
    String scheme();

    /**
     * Reads one secret, anew each time.
     *
     * @param name what stands after the colon of the reference
     * @param role what the secret is for, such as {@code identity.key}; the only thing a message may name
     * @return a secret that the caller destroys
     * @throws CredentialException when it is missing, empty or may not be used; any other exception is reported as
     *     {@code CREDENTIAL_SOURCE_FAILED} without its message
     */
    Secret read(String name, String role);
}
