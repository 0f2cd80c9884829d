package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.enforce.FinishedHandshake;
import io.ccaas.sdk.tls.enforce.PeerFacts;
import io.ccaas.sdk.tls.revocation.PathStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What one finished handshake really was, after every rule of the policy was met.
 *
 * @param protocol name in Java, {@code TLSv1.3} or {@code TLSv1.2}
 * @param suite name in the IANA registry of TLS cipher suites
 * @param group name in the IANA registry of TLS supported groups; on both versions the key exchange was fresh
 * @param policy the policy that was met
 * @param peer the peer's leaf; empty on a server that asked for no client certificate
 * @param revocation whether the peer's certificates were revoked; empty on a server that asked for no client certificate
 * @param resumed whether an earlier session was taken up; its chain was then proven again
 */
public record NegotiatedTls(
        String protocol,
        String suite,
        String group,
        TlsPolicy policy,
        Optional<Peer> peer,
        Optional<Revocation> revocation,
        boolean resumed) {

    /**
     * The peer's leaf certificate and how it was proven.
     *
     * @param sha256 fingerprint of the certificate, lower-case hexadecimal
     * @param key kind and size, for example {@code EC secp256r1} or {@code RSA 2048}
     * @param signature how its issuer signed it, by the name of Java
     * @param notBefore when it began
     * @param notAfter when it expires
     * @param anchorSha256 fingerprint of the anchor that the proven path ends in
     * @param pins how many pins matched and how many did not
     */
    public record Peer(
            String sha256,
            String key,
            String signature,
            Instant notBefore,
            Instant notAfter,
            String anchorSha256,
            PinCount pins) {

        static Peer of(PeerFacts proven) {
            return new Peer(
                    proven.sha256(),
                    proven.key(),
                    proven.signature(),
                    proven.notBefore(),
                    proven.notAfter(),
                    proven.anchorSha256(),
                    new PinCount(proven.pinsMatched(), proven.pinsSpare()));
        }
    }

    static NegotiatedTls of(FinishedHandshake finished, TlsPolicy policy) {
        return new NegotiatedTls(
                finished.protocol(),
                finished.suite(),
                finished.group(),
                policy,
                finished.peer().map(Peer::of),
                finished.status().map(Revocation::of),
                finished.resumed());
    }

    /**
     * What is known of the peer's certificates. None of them is known to be revoked, or there were no connection.
     *
     * @param leaf {@code stapled}, {@code responder}, {@code list} or {@code short lived} for how its status was learned;
     *     {@code not asked}, {@code nowhere to ask}, {@code not declared}, {@code no answer} or {@code not proven} for why
     *     it was not
     * @param unknown certificates of the path below its anchor, the leaf included, whose status was not learned
     */
    public record Revocation(String leaf, int unknown) {

        static Revocation of(PathStatus path) {
            long unknown = path.certificates().stream()
                    .filter(status -> !status.known())
                    .count();
            return new Revocation(path.leaf().word(), (int) unknown);
        }

        @Override
        public String toString() {
            return "Revocation[" + unknown + " unknown]";
        }
    }

    /**
     * How the pins of a trust met the proven path.
     *
     * @param matched pins found on the path or its anchor; zero only when no pin was asked for
     * @param spare pins not found, the keys held in reserve; zero with pins asked for means that no reserve is left
     */
    public record PinCount(int matched, int spare) {}

    @Override
    public String toString() {
        return protocol + " " + suite + " " + group + " under " + policy.name() + (resumed ? " (resumed)" : "");
    }
}
