package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The connections in force. When the source gives another TLS client, connections under it take their place before the
 * next attempt begins, and those before them are retired (E7, E8). When the source refuses, nothing begins and they are
 * retired too: what they were opened under no longer holds. None is used for more than an hour.
 */
final class Generations {

    /** The most that a connection outlives the proof that it began with. */
    private static final Duration LONGEST_USE = Duration.ofHours(1);

    private final Function<Deadline, TlsClient> source;
    private final Supplier<OkHttpClient.Builder> settings;
    private final Runnable requireOpen;
    private final Time time;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Connections inForce;

    Generations(
            Function<Deadline, TlsClient> source,
            Supplier<OkHttpClient.Builder> settings,
            Runnable requireOpen,
            Time time) {
        this.source = source;
        this.settings = settings;
        this.requireOpen = requireOpen;
        this.time = time;
    }

    /** What an attempt that begins now uses. */
    Connections current(Deadline until) {
        while (true) {
            requireOpen.run(); // closing retires the last ones too
            Connections now = inForce;
            if (now == null || !now.serve(asked(until))) {
                now = renewed(until);
            }
            if (!now.retired) {
                return now;
            }
        }
    }

    private TlsClient asked(Deadline until) {
        try {
            return source.apply(until);
        } catch (SdkException refusal) {
            replace(null);
            throw refusal;
        }
    }

    private Connections renewed(Deadline until) {
        renewing.lock();
        try {
            // Asked again under the lock: an answer from before it could bring an old generation back.
            TlsClient newest = asked(until);
            Connections before = inForce;
            if (before != null && before.serve(newest)) {
                return before;
            }
            Connections next = new Connections(newest, settings, requireOpen, time);
            replace(next);
            return next;
        } finally {
            renewing.unlock();
        }
    }

    private void replace(@Nullable Connections next) {
        renewing.lock();
        try {
            Connections before = inForce;
            inForce = next;
            if (before != null) {
                before.retire();
            }
        } finally {
            renewing.unlock();
        }
    }

    void close() {
        renewing.lock();
        try {
            Connections last = inForce;
            if (last != null) {
                last.retire();
            }
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
        private final Time time;
        private final long since;
        private volatile boolean retired;

        private Connections(TlsClient tls, Supplier<OkHttpClient.Builder> settings, Runnable requireOpen, Time time) {
            HostnameVerifier verifier = tls.hostnameVerifier();
            this.tls = tls;
            this.time = time;
            this.since = time.ticks();
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

        private boolean serve(TlsClient asked) {
            return tls == asked && !retired && time.ticks() - since < LONGEST_USE.toNanos();
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
