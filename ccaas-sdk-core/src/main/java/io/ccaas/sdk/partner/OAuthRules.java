package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.SecurityProfile;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.file.Faults;
import java.util.Set;

/** What must hold between a partner's OAuth client and the rest of its declaration. */
final class OAuthRules {

    private static final Set<String> READ_ONLY = Set.of(
            SecretReference.ENVIRONMENT,
            SecretReference.PROPERTY,
            SecretReference.EXECUTABLE,
            SecretReference.HASHICORP_VAULT);

    private final PartnerBuilder partner;
    private final Faults faults;

    OAuthRules(PartnerBuilder partner, Faults faults) {
        this.partner = partner;
        this.faults = faults;
    }

    void check() {
        OAuthDeclaration oauth = partner.oauth;
        if (oauth == null) {
            return;
        }
        origin(oauth);
        trust(oauth);
        identity(oauth);
        grant(oauth);
        kept(oauth);
        if (oauth.profile() == SecurityProfile.FAPI2) {
            fapi(oauth);
        }
    }

    private void origin(OAuthDeclaration oauth) {
        AuxiliaryOrigin needed = new AuxiliaryOrigin(oauth.issuer().target().origin(), AuxiliaryOrigin.Purpose.TOKEN);
        if (!partner.auxiliary.contains(needed)) {
            fault(
                    "issuer",
                    "ORIGIN_UNDECLARED",
                    "an origin that the partner declares under auxiliary with purpose token",
                    "it is not declared",
                    "Declare it there: partners name every place that is dialled");
        }
    }

    private void identity(OAuthDeclaration oauth) {
        if (oauth.needsIdentity() && partner.identity == null) {
            fault(
                    oauth.binding() == TokenBinding.MTLS ? "bind" : "method",
                    "KEYS_CONTRADICT",
                    "an identity, since a certificate shall prove or bind",
                    "none is declared",
                    "Give the partner an identity, or bind: dpop with private_key_jwt");
        }
    }

    private void trust(OAuthDeclaration oauth) {
        if (oauth.trust().isPresent() && oauth.issuer().target().origin().equals(partner.endpoint.origin())) {
            fault(
                    "trust",
                    "KEYS_CONTRADICT",
                    "one trust for one origin, which is tls.trust",
                    "the issuer is at the partner's own",
                    "Remove it");
        }
    }

    private void kept(OAuthDeclaration oauth) {
        if (oauth.grant() instanceof TokenGrant.RefreshToken refresh
                && refresh.kept()
                && READ_ONLY.contains(refresh.first().scheme())) {
            fault(
                    "grant.keep",
                    "KEYS_CONTRADICT",
                    "a token in a file, or with a provider of the host's that keeps",
                    "nothing can be written to where it is",
                    "Write token: \"file:PATH\", in a directory of its own");
        }
    }

    private void grant(OAuthDeclaration oauth) {
        if (oauth.proof() instanceof ClientProof.ByGrant && !(oauth.grant() instanceof TokenGrant.JwtBearer)) {
            fault(
                    "method",
                    "KEYS_CONTRADICT",
                    "a proof of the client, which only the JWT bearer grant can replace",
                    "the grant is another",
                    "Name a method");
        }
    }

    /** FAPI 2.0 Security Profile, sections 5.3.3 and 5.4. What is missing here, this library never does. */
    private void fapi(OAuthDeclaration oauth) {
        if (oauth.proof() instanceof ClientProof.SharedSecret || oauth.proof() instanceof ClientProof.ByGrant) {
            forbidden("method", "private_key_jwt or a TLS certificate as proof of the client");
        }
        if (oauth.binding() == TokenBinding.BEARER) {
            forbidden("bind", "tokens bound by mtls or dpop");
        }
        if (oauth.grant() instanceof TokenGrant.JwtBearer bearer && bearer.legacyRsa()) {
            forbidden("grant", "assertions signed with PS256, ES256 or EdDSA");
        }
    }

    private void forbidden(String key, String expected) {
        fault(key, "FAPI2_FORBIDS", expected, "FAPI 2.0 forbids another", "Change it, or leave the profile");
    }

    private void fault(String key, String code, String expected, String found, String remedy) {
        faults.add("oauth." + key, Problem.of(code, expected, found, remedy));
    }
}
