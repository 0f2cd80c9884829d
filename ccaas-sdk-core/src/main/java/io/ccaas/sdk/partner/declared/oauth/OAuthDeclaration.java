package io.ccaas.sdk.partner.declared.oauth;

import io.ccaas.sdk.partner.web.Issuer;
import java.util.List;

/**
 * How access tokens for one partner are obtained.
 *
 * @param issuer the authorization server; its origin must be declared under {@code auxiliary} for tokens
 * @param clientId who this side is there
 * @param proof how it proves that
 * @param scope what is asked for, may be empty
 * @param binding what every token must be bound to
 * @param grant on what ground
 * @param profile which rules the declaration is held to
 */
public record OAuthDeclaration(
        Issuer issuer,
        String clientId,
        ClientProof proof,
        List<String> scope,
        TokenBinding binding,
        TokenGrant grant,
        SecurityProfile profile) {

    /**
     * Copies the list.
     *
     * @param issuer the authorization server; its origin must be declared under {@code auxiliary} for tokens
     * @param clientId who this side is there
     * @param proof how it proves that
     * @param scope what is asked for, may be empty
     * @param binding what every token must be bound to
     * @param grant on what ground
     * @param profile which rules the declaration is held to
     */
    public OAuthDeclaration {
        scope = List.copyOf(scope);
    }

    /**
     * A client that asks as itself.
     *
     * @param issuer the authorization server
     * @param clientId who this side is there
     * @param proof how it proves that
     * @param binding what every token must be bound to
     * @return a declaration without scope, under the rules of this library
     */
    public static OAuthDeclaration of(Issuer issuer, String clientId, ClientProof proof, TokenBinding binding) {
        return new OAuthDeclaration(
                issuer,
                clientId,
                proof,
                List.of(),
                binding,
                new TokenGrant.ClientCredentials(),
                SecurityProfile.STANDARD);
    }

    /**
     * The same with a scope.
     *
     * @param asked each a word
     * @return a new declaration
     */
    public OAuthDeclaration asking(String... asked) {
        return new OAuthDeclaration(issuer, clientId, proof, List.of(asked), binding, grant, profile);
    }

    /**
     * The same on another ground.
     *
     * @param other the grant
     * @return a new declaration
     */
    public OAuthDeclaration granted(TokenGrant other) {
        return new OAuthDeclaration(issuer, clientId, proof, scope, binding, other, profile);
    }

    /**
     * The same under other rules, which are checked when the partner is built.
     *
     * @param rules the rules
     * @return a new declaration
     */
    public OAuthDeclaration under(SecurityProfile rules) {
        return new OAuthDeclaration(issuer, clientId, proof, scope, binding, grant, rules);
    }

    /**
     * Whether the partner's certificate takes part, in the proof or in the binding.
     *
     * @return true when the server must be asked over mutual TLS
     */
    public boolean needsIdentity() {
        return binding == TokenBinding.MTLS || proof instanceof ClientProof.TlsCertificate;
    }

    @Override
    public String toString() {
        return "OAuthDeclaration[" + proof + ", " + binding + "]";
    }
}
