package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;

/** What a secret holds, for assertions. */
final class Shown {

    private Shown() {}

    static String text(Secret secret) {
        return secret.useChars(SecretAccess.reading(), String::new);
    }
}
