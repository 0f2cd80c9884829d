package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.patience.Patience;
import io.ccaas.sdk.credentials.patience.SelfBounded;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How providers are asked: for no longer than the call has, and nothing but errors of this library comes out of them. */
record Asking(Patience patience) {

    <R> R ask(String role, SecretReference reference, Object provider, Supplier<R> question) {
        boolean own = provider instanceof FileProvider
                || provider instanceof EnvironmentProvider
                || provider instanceof SelfBounded;
        return guarded(role, reference, own ? question : () -> patience.ask(role, question));
    }

    /** Gives a copy, because whoever is left behind may still read it. */
    void lend(String role, SecretReference reference, Object provider, Secret secret, Consumer<Secret> taking) {
        try (LentSecret lent = new LentSecret(secret)) {
            ask(role, reference, provider, () -> {
                lent.lend(taking);
                return reference;
            });
        }
    }

    private static <R> R guarded(String role, SecretReference reference, Supplier<R> question) {
        try {
            return question.get();
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
