package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.tls.TlsClient;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HostnameVerifier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The connections under one TLS client, in a pool of their own: one policy, one trust, one identity, one session cache.
 * Once retired, no attempt begins on them, idle ones are closed at once and busy ones as soon as they are idle.
 */
final class Connections {

    private final TlsClient tls;
    private final OkHttpClient client;
    private volatile boolean retired;

    private Connections(TlsClient tls, OkHttpClient client) {
        this.tls = tls;
        this.client = client;
    }

    static Connections under(TlsClient tls, OkHttpClient withoutTls, Runnable requireOpen) {
        HostnameVerifier verifier = tls.hostnameVerifier();
        // Order matters twice: CallGuard is the last application interceptor (E4), NetworkGuard runs per attempt (E5).
        OkHttpClient client = withoutTls
                .newBuilder()
                .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                .hostnameVerifier(verifier)
                .connectionPool(new ConnectionPool(8, 1, TimeUnit.MINUTES))
                .addInterceptor(new CallGuard(tls, verifier, requireOpen))
                .addNetworkInterceptor(new NetworkGuard(tls))
                .build();
        return new Connections(tls, client);
    }

    boolean areUnder(TlsClient other) {
        return tls == other;
    }

    boolean areRetired() {
        return retired;
    }

    /** To be called when an attempt has ended: its connection is idle by now. */
    void fallIdle() {
        if (retired) {
            client.connectionPool().evictAll();
        }
    }

    void retire() {
        retired = true; // first: whoever falls idle and does not see it is evicted by the next line
        client.connectionPool().evictAll();
    }

    Call newCall(Request request) {
        return client.newCall(request);
    }

    /** The dispatcher is shared by all generations, so this reaches calls on retired connections too. */
    void cancelAll() {
        client.dispatcher().cancelAll();
    }
}
