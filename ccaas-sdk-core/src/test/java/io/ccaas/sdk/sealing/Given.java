package io.ccaas.sdk.sealing;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.sensitive.Secret;

/** A source of credentials that answers with one text. */
record Given(String text) implements CredentialProvider {

    @Override
    public String scheme() {
        return "given";
    }

    @Override
    public Secret read(String name, String role) {
        return Secret.copyOf(text.toCharArray());
    }

    @Override
    public String toString() {
        return "Given";
    }
}
