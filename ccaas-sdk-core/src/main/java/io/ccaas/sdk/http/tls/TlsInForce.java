package io.ccaas.sdk.http.tls;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The TLS client of one partner as it is in force: made anew, with sessions of its own, when credentials or policy have
 * changed. Credentials that a tightened policy refuses are refused at every call until they are replaced. Thread-safe.
 */
public final class TlsInForce implements Function<Deadline, TlsClient> {

    private final Supplier<TlsMaterial> material;
    private final Function<Deadline, TlsPolicy> policy;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Made made;

    /** What is in force, and the client that was loaded with its credentials. */
    private record Made(TlsClient loaded, TlsClient client) {

        boolean serves(TlsMaterial material, TlsPolicy policy) {
            return loaded == material.client() && client.policy() == policy;
        }
    }

    /**
     * Follows both.
     *
     * @param material loaded already; another object when the files changed
     * @param policy what calls may use; another object when an overlay was taken
     */
    public TlsInForce(Supplier<TlsMaterial> material, Function<Deadline, TlsPolicy> policy) {
        this.material = material;
        this.policy = policy;
        TlsClient first = material.get().client();
        this.made = new Made(first, first);
    }

    @Override
    public TlsClient apply(Deadline until) {
        Made now = made;
        TlsPolicy wanted = policy.apply(until);
        return now.serves(material.get(), wanted) ? now.client() : renewed(until);
    }

    private TlsClient renewed(Deadline until) {
        making.lock();
        try {
            // Asked again under the lock: answers from before it could bring an old client back.
            TlsPolicy wanted = policy.apply(until);
            TlsMaterial loaded = material.get();
            if (!made.serves(loaded, wanted)) {
                TlsClient first = loaded.client();
                boolean fits = first.policy() == wanted;
                made = new Made(first, fits ? first : loaded.clientUnder(wanted));
            }
            return made.client();
        } finally {
            making.unlock();
        }
    }

    @Override
    public String toString() {
        return "TlsInForce[" + made.client().policy() + "]";
    }
}
