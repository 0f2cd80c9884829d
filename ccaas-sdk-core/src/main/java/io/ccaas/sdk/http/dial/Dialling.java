package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/**
 * How the connections of one transport come about: names and sockets that belong together. Directly, the address that is
 * checked is the address that is dialled. Through a declared proxy that holds for the proxy alone, and no partner's name
 * is looked up here.
 */
public final class Dialling implements AutoCloseable {

    /** TEST-NET-1 (RFC 5737): stands for a host whose address the proxy finds, and is never dialled. */
    private static final byte[] NOWHERE = {(byte) 192, 0, 2, 1};

    private final GuardedDns dns;
    private final SocketFactory sockets;
    private final boolean direct;

    private Dialling(GuardedDns dns, SocketFactory sockets, boolean direct) {
        this.dns = dns;
        this.sockets = sockets;
        this.direct = direct;
    }

    /**
     * What dialling needs of the calls that it is done for.
     *
     * @param lookup finds addresses
     * @param deadline of the call that the current thread is making
     * @param cancelled what a call is told that this is closed on
     */
    public record Surroundings(GuardedDns.Lookup lookup, CurrentDeadline deadline, Supplier<SdkException> cancelled) {

        private GuardedDns within(Network network) {
            return new GuardedDns(lookup, network, deadline, cancelled);
        }
    }

    /**
     * Straight to the host.
     *
     * @param network which addresses may be dialled
     * @param around the calls
     * @return to be closed after use
     */
    public static Dialling directly(Network network, Surroundings around) {
        return new Dialling(around.within(network), new GuardedSockets(network), true);
    }

    /**
     * Through a proxy.
     *
     * @param proxy the declared one
     * @param secrets reads the proxy's password, anew for every connection
     * @param around the calls
     * @return to be closed after use
     */
    public static Dialling through(
            ProxyDeclaration proxy, Function<SecretReference, Secret> secrets, Surroundings around) {
        GuardedDns dns = around.within(proxy.network());
        ProxyWay way = new ProxyWay(proxy, secrets, dns, around.deadline());
        return new Dialling(dns, new GuardedSockets(way), false);
    }

    /**
     * For OkHttp: the addresses of a host.
     *
     * @param host an ASCII host name or an address literal
     * @return at least one address that {@link #sockets()} can connect to
     * @throws UnknownHostException when there is none; a refusal of ours is found in it by {@link CarriedRefusal#in}
     */
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return direct ? dns.lookup(host) : List.of(InetAddress.getByAddress(host, NOWHERE));
    }

    /**
     * For OkHttp: unconnected sockets.
     *
     * @return a factory of sockets that check what they dial
     */
    public SocketFactory sockets() {
        return sockets;
    }

    /** Ends the wait of every call that is looking up a name, now and from now on. */
    @Override
    public void close() {
        dns.close();
    }
}
