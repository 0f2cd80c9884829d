package io.ccaas.sdk.tls.certificates;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one side believes about the other: rules, anchors, pins. Immutable and thread-safe.
 */
public final class PeerProof {

    private final ChainRules rules;
    private final Set<X509Certificate> anchors;
    private final Set<String> pins;

    /**
     * Puts them together.
     *
     * @param rules what chains must be
     * @param anchors whom to believe
     * @param pins base64 of SHA-256 over SubjectPublicKeyInfo; when there are any, one must be on the proven path
     */
    public PeerProof(ChainRules rules, List<X509Certificate> anchors, Set<String> pins) {
        this.rules = rules;
        this.anchors = Set.copyOf(anchors);
        this.pins = Set.copyOf(pins);
    }

    /**
     * Whom to believe.
     *
     * @return the anchors
     */
    public Set<X509Certificate> anchors() {
        return anchors;
    }

    /**
     * Proves what a peer sent.
     *
     * @param chain leaf first
     * @param name the name dialled; null for a client's certificate
     * @return the proven peer
     * @throws RuleBroken naming the rule that does not hold
     */
    public ProvenPeer prove(X509Certificate[] chain, @Nullable String name) throws RuleBroken {
        ProvenPath path = rules.prove(Arrays.asList(chain), name, anchors);
        // Over the path that was proven, never over what was sent: a server may append any certificate.
        long matched = Stream.concat(path.path().stream(), Stream.of(path.anchor()))
                .map(X509Certificate::getPublicKey)
                .map(PeerProof::pinOf)
                .collect(Collectors.toSet())
                .stream()
                .filter(pins::contains)
                .count();
        if (matched == 0 && !pins.isEmpty()) {
            throw RuleBroken.of(
                    "TLS_PIN",
                    "one of the " + pins.size() + " pinned keys on the proven path",
                    "none of them is there",
                    "Ask the partner whether it changed its keys; change the pins only on its word.");
        }
        return new ProvenPeer(path, (int) matched, pins.size() - (int) matched);
    }

    private static String pinOf(PublicKey key) {
        return Base64.getEncoder().encodeToString(Fingerprint.sha256(key.getEncoded()));
    }
}
