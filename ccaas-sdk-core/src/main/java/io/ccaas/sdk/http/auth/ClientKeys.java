package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.credentials.rotation.Rotating;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys that sign assertions, loaded when the partner is connected and followed from then on.
 *
 * @param proof says who the client is
 * @param grant speaks for a user
 */
record ClientKeys(Optional<Supplier<JoseKey>> proof, Optional<Supplier<JoseKey>> grant) {

    static ClientKeys load(
            String partnerId, OAuthDeclaration oauth, CredentialLoader loader, RotationOptions rotation) {
        Optional<Supplier<JoseKey>> proof = Optional.empty();
        if (oauth.proof() instanceof ClientProof.PrivateKeyJwt jwt) {
            proof = Optional.of(Rotating.start(
                    partnerId,
                    loader.files(AssertionKeys.source(jwt)),
                    () -> new Generation<>(AssertionKeys.ofClient(partnerId, jwt, loader), Map.of()),
                    rotation));
        }
        return new ClientKeys(proof, grantKey(partnerId, oauth, loader, rotation));
    }

    private static Optional<Supplier<JoseKey>> grantKey(
            String partnerId, OAuthDeclaration oauth, CredentialLoader loader, RotationOptions rotation) {
        if (!(oauth.grant() instanceof TokenGrant.JwtBearer bearer)) {
            return Optional.empty();
        }
        return Optional.of(Rotating.start(
                partnerId,
                loader.files(AssertionKeys.source(bearer)),
                () -> new Generation<>(AssertionKeys.ofGrant(partnerId, bearer, loader), Map.of()),
                rotation));
    }

    @Override
    public String toString() {
        return "ClientKeys";
    }
}
