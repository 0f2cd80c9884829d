package io.ccaas.sdk.tls;

import io.ccaas.sdk.time.Deadline;

/** One policy as it is at the moment: whoever connects asks each time. Thread-safe. */
public interface PolicyInForce {

    /**
     * Looks whether there is anything new, when that is due. What goes wrong is told to a listener and changes nothing.
     *
     * @param until when the caller must have gone on; the look takes half of it at most
     */
    void look(Deadline until);

    /**
     * Looks, and gives what calls may use.
     *
     * @param until as for {@link #look}
     * @return the policy; the same object as long as nothing changed
     * @throws TlsHaltedException {@code TLS_HALTED} while calls are halted
     * @throws io.ccaas.sdk.tls.overlay.OverlayStateException {@code TLS_OVERLAY_UNKNOWN} when it was never known what is
     *     in force, because its source gave nothing
     * @throws io.ccaas.sdk.tls.policy.OverlayRefusedException {@code TLS_OVERLAY_REFUSED} when it was never known what is
     *     in force, because what the source gave was refused
     */
    TlsPolicy current(Deadline until);

    /**
     * What is known without looking, also while calls are halted: for fetching the overlay that ends a halt, and for
     * checking credentials.
     *
     * @return the policy
     */
    TlsPolicy latest();

    /**
     * A policy that only a release changes.
     *
     * @param policy which
     * @return always this one
     */
    static PolicyInForce unchanging(TlsPolicy policy) {
        return new Unchanging(policy);
    }

    /**
     * Says one thing.
     *
     * @param latest what it says
     */
    record Unchanging(TlsPolicy latest) implements PolicyInForce {

        @Override
        public void look(Deadline until) {
            // Only a release could bring anything new.
        }

        @Override
        public TlsPolicy current(Deadline until) {
            return latest;
        }
    }
}
