package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.KeyKind;
import io.ccaas.sdk.tls.certificates.ProvenPeer;
import io.ccaas.sdk.tls.provider.TlsProvider;
import io.ccaas.sdk.tls.provider.Told;
import io.ccaas.sdk.tls.revocation.PathStatus;
import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one connection, as Java's allow-list: Java asks it for every protocol, suite, group, signature scheme and
 * key, also before it writes its hello. Because Java hands it to the trust manager with the socket, it also carries
 * what the two must know of each other.
 */
final class ConnectionRules implements AlgorithmConstraints, Told {

    private static final Set<CryptoPrimitive> AGREEMENT = Set.of(CryptoPrimitive.KEY_AGREEMENT);

    private final Limits limits;
    private final Set<String> names;
    private final boolean groupFromTheWire;
    private final Object owner;
    private final @Nullable String dialled;
    private volatile @Nullable String group;
    private volatile @Nullable ProvenPeer peer;
    private volatile @Nullable PathStatus status;

    /** The dialled name is null on the side of a server. */
    ConnectionRules(Limits limits, TlsProvider provider, Object owner, @Nullable String dialled) {
        this.limits = limits;
        this.names = union(limits.names(), provider.parts());
        this.groupFromTheWire = provider.readsTheGroupOnTheWire();
        this.owner = owner;
        this.dialled = dialled;
    }

    boolean belongTo(Object asker) {
        return owner == asker;
    }

    @Nullable
    String dialled() {
        return dialled;
    }

    boolean client() {
        return dialled != null;
    }

    Limits limits() {
        return limits;
    }

    void proven(ProvenPeer who) {
        peer = who;
    }

    void learned(PathStatus what) {
        status = what;
    }

    Optional<PathStatus> status() {
        return Optional.ofNullable(status);
    }

    Optional<ProvenPeer> peer() {
        return Optional.ofNullable(peer);
    }

    Optional<String> group() {
        return Optional.ofNullable(group);
    }

    @Override
    public List<String> groups() {
        return limits.groups();
    }

    @Override
    public List<String> signatures() {
        return limits.signatures();
    }

    @Override
    public void agreed(String seen) {
        group = seen;
    }

    @Override
    public boolean permits(
            Set<CryptoPrimitive> primitives, String algorithm, @Nullable AlgorithmParameters parameters) {
        return names.contains(algorithm);
    }

    @Override
    public boolean permits(Set<CryptoPrimitive> primitives, Key key) {
        KeyKind kind = KeyKind.of(key);
        if (primitives.equals(AGREEMENT) && !(key instanceof PrivateKey)) {
            return agree(kind.curve());
        }
        // Sizes and curves of certificates are judged with the chain, where the refusal can be named.
        return key instanceof PrivateKey || !kind.family().equals("other");
    }

    @Override
    public boolean permits(
            Set<CryptoPrimitive> primitives, String algorithm, Key key, @Nullable AlgorithmParameters parameters) {
        return permits(primitives, algorithm, parameters) && permits(primitives, key);
    }

    /**
     * Java's own provider asks with the peer's ephemeral key and offers no other way to learn the group. A server is
     * asked for each share of the client and takes the first permitted one; a client is asked for the one that the server
     * chose.
     */
    private boolean agree(String curve) {
        boolean permitted = limits.groups().contains(curve);
        if (permitted && !groupFromTheWire && (client() || group == null)) {
            group = curve;
        }
        return permitted;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
