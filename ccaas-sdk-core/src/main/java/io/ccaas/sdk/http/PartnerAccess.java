package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.http.auth.AssertionKeys;
import io.ccaas.sdk.http.posture.Access;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.tls.TlsClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the checks of one partner load. */
record PartnerAccess(Partner partner, PartnerCredentials credentials) implements Access {

    @Override
    public void requireCallable() {
        credentials.requireCallable(partner);
    }

    @Override
    public List<Access.Part> parts() {
        return new PartnerParts(partner, credentials).all();
    }

    @Override
    public Generation<TlsClient> own() {
        return credentials.own(partner);
    }

    @Override
    public TlsClient towardsIssuer() {
        return credentials.towardsIssuer(partner);
    }

    @Override
    public TlsClient stranger() {
        return credentials.strangerNow(partner);
    }

    @Override
    public Optional<JoseKey> clientKey() {
        return partner.oauth()
                .map(OAuthDeclaration::proof)
                .filter(ClientProof.PrivateKeyJwt.class::isInstance)
                .map(proof ->
                        AssertionKeys.ofClient(partner.id(), (ClientProof.PrivateKeyJwt) proof, credentials.loader()));
    }

    @Override
    public List<VerificationKey> responseKeys(SigningDeclaration signing) {
        return signing.responseKeys().stream()
                .map(pinned -> credentials.proofs().responseKey(partner, pinned))
                .toList();
    }

    @Override
    public Set<String> revokedKeys(SigningDeclaration signing) {
        return signing.revokedKeys()
                .map(file -> credentials.proofs().revokedKeys(partner, file))
                .orElse(Set.of());
    }

    @Override
    public String toString() {
        return "PartnerAccess[" + partner.id() + "]";
    }
}
