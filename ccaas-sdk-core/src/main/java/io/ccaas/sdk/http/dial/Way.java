package io.ccaas.sdk.http.dial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** How a socket gets to the host it was asked to connect to. */
@FunctionalInterface
interface Way {

    /** Connects without asking anybody; for a way to use once it knows that it may. */
    @FunctionalInterface
    interface Dial {
        void to(InetSocketAddress address, int timeoutMillis) throws IOException;
    }

    void connect(Socket socket, Dial dial, InetSocketAddress target, int timeoutMillis) throws IOException;
}
