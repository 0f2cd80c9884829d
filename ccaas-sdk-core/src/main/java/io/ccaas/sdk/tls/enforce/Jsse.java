package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.provider.Offered;
import io.ccaas.sdk.tls.provider.SelfTest;
import io.ccaas.sdk.tls.provider.TlsProvider;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Contexts of Java's own TLS provider, and the proof that it keeps the limits it is told. */
final class Jsse {

    private Jsse() {}

    static SSLContext context(@Nullable X509ExtendedKeyManager key, TrustManager trust)
            throws GeneralSecurityException {
        return TlsProvider.ofJava()
                .context(key == null ? new KeyManager[0] : new KeyManager[] {key}, new TrustManager[] {trust});
    }

    static Limits limits(Limits wanted, SSLContext context) throws GeneralSecurityException {
        Limits possible = wanted.within(context.getSupportedSSLParameters());
        if (possible.protocols().isEmpty() || possible.suites().isEmpty()) {
            throw new NoSuchAlgorithmException("this Java is set to refuse all that the policy has");
        }
        if (SelfTest.groups(() -> client(context, possible), told(possible)).isEmpty()) {
            throw new GroupsMissingException();
        }
        return possible;
    }

    private static SSLEngine client(SSLContext context, Limits limits) {
        SSLEngine engine = context.createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        engine.setSSLParameters(Clamp.initial(engine.getSSLParameters(), new ConnectionRules(limits, limits, "")));
        return engine;
    }

    private static Offered told(Limits limits) {
        return new Offered(
                Set.copyOf(limits.protocols()),
                Set.copyOf(limits.suites()),
                Set.copyOf(limits.groups()),
                Set.copyOf(limits.signatures()));
    }

    static ProvingTrustManager trust(PeerProof proof, Revocation revocation) throws GeneralSecurityException {
        TrustManagerFactory factory = TlsProvider.ofJava().chains();
        if (proof.anchors().isEmpty()) {
            factory.init(believingNobody());
        } else {
            factory.init(new CertPathTrustManagerParameters(believing(proof.anchors())));
        }
        for (TrustManager candidate : factory.getTrustManagers()) {
            if (candidate instanceof X509ExtendedTrustManager java) {
                return new ProvingTrustManager(proof, java, revocation);
            }
        }
        throw new NoSuchAlgorithmException("this Java has no trust manager that is told of the connection");
    }

    /**
     * Given as parameters, because a trust manager made of a store alone would go to the network by itself when the process
     * is set to check revocation ({@code com.sun.net.ssl.checkRevocation}).
     */
    private static PKIXBuilderParameters believing(Set<X509Certificate> anchors) throws GeneralSecurityException {
        Set<TrustAnchor> trusted =
                anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, null);
        parameters.setRevocationEnabled(false);
        return parameters;
    }

    /** A server that asks for no certificate believes nobody, which parameters cannot say. */
    private static KeyStore believingNobody() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException foreign) {
            throw new GeneralSecurityException("a store in memory cannot be made");
        }
        return store;
    }
}
