package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one side believes about the other: rules, anchors, pins. Immutable and thread-safe.
 */
public final class PeerProof {

    private final ChainRules rules;
    private final Set<X509Certificate> anchors;
    private final PinRule pins;

    /**
     * Puts them together.
     *
     * @param rules what chains must be
     * @param anchors whom to believe
     * @param pins which keys must be on the proven path
     */
    public PeerProof(ChainRules rules, List<X509Certificate> anchors, PinRule pins) {
        this.rules = rules;
        this.anchors = Set.copyOf(anchors);
        this.pins = pins;
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
        // The machine's own clock here as well: a test's clock must not end or revive a pin.
        return pins.require(path, Instant.now());
    }
}
