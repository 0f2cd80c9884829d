package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.http.failure.ProxyException;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One CONNECT (RFC 9110, section 9.3.6) on a socket that has reached a proxy. */
final class Tunnel {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: [^\r\n]*)?\r\n");

    private final Socket socket;
    private final CurrentDeadline deadline;

    Tunnel(Socket socket, CurrentDeadline deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    /** Returns when the next byte on the socket is the host's. */
    void open(String host, int port, Optional<BasicLogin> login) throws IOException {
        int before = socket.getSoTimeout();
        ask((host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port, login);
        Matcher head = STATUS.matcher(answer());
        if (!head.lookingAt()) {
            throw ProxyException.notHttp();
        }
        require(Integer.parseInt(head.group(1)), login.isPresent());
        socket.setSoTimeout(before);
    }

    /** Some proxies answer a wrong login with 401, although only the host may. */
    private static void require(int status, boolean loggedIn) {
        if (loggedIn && (status == 407 || status == 401)) {
            throw ProxyException.loginRefused();
        }
        if (status == 407) {
            throw ProxyException.loginNeeded();
        }
        if (status / 100 != 2) {
            throw ProxyException.refused(status);
        }
    }

    private void ask(String authority, Optional<BasicLogin> login) throws IOException {
        byte[] line = login.map(BasicLogin::line).orElseGet(() -> new byte[0]);
        byte[] head = ("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + line.length + 2);
        System.arraycopy(line, 0, request, head.length, line.length);
        request[request.length - 2] = '\r';
        request[request.length - 1] = '\n';
        try {
            socket.getOutputStream().write(request); // in one segment: some proxies read no further
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(request, (byte) 0);
        }
    }

    /** Byte by byte: what follows the head belongs to the host. */
    private String answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            if (head.length() == LONGEST_HEAD) {
                throw ProxyException.notHttp();
            }
            head.append((char) next(in));
        }
        return head.toString();
    }

    private int next(InputStream in) throws IOException {
        while (true) {
            Deadline until = deadline.get();
            until.require("proxy");
            socket.setSoTimeout((int) Math.max(1, Math.min(until.remaining().toMillis(), Integer.MAX_VALUE)));
            try {
                int octet = in.read();
                if (octet < 0) {
                    throw new EOFException();
                }
                return octet;
            } catch (SocketTimeoutException early) {
                // Whole milliseconds end a little before the deadline, which the next turn asks again.
            }
        }
    }
}
