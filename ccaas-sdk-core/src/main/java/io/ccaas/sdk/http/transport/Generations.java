package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.tls.TlsClient;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The connections in force. When the source gives another TLS client, connections under it take their place before the
 * next attempt begins, and those before them are retired (E7, E8).
 */
final class Generations {

    private final Supplier<TlsClient> source;
    private final Function<TlsClient, Connections> making;
    private final Runnable requireOpen;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Connections inForce;

    Generations(Supplier<TlsClient> source, Function<TlsClient, Connections> making, Runnable requireOpen) {
        this.source = source;
        this.requireOpen = requireOpen;
        this.making = making;
        this.inForce = making.apply(source.get());
    }

    /** What an attempt that begins now uses. */
    Connections current() {
        while (true) {
            requireOpen.run(); // closing retires the last ones too
            Connections now = inForce;
            if (!now.areUnder(source.get())) {
                now = renewed();
            }
            if (!now.areRetired()) {
                return now;
            }
        }
    }

    private Connections renewed() {
        renewing.lock();
        try {
            // Asked again under the lock: an answer from before it could bring an old generation back.
            TlsClient newest = source.get();
            Connections before = inForce;
            if (!before.areUnder(newest)) {
                inForce = making.apply(newest);
                before.retire();
            }
            return inForce;
        } finally {
            renewing.unlock();
        }
    }

    void close() {
        Connections now = inForce;
        now.cancelAll();
        now.retire();
    }
}
