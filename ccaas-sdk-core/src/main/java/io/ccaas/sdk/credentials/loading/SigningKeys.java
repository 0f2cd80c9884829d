package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SigningKey;
import java.security.PrivateKey;
import java.util.Optional;

/** Signing keys wherever they are: on a token, in an agent, with a provider of the host's, in a file or a variable. */
record SigningKeys(Sources sources) {

    SigningKey load(String role, KeySource source) {
        TokenSource tokens = new TokenSource(sources);
        if (tokens.answers(source)) {
            return Refusals.naming(role, () -> tokens.signingKey(role, source));
        }
        AgentSource agents = new AgentSource(sources);
        if (agents.answers(source)) {
            return agents.key(role, source);
        }
        Optional<SigningKey> hosts = sources.key(role, source.key());
        if (hosts.isPresent()) {
            return hosts.get();
        }
        return sources.lend(role, source, (bytes, password) -> {
            PrivateKey half = PemPrivateKey.read(role, bytes, password);
            return Refusals.naming(role, () -> SigningKey.of(half, PublicHalf.of(role, half)));
        });
    }
}
