package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A copy for a provider that may be left behind with it: wiped when the provider has ended, or when it was never asked. Its
 * lender may wipe the secret itself at any time.
 */
final class LentSecret implements AutoCloseable {

    private final Secret copy;
    private final AtomicBoolean settled = new AtomicBoolean();

    LentSecret(Secret secret) {
        this.copy = secret.use(SecretAccess.reading(), Secret::copyOf);
    }

    /** To be called once, on whatever thread; does nothing after the lender gave up before it began. */
    void lend(Consumer<Secret> provider) {
        if (settled.compareAndSet(false, true)) {
            try (copy) {
                provider.accept(copy);
            }
        }
    }

    /** The lender waits no longer. */
    @Override
    public void close() {
        if (settled.compareAndSet(false, true)) {
            copy.destroy();
        }
    }

    @Override
    public String toString() {
        return "LentSecret";
    }
}
