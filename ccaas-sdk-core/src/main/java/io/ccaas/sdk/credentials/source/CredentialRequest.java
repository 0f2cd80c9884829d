package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.time.Deadline;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a source.
 *
 * @param key which credential; two requests with one key may share it
 * @param deadline when the asker must have it
 * @param refused the id of the credential that a partner has just refused: a source that keeps credentials itself does
 *     not give this one again if it can get another
 */
public record CredentialRequest(Key key, Deadline deadline, Optional<String> refused) {

    /**
     * Which credential.
     *
     * @param subject whose it is: a partner id; stands in events
     * @param audience for whom it is meant, where a source makes it for one; empty otherwise
     * @param scopes what it allows, where a source asks for that
     */
    public record Key(String subject, String audience, Set<String> scopes) {

        /**
         * Copies the scopes.
         *
         * @param subject a partner id
         * @param audience for whom, or empty
         * @param scopes what it allows
         */
        public Key {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Key[" + scopes.size() + " scopes]";
        }
    }

    /**
     * For a partner, without audience or scopes.
     *
     * @param subject a partner id
     * @param deadline when the asker must have it
     * @return the request
     */
    public static CredentialRequest of(String subject, Deadline deadline) {
        return of(new Key(subject, "", Set.of()), deadline);
    }

    /**
     * For a key.
     *
     * @param key which credential
     * @param deadline when the asker must have it
     * @return the request
     */
    public static CredentialRequest of(Key key, Deadline deadline) {
        return new CredentialRequest(key, deadline, Optional.empty());
    }

    @Override
    public String toString() {
        return "CredentialRequest[" + deadline + "]";
    }
}
