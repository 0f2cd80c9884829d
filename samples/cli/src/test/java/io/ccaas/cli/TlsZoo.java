package io.ccaas.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The servers of {@code tlszoo.sh}, started on ports that are free. */
final class TlsZoo {

    private static final int PORTS = 100;

    private final Path folder;
    private final Map<String, String[]> rows = new HashMap<>();

    private TlsZoo(Path folder) {
        this.folder = folder;
    }

    static TlsZoo start(Path folder) throws IOException, InterruptedException {
        TlsZoo zoo = new TlsZoo(folder);
        zoo.script("start");
        for (String line : Files.readAllLines(folder.resolve("zoo.csv"))) {
            String[] row = line.split(",", 6);
            zoo.rows.put(row[1], row);
        }
        return zoo;
    }

    private void script(String word) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                "bash", Path.of(System.getProperty("servers"), "tlszoo.sh").toString(), word);
        script.environment().put("ZOO", folder.toString());
        script.environment().put("P0", Integer.toString(freePorts()));
        script.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path log = folder.resolveSibling("zoo.log");
        int code = script.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("tlszoo.sh " + word + " ended with " + code + ": " + Files.readString(log));
        }
    }

    private static int freePorts() throws IOException {
        for (int first = 21_000; first < 30_000; first += PORTS) {
            if (isFree(first)) {
                return first;
            }
        }
        throw new IOException("no hundred free ports from 21000 to 30000");
    }

    private static boolean isFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    String server(String name) {
        return "localhost:" + row(name)[0];
    }

    String host(String name) {
        return row(name)[3];
    }

    private String[] row(String name) {
        String[] row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException("the zoo has no " + name);
        }
        return row;
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    void stop() throws IOException, InterruptedException {
        script("stop");
    }
}
