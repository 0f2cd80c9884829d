package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;

/** Loads the keys that sign assertions, each under the id and with the algorithm of its declaration. */
public final class AssertionKeys {

    private AssertionKeys() {}

    /**
     * The key that says who the client is.
     *
     * @param partnerId whose tokens
     * @param proof where it is
     * @param loader reads it
     * @return the key
     * @throws io.ccaas.sdk.errors.ConfigurationException when it cannot be loaded
     */
    public static JoseKey ofClient(String partnerId, ClientProof.PrivateKeyJwt proof, CredentialLoader loader) {
        JoseKey key = loader.joseKey("oauth.key of " + partnerId, source(proof), JoseAlgorithm.PS256);
        return proof.keyId().map(key::named).orElse(key);
    }

    /**
     * The key that speaks for a user.
     *
     * @param partnerId whose tokens
     * @param grant where it is
     * @param loader reads it
     * @return the key
     * @throws io.ccaas.sdk.errors.ConfigurationException when it cannot be loaded
     */
    public static JoseKey ofGrant(String partnerId, TokenGrant.JwtBearer grant, CredentialLoader loader) {
        JoseAlgorithm rsa = grant.legacyRsa() ? JoseAlgorithm.RS256 : JoseAlgorithm.PS256;
        return loader.joseKey("oauth.grant key of " + partnerId, source(grant), rsa);
    }

    static KeySource source(ClientProof.PrivateKeyJwt proof) {
        return new KeySource(proof.key(), proof.password());
    }

    static KeySource source(TokenGrant.JwtBearer grant) {
        return new KeySource(grant.key(), grant.password());
    }
}
