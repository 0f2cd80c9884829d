package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.credentials.patience.Patience;
import io.ccaas.sdk.credentials.source.KeepingProvider;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.CurrentDeadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The providers by scheme, and lending what they read so that it is wiped after use. */
final class Sources {

    private final Map<String, CredentialProvider> providers;
    private final Map<String, SigningKeyProvider> keyProviders;
    private final Patience patience;

    private Sources(
            Map<String, CredentialProvider> providers,
            Map<String, SigningKeyProvider> keyProviders,
            Patience patience) {
        this.providers = Map.copyOf(providers);
        this.keyProviders = Map.copyOf(keyProviders);
        this.patience = patience;
    }

    static Sources none() {
        return new Sources(Map.of(), Map.of(), new Patience(new CurrentDeadline()));
    }

    /** The same, for calls with these deadlines. */
    Sources within(CurrentDeadline deadlines) {
        return new Sources(providers, keyProviders, new Patience(deadlines));
    }

    Patience patience() {
        return patience;
    }

    private Asking asking() {
        return new Asking(patience);
    }

    Sources with(CredentialProvider provider) {
        requireFree(provider.scheme());
        Map<String, CredentialProvider> more = new HashMap<>(providers);
        more.put(provider.scheme(), provider);
        return new Sources(more, keyProviders, patience);
    }

    Sources with(SigningKeyProvider provider) {
        requireFree(provider.scheme());
        Map<String, SigningKeyProvider> more = new HashMap<>(keyProviders);
        more.put(provider.scheme(), provider);
        return new Sources(providers, more, patience);
    }

    private void requireFree(String scheme) {
        boolean own = scheme.equals(SecretReference.PKCS11) || scheme.equals(SecretReference.SSH_AGENT);
        if (own || providers.containsKey(scheme) || keyProviders.containsKey(scheme)) {
            throw new IllegalArgumentException("two credential providers for one scheme");
        }
    }

    SecretReference.Schemes schemes() {
        return new SecretReference.Schemes(providers.keySet(), keyProviders.keySet());
    }

    /** Empty when no provider of keys answers this scheme. */
    Optional<SigningKey> key(String role, SecretReference reference) {
        return Optional.ofNullable(keyProviders.get(reference.scheme()))
                .map(provider -> asking().ask(role, reference, provider, () -> provider.key(reference.name(), role)));
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
                    keyProviders.containsKey(reference.scheme())
                            ? "one that gives keys alone is plugged in"
                            : "none is plugged in",
                    "Plug it in: Ccaas.builder().credentials(…), for exec: an ExecutableProvider that allows the program.");
        }
        return asking().ask(role, reference, provider, () -> provider.read(reference.name(), role));
    }

    void refused(SecretReference reference, Secret secret) {
        CredentialProvider provider = providers.get(reference.scheme());
        if (provider != null) {
            asking().lend(
                            "a secret that was refused",
                            reference,
                            provider,
                            secret,
                            copy -> provider.refused(reference.name(), copy));
        }
    }

    void requireKeeping(String role, SecretReference reference) {
        KeepingProvider provider = keeping(role, reference);
        asking().ask(role, reference, provider, () -> {
            provider.requireKeeping(reference.name(), role);
            return reference;
        });
    }

    void keep(String role, SecretReference reference, Secret next) {
        KeepingProvider provider = keeping(role, reference);
        asking().lend(role, reference, provider, next, copy -> provider.keep(reference.name(), role, copy));
    }

    private KeepingProvider keeping(String role, SecretReference reference) {
        if (providers.get(reference.scheme()) instanceof KeepingProvider keeping) {
            return keeping;
        }
        throw Refusals.refusal(
                "CREDENTIAL_NOT_KEPT",
                "a provider that keeps " + role + " when it is rotated",
                "that of " + reference.scheme() + ": cannot",
                "Refer to a file, or have the host's provider implement KeepingProvider.");
    }
}
