package io.ccaas.sdk.http.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. Whatever it answers is checked afterwards. */
@FunctionalInterface
public interface Resolver {

    /**
     * Finds addresses.
     *
     * @param host an ASCII host name or an address literal
     * @return at least one address
     * @throws UnknownHostException when there is none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /**
     * The machine's own.
     *
     * @return what {@link InetAddress#getAllByName(String)} answers
     */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
