package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.AddressRules;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves under the call's deadline and refuses when any address is forbidden: a name that mixes a public address with a
 * private one is an attack, not a choice. Name services cannot be interrupted, so a lookup has its own short-lived
 * thread; lookups happen only when a connection is opened.
 */
final class GuardedDns implements Dns {

    private final Resolver resolver;
    private final Network network;
    private final CurrentDeadline deadline;
    private final Set<FutureTask<?>> lookups = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    GuardedDns(Resolver resolver, Network network, CurrentDeadline deadline) {
        this.resolver = resolver;
        this.network = network;
        this.deadline = deadline;
    }

    @Override
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
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> resolver.addresses(host));
        Thread thread = new Thread(lookup, "ccaas-sdk lookup");
        thread.setDaemon(true);
        lookups.add(lookup);
        try {
            if (closed) {
                throw new RefusedLookup(TransportException.cancelled(false));
            }
            thread.start();
            return lookup.get(deadline.get().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException foreign) {
            throw new RefusedLookup(new DeadlineExceededException("name lookup"));
        } catch (InterruptedException foreign) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(); // what was interrupted is read from the thread and from the call
        } catch (CancellationException foreign) {
            throw new RefusedLookup(TransportException.cancelled(false));
        } catch (ExecutionException foreign) {
            throw new UnknownHostException();
        } finally {
            lookups.remove(lookup);
            lookup.cancel(true); // a name service that heeds interrupts lets its thread end
        }
    }

    /** Ends the wait of every call that is looking up a name, now and from now on. */
    void close() {
        closed = true;
        lookups.forEach(lookup -> lookup.cancel(true));
    }
}
