package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.AnchorRules;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Vets authorities when they are loaded, so that a bad one is told then and not at the first handshake. */
final class AnchorCheck {

    private static final String REMEDY = "Give the certificates of the authorities that issue for this partner.";

    private AnchorCheck() {}

    static List<X509Certificate> require(List<X509Certificate> anchors) {
        if (anchors.isEmpty()) {
            throw refusal("at least one authority", "none is given");
        }
        for (X509Certificate anchor : anchors) {
            try {
                AnchorRules.require(anchor);
            } catch (RuleBroken rule) {
                Problem problem = rule.problem();
                throw refusal(problem.expected(), problem.found() + " (" + problem.code() + ")");
            }
        }
        return List.copyOf(anchors);
    }

    /** Without the few of each installation that are expired or too weak. */
    static List<X509Certificate> installed() {
        List<X509Certificate> sound = new ArrayList<>();
        for (X509Certificate candidate : all()) {
            try {
                AnchorRules.require(candidate);
                sound.add(candidate);
            } catch (RuleBroken leftOut) {
                // Left out, as the documentation of publicWebPki says.
            }
        }
        return require(sound);
    }

    private static List<X509Certificate> all() {
        List<X509Certificate> found = new ArrayList<>();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX", "SunJSSE");
            factory.init((KeyStore) null);
            for (TrustManager candidate : factory.getTrustManagers()) {
                if (candidate instanceof X509TrustManager java) {
                    found.addAll(List.of(java.getAcceptedIssuers()));
                }
            }
        } catch (GeneralSecurityException foreign) {
            throw new TlsConfigurationException(Problem.of(
                            "TLS_ANCHORS", "the authorities of this Java installation", "they cannot be read", REMEDY)
                    .causedBy(foreign));
        }
        return found;
    }

    private static TlsConfigurationException refusal(String expected, String found) {
        return TlsConfigurationException.of("TLS_ANCHORS", expected, found, REMEDY);
    }
}
