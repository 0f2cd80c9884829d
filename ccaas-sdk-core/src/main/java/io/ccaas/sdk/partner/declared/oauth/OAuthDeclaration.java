package io.ccaas.sdk.partner.declared.oauth;

import io.ccaas.sdk.partner.web.Issuer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param resources for which services tokens are asked (RFC 8707), may be empty
 * @param trust who may vouch for the server, when not those who vouch for the partner
 */
public record OAuthDeclaration(
        Issuer issuer,
        String clientId,
        ClientProof proof,
        List<String> scope,
        TokenBinding binding,
        TokenGrant grant,
        SecurityProfile profile,
        List<String> resources,
        Optional<IssuerTrust> trust) {

    private static final Pattern RESOURCE = Pattern.compile("[a-z][a-z0-9+.-]{0,31}:[!-~&&[^#]]{1,500}");

    /**
     * Copies the lists.
     *
     * @param issuer the authorization server; its origin must be declared under {@code auxiliary} for tokens
     * @param clientId who this side is there
     * @param proof how it proves that
     * @param scope what is asked for, may be empty
     * @param binding what every token must be bound to
     * @param grant on what ground
     * @param profile which rules the declaration is held to
     * @param resources for which services tokens are asked
     * @param trust who may vouch for the server
     * @throws IllegalArgumentException when a resource is no absolute URI without fragment
     */
    public OAuthDeclaration {
        scope = List.copyOf(scope);
        resources = List.copyOf(resources);
        if (!resources.stream().allMatch(OAuthDeclaration::isResource)) {
            throw new IllegalArgumentException("a resource is an absolute URI without fragment");
        }
    }

    /**
     * Whether a text can name a resource (RFC 8707 section 2).
     *
     * @param text to be judged
     * @return true for an absolute URI without fragment
     */
    public static boolean isResource(String text) {
        return RESOURCE.matcher(text).matches();
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
                SecurityProfile.STANDARD,
                List.of(),
                Optional.empty());
    }

    /**
     * The same with a scope.
     *
     * @param asked each a word
     * @return a new declaration
     */
    public OAuthDeclaration asking(String... asked) {
        return new OAuthDeclaration(issuer, clientId, proof, List.of(asked), binding, grant, profile, resources, trust);
    }

    /**
     * The same on another ground.
     *
     * @param other the grant
     * @return a new declaration
     */
    public OAuthDeclaration granted(TokenGrant other) {
        return new OAuthDeclaration(issuer, clientId, proof, scope, binding, other, profile, resources, trust);
    }

    /**
     * The same under other rules, which are checked when the partner is built.
     *
     * @param rules the rules
     * @return a new declaration
     */
    public OAuthDeclaration under(SecurityProfile rules) {
        return new OAuthDeclaration(issuer, clientId, proof, scope, binding, grant, rules, resources, trust);
    }

    /**
     * The same for certain services (RFC 8707): the server may give a token that is good for them alone.
     *
     * @param uris absolute, without fragment
     * @return a new declaration
     * @throws IllegalArgumentException when one has another form
     */
    public OAuthDeclaration towards(String... uris) {
        return new OAuthDeclaration(issuer, clientId, proof, scope, binding, grant, profile, List.of(uris), trust);
    }

    /**
     * The same with a trust of its own for a server that is not the partner's.
     *
     * @param others who may vouch for it
     * @return a new declaration
     */
    public OAuthDeclaration trusting(IssuerTrust others) {
        return new OAuthDeclaration(
                issuer, clientId, proof, scope, binding, grant, profile, resources, Optional.of(others));
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
