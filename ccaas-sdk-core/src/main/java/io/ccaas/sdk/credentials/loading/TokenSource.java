package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.files.PlaceAccess;
import io.ccaas.sdk.credentials.formats.KeyRefusals;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.token.Token;
import io.ccaas.sdk.credentials.token.TokenReference;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * Keys on devices. The module is code that runs in this process, so nobody but this user and root may be able to write it, or to
 * put another in its place.
 */
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

    JoseKey joseKey(String role, KeySource source, JoseAlgorithm rsa) {
        return opened(role, source, (token, label, pin) -> token.joseKey(label, pin, rsa));
    }

    private <R> R opened(String role, KeySource source, Use<R> use) {
        TokenReference reference = TokenReference.parse(role, source.key().name());
        SecretReference pin = source.password().orElseThrow(() -> KeyRefusals.passwordMissing(role));
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
            Optional<String> fault = PlaceAccess.fault(reference.module());
            if (fault.isPresent()) {
                throw Refusals.refusal(
                        "TOKEN_MODULE_EXPOSED",
                        "a module " + PlaceAccess.EXPECTED + ", for " + role,
                        "one of them is " + fault.get(),
                        PlaceAccess.REMEDY);
            }
        } catch (IOException foreign) {
            throw Refusals.missing(role, "the module does not exist");
        }
    }
}
