package io.ccaas.sdk.credentials;

import io.ccaas.sdk.sensitive.Secret;

/**
 * A source of secrets. This library brings {@code env:} and {@code file:}; a host plugs in its own under a scheme of its
 * own, and references such as {@code corp-safe:crm/token} then reach it.
 *
 * <p>Implementations are thread-safe and may block: each question comes on a short-lived thread of its own, which is left
 * behind and interrupted after half of the time that the call in whose middle it is has left, at most fifteen seconds; the
 * call then goes on with what it had, or ends with {@code CREDENTIAL_SOURCE_LATE}. They never put what they read into a message. A private key that
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

    /**
     * A partner refused what was read. A provider that keeps what it reads forgets it, if it still holds exactly this, so
     * that many callers who were refused with one secret cause one reading. Does nothing for others.
     *
     * @param name what stands after the colon of the reference
     * @param secret what was refused; a copy that is wiped when this returns
     */
    default void refused(String name, Secret secret) {}
}
