package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.provider.TlsProvider;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of one side: always the same, and so one session cache, or where sessions are never taken up again, a new
 * one for each connection. Tickets of TLS 1.3 arrive at any time after the handshake; only a cache that nobody else
 * looks into keeps them out of the next one.
 */
final class Contexts {

    private final TlsProvider provider;
    private final @Nullable X509ExtendedKeyManager key;
    private final TrustManager trust;
    private final SSLContext first;
    private final int sessionSeconds;

    private Contexts(
            TlsProvider provider,
            @Nullable X509ExtendedKeyManager key,
            TrustManager trust,
            SSLContext first,
            int sessionSeconds) {
        this.provider = provider;
        this.key = key;
        this.trust = trust;
        this.first = first;
        this.sessionSeconds = sessionSeconds;
    }

    static Contexts of(
            TlsProviderName name, @Nullable X509ExtendedKeyManager key, TrustManager trust, int sessionSeconds)
            throws GeneralSecurityException {
        TlsProvider provider = TlsProvider.named(name);
        return new Contexts(provider, key, trust, Jsse.context(provider, key, trust), sessionSeconds);
    }

    TlsProvider provider() {
        return provider;
    }

    /** For questions about what the provider can do, and for others to look at. */
    SSLContext first() {
        return first;
    }

    SSLContext forConnection() {
        if (sessionSeconds > 0) {
            // Set anew each time, because anybody with a session can reach the cache and lengthen it.
            first.getClientSessionContext().setSessionTimeout(sessionSeconds);
            first.getServerSessionContext().setSessionTimeout(sessionSeconds);
            return first;
        }
        try {
            return Jsse.context(provider, key, trust);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a context like this one was made before", foreign);
        }
    }
}
