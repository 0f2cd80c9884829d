package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.formats.PemPrivateKey;
import io.ccaas.sdk.credentials.formats.PublicHalf;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Signing keys wherever they are: on a token, in an agent, with a provider of the host's, in a file or a variable. */
record SigningKeys(Sources sources) {

    SigningKey load(String role, KeySource source) {
        return remote(role, source)
                .orElseGet(() -> sources.lend(role, source, (bytes, password) -> {
                    PrivateKey half = PemPrivateKey.read(role, bytes, password);
                    return Refusals.naming(role, () -> SigningKey.of(half, PublicHalf.of(role, half)));
                }));
    }

    /** An RSA key with a service of the host's signs with SHA-512 and is refused: tokens want SHA-256. */
    JoseKey jose(String role, KeySource source, JoseAlgorithm rsa) {
        TokenSource tokens = new TokenSource(sources);
        if (tokens.answers(source)) {
            return Refusals.naming(role, () -> sources.patience().with(role, tokens.joseKey(role, source, rsa)));
        }
        Optional<SigningKey> remote = remote(role, source);
        if (remote.isPresent()) {
            return Refusals.naming(role, () -> JoseKey.of(remote.get()));
        }
        return sources.lend(role, source, (bytes, password) -> {
            PrivateKey half = PemPrivateKey.read(role, bytes, password);
            PublicKey other = PublicHalf.of(role, half);
            return Refusals.naming(role, () -> jose(half, other, rsa));
        });
    }

    private static JoseKey jose(PrivateKey half, PublicKey other, JoseAlgorithm rsa) {
        return other instanceof RSAPublicKey large
                ? JoseKey.rsa(half, large, rsa)
                : JoseKey.of(SigningKey.of(half, other));
    }

    private Optional<SigningKey> remote(String role, KeySource source) {
        return elsewhere(role, source).map(key -> sources.patience().with(role, key));
    }

    private Optional<SigningKey> elsewhere(String role, KeySource source) {
        TokenSource tokens = new TokenSource(sources);
        if (tokens.answers(source)) {
            return Optional.of(Refusals.naming(role, () -> tokens.signingKey(role, source)));
        }
        AgentSource agents = new AgentSource(sources);
        return agents.answers(source) ? Optional.of(agents.key(role, source)) : sources.key(role, source.key());
    }
}
