package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.http.auth.AssertionKeys;
import io.ccaas.sdk.http.posture.Access.Part;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.time.CurrentDeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that one partner's entry refers to, each part under its key in the file. */
final class PartnerParts {

    private final Partner partner;
    private final PartnerCredentials credentials;
    private final CredentialLoader loader;
    private final List<Part> parts = new ArrayList<>();

    PartnerParts(Partner partner, PartnerCredentials credentials) {
        this.partner = partner;
        this.credentials = credentials;
        this.loader = credentials.loader();
    }

    List<Part> all() {
        parts.add(Part.of("tls.trust", () -> credentials.anchors(partner)));
        partner.identity().ifPresent(this::identity);
        partner.signing().ifPresent(this::signing);
        partner.proxy().flatMap(ProxyDeclaration::login).ifPresent(login -> secret("proxy.password", login.password()));
        partner.apiKey()
                .ifPresent(key ->
                        parts.add(Part.of("apiKey.secret", () -> credentials.apiKey(partner, new CurrentDeadline()))));
        partner.sigV4().map(SigV4Declaration::keys).ifPresent(this::sigV4);
        partner.oauth().ifPresent(this::oauth);
        return List.copyOf(parts);
    }

    private void identity(IdentityDeclaration own) {
        if (own instanceof IdentityDeclaration.Pem pem) {
            String role = "identity of " + partner.id() + ".certificate";
            parts.add(Part.of("identity.certificate", () -> loader.certificates(role, pem.certificate())));
        }
        boolean inOneFile = own instanceof IdentityDeclaration.Pkcs12;
        key(inOneFile ? "identity.pkcs12" : "identity.key", own.password(), () -> credentials.identity(partner, own));
    }

    private void signing(SigningDeclaration signing) {
        MessageProofs proofs = credentials.proofs();
        key("signing.key", signing.password(), () -> proofs.requestKey(partner, signing));
        for (int i = 0; i < signing.responseKeys().size(); i++) {
            ResponseKey pinned = signing.responseKeys().get(i);
            parts.add(Part.of("signing.responseKeys[" + i + "]", () -> proofs.responseKey(partner, pinned)));
        }
        signing.revokedKeys()
                .ifPresent(file -> parts.add(Part.of("signing.revokedKeys", () -> proofs.revokedKeys(partner, file))));
    }

    private void sigV4(AwsKeys keys) {
        if (keys instanceof AwsKeys.WebIdentity identity) {
            secret("sigV4.token", identity.token());
            return;
        }
        AwsKeys.Kept kept = keys instanceof AwsKeys.AssumedRole assumed ? assumed.own() : (AwsKeys.Kept) keys;
        secret("sigV4.accessKeyId", kept.accessKeyId());
        secret("sigV4.secretAccessKey", kept.secretAccessKey());
        kept.sessionToken().ifPresent(token -> secret("sigV4.sessionToken", token));
    }

    private void oauth(OAuthDeclaration oauth) {
        if (oauth.trust().isPresent()) {
            parts.add(Part.of("oauth.trust", () -> credentials.issuerAnchors(partner)));
        }
        if (oauth.proof() instanceof ClientProof.PrivateKeyJwt jwt) {
            key("oauth.key", jwt.password(), () -> AssertionKeys.ofClient(partner.id(), jwt, loader));
        } else if (oauth.proof() instanceof ClientProof.SharedSecret shared) {
            secret("oauth.secret", shared.secret());
        }
        if (oauth.grant() instanceof TokenGrant.JwtBearer bearer) {
            key("oauth.grant.key", bearer.password(), () -> AssertionKeys.ofGrant(partner.id(), bearer, loader));
        } else if (oauth.grant() instanceof TokenGrant.RefreshToken refresh) {
            secret("oauth.grant.token", refresh.first());
            if (refresh.kept()) {
                parts.add(Part.of(
                        "oauth.grant.keep",
                        () -> loader.requireKeeping("oauth.grant.token of " + partner.id(), refresh.first())));
            }
        } else if (oauth.grant() instanceof TokenGrant.TokenExchange exchange) {
            secret("oauth.grant.token", exchange.subjectToken());
        }
    }

    /** The password by itself and first: a fault of it is told at its own place, and not as one of the key. */
    private void key(String key, Optional<SecretReference> password, Runnable load) {
        String beside = key.replaceFirst("[^.]*$", "password");
        password.ifPresent(reference -> secret(beside, reference));
        parts.add(new Part(key, password.map(present -> beside), load));
    }

    private void secret(String key, SecretReference reference) {
        String role = key + " of " + partner.id();
        parts.add(Part.of(key, () -> loader.secret(role, reference).close()));
    }
}
