package io.ccaas.sdk.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of Debian's package on loopback, in a directory of its own. It refuses to run as root, so that root runs it as the
 * package's user.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "demo";

    private final Path place;
    private final Path data;
    private final int port;
    private boolean running;

    private PostgresServer(Path place, Path data) throws IOException {
        this.place = place;
        this.data = data;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    static PostgresServer fresh() throws IOException {
        Path place =
                Path.of(run(List.of("mktemp", "-d", "/tmp/ccaas-pg-XXXXXX")).strip());
        PostgresServer server = new PostgresServer(place, place.resolve("data"));
        run(List.of("mkdir", place + "/wal"));
        run(List.of(
                program("initdb"),
                "-D",
                server.data.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N"));
        server.start("-c archive_mode=on -c archive_command='cp %p " + place + "/wal/%f'");
        return server;
    }

    /** The same place as it was when the copy of {@link #baseBackup} was made, rolled forward by the given write-ahead log. */
    static PostgresServer restored(PostgresServer from, Path wal) throws IOException {
        PostgresServer server = new PostgresServer(from.place, from.place.resolve("backup"));
        run(List.of("touch", server.data + "/recovery.signal"));
        server.start("-c archive_mode=off -c restore_command='cp " + wal + "/%f %p'");
        return server;
    }

    private void start(String options) throws IOException {
        String all = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + place
                + " -c fsync=off -c shared_buffers=16MB " + options;
        run(List.of(program("pg_ctl"), "-D", data.toString(), "-w", "-l", data + ".log", "-o", all, "start"));
        running = true;
    }

    /** A copy of the files while the server runs. */
    void baseBackup() throws IOException {
        run(List.of(
                program("pg_basebackup"),
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                USER,
                "-D",
                place + "/backup",
                "-c",
                "fast"));
    }

    /** What was archived up to now, in a directory that grows no more. */
    Path walSoFar() throws IOException {
        run(List.of(
                program("psql"),
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                USER,
                "-d",
                "postgres",
                "-c",
                "SELECT pg_switch_wal()"));
        run(List.of(
                program("psql"),
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                USER,
                "-d",
                "postgres",
                "-c",
                "DO $$ BEGIN WHILE (SELECT COUNT(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready') > 0 LOOP"
                        + " PERFORM pg_sleep(0.05); END LOOP; END $$"));
        run(List.of("cp", "-r", place + "/wal", place + "/wal-before"));
        return place.resolve("wal-before");
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser(USER);
        return source;
    }

    Path place() {
        return place;
    }

    void stop() throws IOException {
        running = false;
        run(List.of(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "-w", "stop"));
    }

    @Override
    public void close() throws IOException {
        if (running) {
            stop();
        }
        if (!data.endsWith("backup")) {
            run(List.of("rm", "-rf", place.toString()));
        }
    }

    private static String program(String name) throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.naturalOrder()).orElseThrow() + "/bin/" + name;
        }
    }

    private static String run(List<String> command) throws IOException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(command);
        Path output = Files.createTempFile("pg", ".out");
        try {
            Process process = new ProcessBuilder(all)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command + ": " + Files.readString(output));
            }
            return Files.readString(output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        } finally {
            Files.delete(output);
        }
    }
}
