package io.ccaas.sdk.tls.provider;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The closed choice of TLS providers: Java's own and no other. The provider is held by instance, because one that was
 * put in front of it, or registered under its name, would be taken silently.
 */
public final class TlsProvider {

    private static final String NAME = "SunJSSE";

    private final Provider provider;

    private TlsProvider(Provider provider) {
        this.provider = provider;
    }

    /**
     * Finds the provider of this Java.
     *
     * @return the provider
     * @throws ProviderRefused when there is none, or another one bears its name
     */
    public static TlsProvider ofJava() throws ProviderRefused {
        return of(Security.getProvider(NAME));
    }

    /** A name can be borrowed, a place in the platform's own module cannot. */
    static TlsProvider of(@Nullable Provider candidate) throws ProviderRefused {
        if (candidate == null) {
            throw ProviderRefused.unknown("this Java has none");
        }
        boolean javas = candidate.getClass().getModule() == Object.class.getModule();
        if (!javas || !candidate.getName().equals(NAME)) {
            throw ProviderRefused.unknown("another provider");
        }
        return new TlsProvider(candidate);
    }

    /**
     * Makes a context that is ready.
     *
     * @param keys what to prove ourselves with
     * @param trust whom to believe
     * @return the context
     * @throws GeneralSecurityException when the provider cannot
     */
    public SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS", provider);
        context.init(keys, trust, null);
        return context;
    }

    /**
     * Java's own search for chains.
     *
     * @return a factory that is not yet told of anchors
     * @throws GeneralSecurityException when the provider has none
     */
    public TrustManagerFactory chains() throws GeneralSecurityException {
        return TrustManagerFactory.getInstance("PKIX", provider);
    }
}
