package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.Secret;
import org.jspecify.annotations.Nullable;

/** Environment variables. Whoever may look at this process can read them, so a file is the better place for a key. */
final class EnvironmentProvider implements CredentialProvider {

    private final Variables variables;

    EnvironmentProvider(Variables variables) {
        this.variables = variables;
    }

    /** As {@link System#getenv(String)}. */
    @FunctionalInterface
    interface Variables {
        @Nullable
        String get(String name);
    }

    @Override
    public String scheme() {
        return SecretReference.ENVIRONMENT;
    }

    @Override
    public Secret read(String name, String role) {
        String value = variables.get(name);
        if (value == null) {
            throw Refusals.missing(role, "the environment variable is not set");
        }
        if (value.isBlank()) {
            throw Refusals.empty(role, "the environment variable is empty");
        }
        return Secret.copyOf(value.toCharArray());
    }
}
