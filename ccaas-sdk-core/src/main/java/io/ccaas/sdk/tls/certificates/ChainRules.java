package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves a chain: name, leaf, path to an anchor, keys and signatures all the way. Immutable and thread-safe. Guarantees
 * nothing about revocation.
 */
public final class ChainRules {

    /** As Java counts them: between leaf and anchor, without self-issued ones. */
    private static final int MOST_AUTHORITIES = 5;

    private final KeyRules keys;
    private final SignatureRules signatures;
    private final LifetimeRules lifetimes;
    private final PurposeRules purposes;

    /**
     * The rules of one policy for one purpose.
     *
     * @param keys which keys count
     * @param signatures names of Java for how certificates below the anchor may be signed
     * @param lifetimes how long a leaf may be valid
     * @param purpose what the leaf must be for, if it names purposes
     * @param publicPki whether what binds public authorities is asked for: a leaf names its purpose, a root names none
     */
    public ChainRules(
            KeyRules keys, Set<String> signatures, LifetimeRules lifetimes, Purpose purpose, boolean publicPki) {
        this.keys = keys;
        this.signatures = new SignatureRules(signatures);
        this.lifetimes = lifetimes;
        this.purposes = new PurposeRules(purpose, publicPki);
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
        // The machine's own clock, never an injected one: a test's clock must not make an expired certificate good.
        return prove(chain, name, anchors, Instant.now(), MOST_AUTHORITIES);
    }

    /** At another moment and depth: only for tests of this package, against certificates that were made once. */
    ProvenPath prove(
            List<X509Certificate> chain, @Nullable String name, Set<X509Certificate> anchors, Instant now, int depth)
            throws RuleBroken {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS); // certificates know no shorter time
        try {
            requireLeaf(chain, second);
            if (name != null) {
                NameRule.require(chain.get(0), name);
            }
            return sound(new PathSearch(chain, second, depth, () -> pathRules(second)), anchors);
        } catch (SdkBugException ours) {
            throw ours;
        } catch (RuntimeException foreign) {
            // Java's classes let several kinds out when certificates are odd, such as constraints on other names.
            throw new RuleBroken(unprocessable().causedBy(foreign));
        }
    }

    /** Another anchor may still lead to a path that holds, as with cross-signed authorities. */
    private ProvenPath sound(PathSearch search, Set<X509Certificate> anchors) throws RuleBroken {
        ProvenPath path = search.find(anchors);
        try {
            requireSound(path, search.now());
            return path;
        } catch (RuleBroken broken) {
            try {
                return sound(search, without(anchors, path.anchor()));
            } catch (RuleBroken none) {
                throw broken;
            }
        }
    }

    private static Set<X509Certificate> without(Set<X509Certificate> anchors, X509Certificate one) {
        return anchors.stream().filter(anchor -> !anchor.equals(one)).collect(Collectors.toSet());
    }

    private void requireSound(ProvenPath path, Instant now) throws RuleBroken {
        X509Certificate anchor = path.anchor();
        AnchorRules.requireAuthority(anchor);
        LeafRules.requireValid(anchor, "anchor", now);
        keys.require(anchor.getPublicKey(), day(now), "anchor");
        purposes.requireAnchor(anchor);
        NameRule.requirePermitted(path);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Requires a chain of our own to meet the rules that a peer would be held to, as far as they can be told without
     * its anchor.
     *
     * @param chain leaf first
     * @throws RuleBroken naming the first rule that does not hold
     */
    public void requireOwn(List<X509Certificate> chain) throws RuleBroken {
        Instant now = Instant.now();
        requireLeaf(chain, now);
        PathRules rules = pathRules(now);
        for (X509Certificate certificate : chain) {
            boolean anchor = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            if (!anchor) {
                rules.require(certificate);
            }
        }
    }

    private void requireLeaf(List<X509Certificate> chain, Instant now) throws RuleBroken {
        X509Certificate leaf = chain.get(0);
        keys.require(leaf.getPublicKey(), day(now), "leaf");
        LeafRules.require(leaf, now);
        purposes.requireLeaf(leaf);
        lifetimes.require(leaf);
    }

    private PathRules pathRules(Instant now) {
        return new PathRules(keys, signatures, purposes, day(now));
    }

    private static Problem unprocessable() {
        return Problem.of(
                "TLS_CHAIN",
                "certificates that Java can process",
                "it gave up on one of them",
                "Ask for certificates that keep RFC 5280.");
    }
}
