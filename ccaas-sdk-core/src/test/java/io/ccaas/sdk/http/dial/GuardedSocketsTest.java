package io.ccaas.sdk.http.dial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.partner.declared.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class GuardedSocketsTest {

    @Test
    void endOfARequest_doesNotWaitForItsBeginningToBeAcknowledged() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new GuardedSockets(Network.PRIVATE).createSocket()) {
            socket.connect(server.getLocalSocketAddress());
            assertTrue(socket.getTcpNoDelay());
        }
    }
}
