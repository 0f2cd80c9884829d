package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.tls.TlsClient;
import java.io.IOException;
import java.net.Proxy;
import java.util.Objects;
import javax.net.ssl.HostnameVerifier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Enforcement point E4 and E6: the last application interceptor. Whatever stands before it, the call goes by https, to
 * the permitted target, without a proxy, with the enforcing factory and verifier, and follows no redirect.
 */
final class CallGuard implements Interceptor {

    private final TlsClient tls;
    private final HostnameVerifier verifier;
    private final Runnable requireOpen;

    CallGuard(TlsClient tls, HostnameVerifier verifier, Runnable requireOpen) {
        this.tls = tls;
        this.requireOpen = requireOpen;
        this.verifier = verifier;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Attempt attempt = Objects.requireNonNull(chain.request().tag(Attempt.class), "attempt");
        boolean ours = chain.request().url().isHttps()
                && chain.request().url().toString().equals(attempt.target())
                && chain.getSslSocketFactoryOrNull() == tls.socketFactory()
                && chain.getHostnameVerifier() == verifier
                && Proxy.NO_PROXY.equals(chain.getProxy())
                && !chain.getFollowRedirects()
                && !chain.getFollowSslRedirects()
                && !chain.getRetryOnConnectionFailure();
        if (!ours) {
            throw new SdkBugException("a call reached the network with settings that are not the enforced ones");
        }
        requireOpen.run();
        return chain.proceed(chain.request());
    }
}
