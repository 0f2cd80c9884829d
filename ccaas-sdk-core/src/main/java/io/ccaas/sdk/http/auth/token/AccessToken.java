package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.sensitive.Secret;
import java.util.List;

/**
 * An access token that was proven as far as this side can.
 *
 * <p>Guarantees: its type is the one that was asked for; where it says what it is bound to, that is ours. Does not
 * guarantee: that a token which says nothing readable is bound; the partner refuses it then. No text form shows it. Only this
 * library makes these; it takes none from outside.
 */
public interface AccessToken extends Credential {

    /**
     * The token itself.
     *
     * @return its own; not to be destroyed by who was given the token
     */
    Secret value();

    /**
     * What it is bound to.
     *
     * @return what was asked for
     */
    BoundTo boundTo();

    /**
     * Whether the token could be read and says itself what it is bound to.
     *
     * @return false for a token that only its server can read
     */
    boolean isBindingSeen();

    /**
     * What it allows, where the server said so.
     *
     * @return words, empty when it did not say
     */
    List<String> scope();
}
