package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.AddressRules;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.time.Bounded;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Resolves under the call's deadline and refuses when any address is forbidden: a name that mixes a public address with a
 * private one is an attack, not a choice. Name services cannot be interrupted, so a lookup has its own short-lived
 * thread; lookups happen only when a connection is opened.
 */
public final class GuardedDns {

    /** As many as hang while nobody answers; further ones wait for a place. */
    private static final int MOST_LOOKUPS = 64;

    private final Lookup lookup;
    private final Network network;
    private final CurrentDeadline deadline;
    private final Supplier<SdkException> cancelled;
    private final Bounded lookups = Bounded.interrupting("ccaas-sdk lookup", MOST_LOOKUPS);
    private volatile boolean closed;

    /** Finds the addresses of a host; what it answers is checked. */
    @FunctionalInterface
    public interface Lookup {

        /**
         * Finds addresses.
         *
         * @param host an ASCII host name or an address literal
         * @return at least one address
         * @throws UnknownHostException when there is none
         */
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    /**
     * A name service for the calls of one transport.
     *
     * @param lookup finds addresses
     * @param network which of them may be dialled
     * @param deadline of the call that the current thread is making
     * @param cancelled what a call is told that this is closed on
     */
    public GuardedDns(Lookup lookup, Network network, CurrentDeadline deadline, Supplier<SdkException> cancelled) {
        this.lookup = lookup;
        this.network = network;
        this.deadline = deadline;
        this.cancelled = cancelled;
    }

    /**
     * Looks up a name, all of whose addresses may be dialled.
     *
     * @param host an ASCII host name or an address literal
     * @return at least one address
     * @throws UnknownHostException when there is none; a refusal of ours is found in it by {@link CarriedRefusal#in}
     */
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            List<InetAddress> addresses = resolve(host);
            if (addresses.isEmpty()) {
                throw new UnknownHostException();
            }
            addresses.forEach(address -> AddressRules.require(network, address));
            return addresses;
        } catch (SdkException refusal) {
            throw new RefusedLookup(refusal);
        }
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        try {
            return lookups.call(deadline.get(), this::requireOpen, () -> lookup.addresses(host));
        } catch (TimeoutException foreign) {
            throw new RefusedLookup(new DeadlineExceededException("name lookup"));
        } catch (InterruptedException foreign) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(); // what was interrupted is read from the thread and from the call
        } catch (ExecutionException foreign) {
            throw new UnknownHostException();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw cancelled.get();
        }
    }

    /** Ends the wait of every call that is looking up a name, now and from now on. */
    public void close() {
        closed = true;
    }
}
