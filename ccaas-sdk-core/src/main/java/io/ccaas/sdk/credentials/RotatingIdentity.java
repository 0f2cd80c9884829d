package io.ccaas.sdk.credentials;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * An identity that is replaced while handshakes are under way.
 *
 * <p>TLS asks a key manager three times in a handshake: for an alias, for the chain, for the key. Guarantees: whatever is
 * replaced between these questions, chain and key are those of one identity, because an alias names the generation that
 * was chosen and the last few generations stay. A handshake during which more than {@value #KEPT} replacements happen
 * fails; it never mixes. Does not guarantee: that a session resumed later shows the new identity; that takes a new TLS
 * context. Thread-safe.
 */
public final class RotatingIdentity {

    /** How many identities are kept, the newest included. */
    static final int KEPT = 4;

    private final ReentrantLock replacing = new ReentrantLock();
    private volatile List<Numbered> newestFirst;

    /** An identity and its number, which is never given again. */
    record Numbered(long number, TlsIdentity identity) {}

    private RotatingIdentity(TlsIdentity first) {
        this.newestFirst = List.of(new Numbered(1, first));
    }

    /**
     * Begins with an identity.
     *
     * @param first used until it is replaced
     * @return ready to be replaced
     */
    public static RotatingIdentity beginningWith(TlsIdentity first) {
        return new RotatingIdentity(first);
    }

    /**
     * Takes another identity for every handshake that begins from now on. It was proven when it was made: see {@link
     * TlsIdentity#of}.
     *
     * @param next the new identity
     */
    public void replace(TlsIdentity next) {
        replacing.lock();
        try {
            Numbered newest = new Numbered(newest().number() + 1, next);
            newestFirst = Stream.concat(Stream.of(newest), newestFirst.stream())
                    .limit(KEPT)
                    .toList();
        } finally {
            replacing.unlock();
        }
    }

    /**
     * The identity of handshakes that begin now.
     *
     * @return the last one given
     */
    public TlsIdentity current() {
        return newest().identity();
    }

    /**
     * What a TLS engine needs, on either side of a connection.
     *
     * @return a key manager that follows the replacements
     */
    public X509ExtendedKeyManager keyManager() {
        return new IdentityKeyManager(this);
    }

    Numbered newest() {
        return newestFirst.get(0);
    }

    Optional<TlsIdentity> numbered(long number) {
        return newestFirst.stream()
                .filter(kept -> kept.number() == number)
                .map(Numbered::identity)
                .findFirst();
    }

    @Override
    public String toString() {
        return "RotatingIdentity[" + current() + "]";
    }
}
