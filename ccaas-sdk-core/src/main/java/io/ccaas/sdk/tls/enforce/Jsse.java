package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.provider.Offered;
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
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** What is made with a TLS provider, and the proof that it keeps the limits it is told. */
final class Jsse {

    private Jsse() {}

    static SSLContext context(TlsProvider provider, @Nullable X509ExtendedKeyManager key, TrustManager trust)
            throws GeneralSecurityException {
        return provider.context(key == null ? new KeyManager[0] : new KeyManager[] {key}, new TrustManager[] {trust});
    }

    static Limits limits(Limits wanted, Contexts contexts) throws GeneralSecurityException {
        Limits possible = possible(wanted, contexts);
        if (possible.protocols().isEmpty() || possible.suites().isEmpty()) {
            throw new NoSuchAlgorithmException("this Java is set to refuse all that the policy has");
        }
        if (contexts.provider()
                .proven(() -> client(contexts, possible), told(possible))
                .isEmpty()) {
            throw new GroupsMissingException();
        }
        return possible;
    }

    private static Limits possible(Limits wanted, Contexts contexts) {
        SSLParameters supported = contexts.first().getSupportedSSLParameters();
        Set<String> protocols = contexts.provider().protocols(Set.of(supported.getProtocols()));
        supported.setProtocols(protocols.toArray(String[]::new));
        Limits possible = wanted.within(supported);
        return protocols.contains("TLSv1.2") ? possible : possible.withoutTls12();
    }

    private static SSLEngine client(Contexts contexts, Limits limits) {
        ConnectionRules rules = new ConnectionRules(limits, contexts.provider(), limits, "");
        SSLEngine engine = contexts.provider().engine(contexts.first().createSSLEngine("localhost", 443), rules);
        engine.setUseClientMode(true);
        engine.setSSLParameters(Clamp.initial(engine.getSSLParameters(), rules));
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
        TrustManagerFactory factory = TlsProvider.chains();
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
