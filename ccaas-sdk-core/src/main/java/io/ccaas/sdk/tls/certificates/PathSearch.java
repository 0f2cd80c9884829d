package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks Java for a path (RFC 5280 section 6).
 *
 * @param chain what was sent, leaf first
 * @param now the moment at which the path must hold, in whole seconds as certificates count
 * @param depth most certificates between leaf and anchor, without self-issued ones
 * @param rules makes what else must hold for each certificate of the path
 */
record PathSearch(List<X509Certificate> chain, Instant now, int depth, Supplier<PathRules> rules) {

    ProvenPath find(Set<X509Certificate> anchors) throws RuleBroken {
        if (anchors.isEmpty()) {
            throw noPath();
        }
        PathRules asked = rules.get();
        try {
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters(anchors, asked));
            List<X509Certificate> path = found.getCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return new ProvenPath(path, found.getTrustAnchor().getTrustedCert());
        } catch (CertPathBuilderException foreign) {
            throw asked.broken()
                    .orElseGet(() -> new RuleBroken(noPath().problem().causedBy(foreign)));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform searches certificate paths", foreign);
        }
    }

    private PKIXBuilderParameters parameters(Set<X509Certificate> anchors, PathRules asked)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(chain.get(0));
        Set<TrustAnchor> trusted =
                anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        parameters.setMaxPathLength(depth);
        parameters.addCertPathChecker(asked);
        return parameters;
    }

    private static RuleBroken noPath() {
        return RuleBroken.of(
                "TLS_CHAIN",
                "a chain that ends in one of the trusted authorities and is valid all the way",
                "there is none",
                "Give the certificate of the authority that issued it, or let the other side send its"
                        + " intermediate certificates.");
    }
}
