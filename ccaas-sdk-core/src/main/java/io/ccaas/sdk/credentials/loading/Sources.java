package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The providers by scheme, and lending what they read so that it is wiped after use. */
final class Sources {

    private final Map<String, CredentialProvider> providers;
    private final Map<String, SigningKeyProvider> keyProviders;

    private Sources(Map<String, CredentialProvider> providers, Map<String, SigningKeyProvider> keyProviders) {
        this.providers = Map.copyOf(providers);
        this.keyProviders = Map.copyOf(keyProviders);
    }

    static Sources none() {
        return new Sources(Map.of(), Map.of());
    }

    Sources with(CredentialProvider provider) {
        requireFree(provider.scheme());
        Map<String, CredentialProvider> more = new HashMap<>(providers);
        more.put(provider.scheme(), provider);
        return new Sources(more, keyProviders);
    }

    Sources with(SigningKeyProvider provider) {
        requireFree(provider.scheme());
        Map<String, SigningKeyProvider> more = new HashMap<>(keyProviders);
        more.put(provider.scheme(), provider);
        return new Sources(providers, more);
    }

    private void requireFree(String scheme) {
        boolean own = scheme.equals(SecretReference.PKCS11) || scheme.equals(SecretReference.SSH_AGENT);
        if (own || providers.containsKey(scheme) || keyProviders.containsKey(scheme)) {
            throw new IllegalArgumentException("two credential providers for one scheme");
        }
    }

    Set<String> schemes() {
        return providers.keySet();
    }

    /** Empty when no provider of keys answers this scheme. */
    Optional<SigningKey> key(String role, SecretReference reference) {
        return Optional.ofNullable(keyProviders.get(reference.scheme()))
                .map(provider -> asked(role, reference, () -> provider.key(reference.name(), role)));
    }

    /** A password as one uses it: without the line end that editors add. */
    Secret line(String role, SecretReference reference) {
        return lend(role, reference, bytes -> SecretLine.of(role, bytes));
    }

    <R> R lend(String role, SecretReference reference, Function<byte[], R> use) {
        try (Secret secret = read(role, reference)) {
            return secret.use(SecretAccess.reading(), use);
        }
    }

    /** Lends the key's bytes and the password's characters; the password is null when none is configured. */
    <R> R lend(String role, KeySource source, Opening<R> opening) {
        return lend(role, source.key(), bytes -> {
            Optional<SecretReference> password = source.password();
            if (password.isEmpty()) {
                return opening.open(bytes, null);
            }
            try (Secret line = line(role + " password", password.get())) {
                return line.useChars(SecretAccess.reading(), characters -> opening.open(bytes, characters));
            }
        });
    }

    /** What is made of a key's bytes and its password. */
    @FunctionalInterface
    interface Opening<R> {
        R open(byte[] key, char @Nullable [] password);
    }

    private Secret read(String role, SecretReference reference) {
        CredentialProvider provider = providers.get(reference.scheme());
        if (provider == null) {
            throw Refusals.refusal(
                    "CREDENTIAL_SOURCE_MISSING",
                    "a provider of " + reference.scheme() + ": for " + role,
                    "none is plugged in",
                    "Plug it in: Ccaas.builder().credentials(…), for exec: an ExecutableProvider that allows the program.");
        }
        return asked(role, reference, () -> provider.read(reference.name(), role));
    }

    private static <R> R asked(String role, SecretReference reference, Supplier<R> provider) {
        try {
            return provider.get();
        } catch (SdkException ours) {
            throw ours;
        } catch (RuntimeException foreign) {
            throw new CredentialException(Problem.of(
                            "CREDENTIAL_SOURCE_FAILED",
                            "the provider of " + reference.scheme() + ": to answer for " + role,
                            "it failed",
                            "Look at the provider that the host plugged in.")
                    .causedBy(foreign));
        }
    }
}
