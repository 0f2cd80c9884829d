package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Who may have issued the certificate that signs: those that the operator named, then a path to one of them must lead there. Without
 * any, a file that holds a path must lead to an anchor of this platform; one that holds a single certificate leads nowhere, and only
 * the place where it was served speaks for it.
 */
public final class Issuers {

    private final Set<TrustAnchor> named;

    private Issuers(Set<TrustAnchor> named) {
        this.named = named;
    }

    /**
     * None is named.
     *
     * @return those of the platform, for a file that holds a path
     */
    public static Issuers ofThePlatform() {
        return new Issuers(Set.of());
    }

    /**
     * These alone.
     *
     * @param issuers authorities, not empty; intermediate ones too, since the file mostly holds none
     * @return a path to one of them is required
     * @throws IllegalArgumentException when there is none, or one is no authority
     */
    public static Issuers named(List<X509Certificate> issuers) {
        if (issuers.isEmpty() || issuers.stream().anyMatch(issuer -> issuer.getBasicConstraints() < 0)) {
            throw new IllegalArgumentException(
                    "name authorities that may have issued SNS's certificates, and nothing else");
        }
        return new Issuers(anchors(issuers.stream()));
    }

    void require(List<X509Certificate> file) {
        if (named.isEmpty() && file.size() == 1) {
            return;
        }
        try {
            X509CertSelector first = new X509CertSelector();
            first.setCertificate(file.get(0));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(named.isEmpty() ? ofTheJdk() : named, first);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(file)));
            parameters.setRevocationEnabled(false); // SNS replaces its certificates; where to ask stands in them alone
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (CertPathBuilderException foreign) {
            throw SignatureRefusedException.because(
                    "WEBHOOK_CERTIFICATE_CHAIN",
                    "a certificate that leads to a trusted authority",
                    "no valid path does",
                    "Look at what is served at SigningCertURL; name the authorities that issue SNS's certificates.");
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform builds paths", foreign);
        }
    }

    private static Set<TrustAnchor> ofTheJdk() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return anchors(Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers())));
    }

    private static Set<TrustAnchor> anchors(Stream<X509Certificate> issuers) {
        return issuers.map(issuer -> new TrustAnchor(issuer, null)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Issuers[" + named.size() + "]";
    }
}
