package io.ccaas.sdk.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's tinyproxy on loopback, which admits one user, and connects to one port alone. */
final class Tinyproxy implements AutoCloseable {

    private final Process process;
    private final int port;

    private Tinyproxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Tinyproxy start(Path folder, int connectPort) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("tinyproxy.conf"),
                "Port " + port + "\nListen 127.0.0.1\nAllow 127.0.0.1\nBasicAuth ccaas correct-horse\nConnectPort "
                        + connectPort + "\nLogLevel Info\n");
        Process process = new ProcessBuilder("tinyproxy", "-d", "-c", settings.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("Accepting connections")) {
                return new Tinyproxy(process, port);
            }
        }
        throw new IOException("tinyproxy did not start");
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
