package io.ccaas.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The servers of {@code tlszoo.sh}, started on ports that are free. */
final class TlsZoo {

    private static final int PORTS = 100;
    private static final int PLACES = 90;

    private final Path folder;
    private List<ZooServer> servers = List.of();

    private TlsZoo(Path folder) {
        this.folder = folder;
    }

    static TlsZoo start(Path folder) throws IOException, InterruptedException {
        TlsZoo zoo = new TlsZoo(folder);
        zoo.script("start");
        zoo.servers = ZooServer.all(folder);
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

    /** Two processes that look at the same moment begin at different places. */
    private static int freePorts() throws IOException {
        long own = ProcessHandle.current().pid();
        for (int step = 0; step < PLACES; step++) {
            int first = 21_000 + (int) ((own + step) % PLACES) * PORTS;
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

    ZooServer server(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Set<String> names(Predicate<ZooServer> which) {
        return servers.stream().filter(which).map(ZooServer::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every path that a server says it was asked for. */
    Set<String> requests() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder.resolve("run"), "*.log")) {
            for (Path log : logs) {
                Files.readString(log, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.startsWith("REQUEST "))
                        .forEach(line -> paths.add(line.substring("REQUEST ".length())));
            }
        }
        return paths;
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    void stop() throws IOException, InterruptedException {
        script("stop");
    }
}
