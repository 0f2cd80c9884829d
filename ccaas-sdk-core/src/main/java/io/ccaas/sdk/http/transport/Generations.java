package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.tls.TlsClient;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The connections in force. When the source gives another TLS client, connections under it take their place before the
 * next attempt begins, and those before them are retired (E7, E8).
 */
final class Generations {

    private final Supplier<TlsClient> source;
    private final Supplier<OkHttpClient.Builder> settings;
    private final Runnable requireOpen;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Connections inForce;

    Generations(Supplier<TlsClient> source, Supplier<OkHttpClient.Builder> settings, Runnable requireOpen) {
        this.source = source;
        this.settings = settings;
        this.requireOpen = requireOpen;
        this.inForce = new Connections(source.get(), settings, requireOpen);
    }

    /** What an attempt that begins now uses. */
    Connections current() {
        while (true) {
            requireOpen.run(); // closing retires the last ones too
            Connections now = inForce;
            if (now.tls != source.get()) {
                now = renewed();
            }
            if (!now.retired) {
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
            if (before.tls != newest) {
                inForce = new Connections(newest, settings, requireOpen);
                before.retire();
            }
            return inForce;
        } finally {
            renewing.unlock();
        }
    }

    void close() {
        renewing.lock();
        try {
            inForce.client.dispatcher().cancelAll(); // shared by all generations
            inForce.retire();
        } finally {
            renewing.unlock();
        }
    }

    /**
     * The connections under one TLS client, in a pool of their own: one policy, one trust, one identity, one session
     * cache. Once retired, no attempt begins on them, idle ones are closed at once and busy ones as soon as they are idle.
     */
    static final class Connections {

        private final TlsClient tls;
        private final OkHttpClient client;
        private volatile boolean retired;

        private Connections(TlsClient tls, Supplier<OkHttpClient.Builder> settings, Runnable requireOpen) {
            HostnameVerifier verifier = tls.hostnameVerifier();
            this.tls = tls;
            // Order matters twice: CallGuard is the last application interceptor (E4), NetworkGuard runs per attempt
            // (E5).
            this.client = settings.get()
                    .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                    .hostnameVerifier(verifier)
                    .connectionPool(new ConnectionPool(8, 1, TimeUnit.MINUTES))
                    .addInterceptor(new CallGuard(tls, verifier, requireOpen))
                    .addNetworkInterceptor(new NetworkGuard(tls))
                    .build();
        }

        Call newCall(Request request) {
            return client.newCall(request);
        }

        /** To be called when an attempt has ended: its connection is idle by now. */
        void fallIdle() {
            if (retired) {
                client.connectionPool().evictAll();
            }
        }

        private void retire() {
            retired = true; // first: whoever falls idle and does not see it is evicted by the next line
            client.connectionPool().evictAll();
        }
    }
}
