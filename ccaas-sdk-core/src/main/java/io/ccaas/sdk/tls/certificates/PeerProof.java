package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.tls.pins.PinSet;
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
     * @param pins which keys must be on the proven path, until they end
     * @param anchorsAreChosen true when the anchors are the host's own choice, to which trust is limited when the pins have
     *     ended; false when they are every public authority: the end of pins is then refused
     */
    public PeerProof(ChainRules rules, List<X509Certificate> anchors, PinSet pins, boolean anchorsAreChosen) {
        this.rules = rules;
        this.anchors = Set.copyOf(anchors);
        this.pins = new PinRule(pins, anchorsAreChosen);
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
