package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.files.FileAccess;
import io.ccaas.sdk.credentials.token.Token;
import io.ccaas.sdk.credentials.token.TokenReference;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.Optional;

/** Keys on devices. The module is code that runs in this process, so nobody but its owner may be able to write it. */
record TokenSource(Sources sources) {

    boolean answers(KeySource source) {
        return source.key().scheme().equals(SecretReference.PKCS11);
    }

    PrivateKey key(String role, KeySource source) {
        return opened(role, source, Token::key);
    }

    /** The certificate beside the key gives its public half. */
    SigningKey signingKey(String role, KeySource source) {
        return opened(role, source, Token::signingKey);
    }

    private <R> R opened(String role, KeySource source, Use<R> use) {
        TokenReference reference = TokenReference.parse(role, source.key().name());
        SecretReference pin = source.password().orElseThrow(() -> Refusals.passwordMissing(role));
        requireTrusted(role, reference);
        Token token = Token.of(role, reference);
        try (Secret line = sources.line(role + " password", pin)) {
            return line.useChars(SecretAccess.reading(), characters -> use.of(token, reference.object(), characters));
        }
    }

    /** What is asked of a token under a label and with a PIN. */
    @FunctionalInterface
    private interface Use<R> {
        R of(Token token, String label, char[] pin);
    }

    private static void requireTrusted(String role, TokenReference reference) {
        try {
            FileAccess.Rule rule = FileAccess.Rule.TRUSTED;
            Optional<String> fault = FileAccess.fault(reference.module().toRealPath(), rule);
            if (fault.isPresent()) {
                throw Refusals.exposed(role, rule, fault.get());
            }
        } catch (IOException foreign) {
            throw Refusals.missing(role, "the module does not exist");
        }
    }
}
