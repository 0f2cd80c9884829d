package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.revocation.PathStatus;
import java.util.Optional;

/**
 * A handshake that kept its limits.
 *
 * @param protocol name of Java
 * @param suite IANA name
 * @param group IANA name
 * @param peer the peer, which is proven; empty where no certificate was asked for
 * @param status whether its certificates were revoked; empty where that is not asked
 * @param resumed whether an earlier session was taken up
 */
public record FinishedHandshake(
        String protocol,
        String suite,
        String group,
        Optional<PeerFacts> peer,
        Optional<PathStatus> status,
        boolean resumed) {

    @Override
    public String toString() {
        return "FinishedHandshake[peer proven=" + peer.isPresent() + ", resumed=" + resumed + "]";
    }
}
