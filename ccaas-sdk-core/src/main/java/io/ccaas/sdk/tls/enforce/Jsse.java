package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
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
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Java's own TLS provider, by name: others do not ask the constraints that our rules stand on, and one that was put in
 * front of it would be taken silently.
 */
final class Jsse {

    private static final String PROVIDER = "SunJSSE";

    private Jsse() {}

    static SSLContext context(@Nullable X509ExtendedKeyManager key, TrustManager trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS", PROVIDER);
        context.init(key == null ? new KeyManager[0] : new KeyManager[] {key}, new TrustManager[] {trust}, null);
        return context;
    }

    static Limits limits(Limits wanted, SSLContext context) throws GeneralSecurityException {
        Limits possible = wanted.within(context.getSupportedSSLParameters());
        if (possible.protocols().isEmpty() || possible.suites().isEmpty()) {
            throw new NoSuchAlgorithmException("this Java is set to refuse all that the policy has");
        }
        Set<String> offered = OfferedGroups.of(context, possible);
        if (offered.isEmpty()) {
            throw new GroupsMissingException();
        }
        if (!possible.groups().containsAll(offered)) {
            throw new NoSuchAlgorithmException("this Java offers groups that it was told to leave out");
        }
        return possible;
    }

    static ProvingTrustManager trust(PeerProof proof, Revocation revocation) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX", PROVIDER);
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
