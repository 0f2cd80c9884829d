package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for a path (RFC 5280 section 6) in what was sent, and nowhere else: Java's own search would fetch issuers from
 * addresses that a certificate names when the process is set to ({@code com.sun.security.enableAIAcaIssuers}).
 *
 * @param chain what was sent, leaf first
 * @param now the moment at which the path must hold, in whole seconds as certificates count
 * @param depth most certificates between leaf and anchor, without self-issued ones
 * @param rules makes what else must hold for each certificate of the path
 */
record PathSearch(List<X509Certificate> chain, Instant now, int depth, Supplier<PathRules> rules) {

    ProvenPath find(Set<X509Certificate> anchors) throws RuleBroken {
        PathRules asked = rules.get();
        PathProof proof = new PathProof(now);
        return new PathWalk(chain, anchors, depth, asked, proof)
                .through(chain.get(0))
                .orElseThrow(() -> asked.broken().orElseGet(() -> noPath(proof)));
    }

    private static RuleBroken noPath(PathProof proof) {
        RuleBroken none = RuleBroken.of(
                "TLS_CHAIN",
                "a chain that ends in one of the trusted authorities and is valid all the way",
                "there is none",
                "Give the certificate of the authority that issued it, or let the other side send its"
                        + " intermediate certificates.");
        return proof.refusal()
                .map(foreign -> new RuleBroken(none.problem().causedBy(foreign)))
                .orElse(none);
    }
}
