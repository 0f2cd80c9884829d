package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.errors.SdkBugException;
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

    private final @Nullable X509ExtendedKeyManager key;
    private final TrustManager trust;
    private final SSLContext first;
    private final int sessionSeconds;

    private Contexts(@Nullable X509ExtendedKeyManager key, TrustManager trust, SSLContext first, int sessionSeconds) {
        this.key = key;
        this.trust = trust;
        this.first = first;
        this.sessionSeconds = sessionSeconds;
    }

    static Contexts of(@Nullable X509ExtendedKeyManager key, TrustManager trust, int sessionSeconds)
            throws GeneralSecurityException {
        return new Contexts(key, trust, Jsse.context(key, trust), sessionSeconds);
    }

    /** For questions about what Java can do, and for others to look at. */
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
            return Jsse.context(key, trust);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a context like this one was made before", foreign);
        }
    }
}
