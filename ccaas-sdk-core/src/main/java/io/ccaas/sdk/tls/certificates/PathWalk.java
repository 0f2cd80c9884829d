package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes from issuer to issuer by name, back where a way ends, and has every way that comes to an anchor proven. Whoever
 * sends a maze pays for it with a refusal: steps and proofs are counted.
 */
final class PathWalk {

    /** An honest chain needs ten; authorities that all signed each other would cost a factorial of them. */
    private static final int MOST_STEPS = 1_000;
    /** Each is a few signatures. */
    private static final int MOST_PROOFS = 50;

    private final List<X509Certificate> sent;
    private final Set<X509Certificate> anchors;
    private final int depth;
    private final PathRules rules;
    private final PathProof proof;
    private final List<X509Certificate> path = new ArrayList<>();
    private int steps;
    private int proofs;

    PathWalk(List<X509Certificate> sent, Set<X509Certificate> anchors, int depth, PathRules rules, PathProof proof) {
        this.sent = sent;
        this.anchors = anchors;
        this.depth = depth;
        this.rules = rules;
        this.proof = proof;
    }

    /** The first path that holds and goes on from here through the certificate. */
    Optional<ProvenPath> through(X509Certificate certificate) {
        steps++;
        if (steps > MOST_STEPS || !rules.admit(certificate)) {
            return Optional.empty();
        }
        path.add(certificate);
        Optional<ProvenPath> found = ending(certificate).or(() -> goingOn(certificate));
        path.remove(path.size() - 1);
        return found;
    }

    private Optional<ProvenPath> ending(X509Certificate last) {
        for (X509Certificate anchor : anchors) {
            if (issued(anchor, last) && proofs < MOST_PROOFS) {
                proofs++;
                if (proof.holds(path, anchor)) {
                    return Optional.of(new ProvenPath(path, anchor));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ProvenPath> goingOn(X509Certificate last) {
        for (X509Certificate issuer : sent) {
            if (issued(issuer, last) && isNew(issuer) && isWithinDepth(issuer)) {
                Optional<ProvenPath> found = through(issuer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** The same key under the same name again is a circle (RFC 4158 section 2.4.2). */
    private boolean isNew(X509Certificate issuer) {
        return path.stream()
                .noneMatch(one -> one.getSubjectX500Principal().equals(issuer.getSubjectX500Principal())
                        && one.getPublicKey().equals(issuer.getPublicKey()));
    }

    private boolean isWithinDepth(X509Certificate issuer) {
        long above = path.stream().skip(1).filter(one -> !issued(one, one)).count();
        return issued(issuer, issuer) || above < depth;
    }
}
