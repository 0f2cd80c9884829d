package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SigningKey;
import java.security.PrivateKey;

/** Signing keys wherever they are: in a file or a variable, on a token, in an agent. */
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
        return sources.lend(role, source, (bytes, password) -> {
            PrivateKey half = PemPrivateKey.read(role, bytes, password);
            return Refusals.naming(role, () -> SigningKey.of(half, PublicHalf.of(role, half)));
        });
    }
}
