package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables and system properties. Whoever may look at this process can read them, so a file is the better place for a
 * key; a property given on the command line is seen by every user of the machine.
 */
final class EnvironmentProvider implements CredentialProvider {

    private final String scheme;
    private final String kind;
    private final Variables variables;

    private EnvironmentProvider(String scheme, String kind, Variables variables) {
        this.scheme = scheme;
        this.kind = kind;
        this.variables = variables;
    }

    static EnvironmentProvider environment(Variables variables) {
        return new EnvironmentProvider(SecretReference.ENVIRONMENT, "environment variable", variables);
    }

    static EnvironmentProvider properties(Variables properties) {
        return new EnvironmentProvider(SecretReference.PROPERTY, "system property", properties);
    }

    /** As {@link System#getenv(String)} and {@link System#getProperty(String)}. */
    @FunctionalInterface
    interface Variables {
        @Nullable
        String get(String name);
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public Secret read(String name, String role) {
        String value = variables.get(name);
        if (value == null) {
            throw Refusals.missing(role, "the " + kind + " is not set");
        }
        if (value.isBlank()) {
            throw Refusals.empty(role, "the " + kind + " is empty");
        }
        return Secret.copyOf(value.toCharArray());
    }
}
