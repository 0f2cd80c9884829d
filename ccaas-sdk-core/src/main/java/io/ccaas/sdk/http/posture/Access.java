package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.tls.TlsClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the credentials of one partner are loaded; each is asked anew by every run. */
public interface Access {

    /** Refuses while calls under the policy are halted; asks for a newer overlay when that is due. */
    void requireCallable();

    /**
     * Everything that the partner's entry refers to.
     *
     * @return loads nothing yet
     */
    List<Part> parts();

    /**
     * Policy, trust and identity as calls use them.
     *
     * @return freshly loaded
     */
    Generation<TlsClient> own();

    /**
     * As {@link #own()}, with the trust that is declared for the authorization server.
     *
     * @return freshly loaded
     */
    TlsClient towardsIssuer();

    /**
     * The same policy and trust without any identity.
     *
     * @return freshly loaded
     */
    TlsClient stranger();

    /**
     * The key that says to an authorization server who we are.
     *
     * @return empty when something else does
     */
    Optional<JoseKey> clientKey();

    /**
     * The keys that are pinned for answers.
     *
     * @param signing names them
     * @return in the order of the declaration
     */
    List<VerificationKey> responseKeys(SigningDeclaration signing);

    /**
     * The thumbprints of keys that must not count.
     *
     * @param signing names the list
     * @return none when no list is declared
     */
    Set<String> revokedKeys(SigningDeclaration signing);

    /**
     * One thing that a partner's entry refers to.
     *
     * @param key where in the entry, for example {@code oauth.secret}
     * @param needs the key of a part without which this one is not tried; empty when it stands alone
     * @param load loads it and drops it again, or refuses
     */
    record Part(String key, Optional<String> needs, Runnable load) {

        /**
         * A part that stands alone.
         *
         * @param key where in the entry
         * @param load loads it and drops it again, or refuses
         * @return the part
         */
        public static Part of(String key, Runnable load) {
            return new Part(key, Optional.empty(), load);
        }

        @Override
        public String toString() {
            return "Part";
        }
    }
}
