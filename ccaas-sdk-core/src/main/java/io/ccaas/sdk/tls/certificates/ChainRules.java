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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves a chain: name, leaf, path to an anchor, keys and signatures all the way. Immutable and thread-safe. Guarantees
 * nothing about revocation.
 */
public final class ChainRules {

    private final KeyRules keys;
    private final SignatureRules signatures;
    private final LifetimeRules lifetimes;
    private final LeafRules leafRules;

    /**
     * The rules of one policy for one purpose.
     *
     * @param keys which keys count
     * @param signatures names of Java for how certificates below the anchor may be signed
     * @param lifetimes how long a leaf may be valid
     * @param purpose what the leaf must be for, if it names purposes
     * @param purposeMustBeNamed whether a leaf that names no purpose is refused, as public authorities require
     */
    public ChainRules(
            KeyRules keys,
            Set<String> signatures,
            LifetimeRules lifetimes,
            Purpose purpose,
            boolean purposeMustBeNamed) {
        this.keys = keys;
        this.signatures = new SignatureRules(signatures);
        this.lifetimes = lifetimes;
        this.leafRules = new LeafRules(purpose, purposeMustBeNamed);
    }

    /**
     * Proves what a peer sent.
     *
     * @param chain leaf first, then in any order whatever else was sent
     * @param name the name dialled, which the leaf must carry; null for a client's certificate
     * @param anchors whom to believe
     * @return the path that holds
     * @throws RuleBroken naming the first rule that does not hold
     */
    public ProvenPath prove(List<X509Certificate> chain, @Nullable String name, Set<X509Certificate> anchors)
            throws RuleBroken {
        X509Certificate leaf = requireLeaf(chain);
        if (name != null) {
            NameRule.require(leaf, name);
        }
        ProvenPath path = search(chain, anchors);
        LeafRules.requireValid(path.anchor(), "anchor");
        keys.require(path.anchor().getPublicKey(), LocalDate.now(ZoneOffset.UTC), "anchor");
        return path;
    }

    /**
     * Requires a chain of our own to meet the rules that a peer would be held to, as far as they can be told without
     * its anchor.
     *
     * @param chain leaf first
     * @throws RuleBroken naming the first rule that does not hold
     */
    public void requireOwn(List<X509Certificate> chain) throws RuleBroken {
        requireLeaf(chain);
        PathRules rules = pathRules();
        for (X509Certificate certificate : chain) {
            boolean anchor = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            if (!anchor) {
                rules.requireAuthority(certificate);
            }
        }
    }

    /**
     * Checks the name alone, once more.
     *
     * @param leaf a proven leaf
     * @param name the name dialled
     * @throws RuleBroken {@code TLS_NAME}
     */
    public static void requireName(X509Certificate leaf, String name) throws RuleBroken {
        NameRule.require(leaf, name);
    }

    private X509Certificate requireLeaf(List<X509Certificate> chain) throws RuleBroken {
        X509Certificate leaf = chain.get(0);
        keys.require(leaf.getPublicKey(), LocalDate.now(ZoneOffset.UTC), "leaf");
        leafRules.require(leaf);
        lifetimes.require(leaf);
        return leaf;
    }

    private PathRules pathRules() {
        return new PathRules(keys, signatures, leafRules);
    }

    private ProvenPath search(List<X509Certificate> chain, Set<X509Certificate> anchors) throws RuleBroken {
        PathRules rules = pathRules();
        try {
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters(chain, anchors, rules));
            List<X509Certificate> path = found.getCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return new ProvenPath(path, found.getTrustAnchor().getTrustedCert());
        } catch (CertPathBuilderException foreign) {
            throw rules.broken().orElseGet(() -> noPath(foreign));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform searches certificate paths", foreign);
        }
    }

    private static PKIXBuilderParameters parameters(
            List<X509Certificate> chain, Set<X509Certificate> anchors, PathRules rules)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(chain.get(0));
        Set<TrustAnchor> trusted =
                anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.addCertPathChecker(rules);
        return parameters;
    }

    private static RuleBroken noPath(CertPathBuilderException foreign) {
        return new RuleBroken(io.ccaas.sdk.errors.Problem.of(
                        "TLS_CHAIN",
                        "a chain that ends in one of the trusted authorities and is valid all the way",
                        "there is none",
                        "Give the certificate of the authority that issued it, or let the other side send its"
                                + " intermediate certificates.")
                .causedBy(foreign));
    }
}
