package io.ccaas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Java's own client with every guard taken off: shows which servers would have had our request without the library. */
final class PermissiveCall implements X509TrustManager {

    private static final int MILLIS = 10_000;

    /** {@code answered}, or {@code not answered}. */
    static String get(ZooServer server, String path) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new PermissiveCall()}, null);
        try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port());
                SSLSocket socket =
                        (SSLSocket) context.getSocketFactory().createSocket(raw, server.host(), server.port(), true)) {
            raw.setSoTimeout(MILLIS);
            socket.setEnabledProtocols(without(socket.getSupportedProtocols(), "SSLv2Hello"));
            socket.setEnabledCipherSuites(socket.getSupportedCipherSuites());
            String request = "GET /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return line != null && line.startsWith("HTTP/1.") ? "answered" : "not answered";
        } catch (IOException refused) {
            return "not answered";
        }
    }

    private static String[] without(String[] names, String name) {
        return Arrays.stream(names).filter(other -> !other.equals(name)).toArray(String[]::new);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
