package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ceph's gateway of Debian's packages on loopback, over https alone: a monitor, a daemon that stores in memory, and the gateway, in a
 * directory of their own.
 */
final class CephServer implements AutoCloseable {

    static final String ID = "OWNKEY";
    /** Not marked: command lines, which Java writes down, hold it. */
    static final String SECRET = "ceph-own-key";

    static final String OTHER_ID = "OTHERKEY";
    static final String OTHER_SECRET = "ceph-other-key";

    private final Path place;
    private final TestAuthority authority = TestAuthority.create("store authority");
    private final Deque<Process> processes = new ArrayDeque<>();
    private final int port = free();

    CephServer(Path place) throws Exception {
        this.place = place;
        for (String each : List.of("mon", "osd0", "run", "log", "rgw")) {
            Files.createDirectories(place.resolve(each));
        }
        configure(free());
        monitor();
        daemon();
        gateway();
        user("own", ID, SECRET);
        user("other", OTHER_ID, OTHER_SECRET);
        admin("caps", "add", "--uid=own", "--caps=roles=*");
    }

    static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void configure(int monitor) throws Exception {
        IssuedCertificate certificate = authority
                .leaf("localhost")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue();
        Path pem = place.resolve("tls.pem");
        certificate.writeChain(place.resolve("chain.pem"));
        certificate.writeKey(place.resolve("key.pem"));
        Files.writeString(
                pem, Files.readString(place.resolve("chain.pem")) + Files.readString(place.resolve("key.pem")));
        Files.writeString(place.resolve("ceph.conf"), """
                [global]
                fsid = %s
                mon host = [v2:127.0.0.1:%d]
                public addr = 127.0.0.1
                cluster addr = 127.0.0.1
                ms bind ipv6 = false
                ms mon client mode = crc
                auth cluster required = none
                auth service required = none
                auth client required = none
                osd pool default size = 1
                osd pool default min size = 1
                osd pool default pg num = 4
                osd pool default pgp num = 4
                osd pool default pg autoscale mode = off
                osd crush chooseleaf type = 0
                mon allow pool size one = true
                mon max pg per osd = 2000
                run dir = %s/run
                admin socket = %s/run/$name.asok
                log file = %s/log/$name.log
                [mon]
                mon data = %s/mon
                mon data avail warn = 1
                mon data avail crit = 1
                [osd]
                osd data = %s/osd0
                osd objectstore = memstore
                memstore device bytes = 4294967296
                [client.rgw]
                rgw data = %s/rgw
                rgw frontends = beast ssl_endpoint=127.0.0.1:%d ssl_certificate=%s
                rgw s3 auth use sts = true
                rgw sts key = abcdefghijklmnop
                rgw thread pool size = 32
                rgw enable usage log = false
                rgw dynamic resharding = false
                """.formatted(
                        UUID.randomUUID(), monitor, place, place, place, place, place, place, port, pem));
        String address = "[v2:127.0.0.1:" + monitor + "]";
        String map = place.resolve("monmap").toString();
        require(run(
                List.of("monmaptool", "--create", "--clobber", "--fsid", conf("fsid"), "--addv", "a", address, map)));
    }

    private String conf(String key) throws IOException {
        return Files.readAllLines(place.resolve("ceph.conf")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(key + " = "))
                .map(line -> line.substring(key.length() + 3))
                .findFirst()
                .orElseThrow();
    }

    private void monitor() throws Exception {
        require(ceph("ceph-mon", "-i", "a", "--mkfs", "--monmap", place + "/monmap"));
        start("ceph-mon", "-i", "a", "-f");
        until(() -> ceph("ceph", "mon", "stat").isDone(), "mon");
    }

    private void daemon() throws Exception {
        String id = UUID.randomUUID().toString();
        require(ceph("ceph", "osd", "new", id, "0"));
        require(ceph("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", id));
        start("ceph-osd", "-i", "0", "-f");
        until(() -> ceph("ceph", "osd", "stat").said().contains("1 up"), "osd");
    }

    private void gateway() throws Exception {
        start("radosgw", "-n", "client.rgw", "-f");
        until(this::listens, "radosgw");
    }

    private boolean listens() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void user(String name, String id, String secret) throws Exception {
        admin("user", "create", "--uid=" + name, "--display-name=" + name, "--access-key=" + id, "--secret=" + secret);
    }

    /** What an administrator does in the gateway. */
    void admin(String... command) throws Exception {
        require(ceph("radosgw-admin", command));
    }

    private record Ended(int code, String said) {

        boolean isDone() {
            return code == 0;
        }
    }

    private Ended ceph(String program, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(program, "-c", place + "/ceph.conf"));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private Ended run(List<String> command) throws Exception {
        Path output = Files.createTempFile(place, "run", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static void require(Ended ended) {
        if (!ended.isDone()) {
            throw new AssertionError(ended.said());
        }
    }

    private void start(String program, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(program, "-c", place + "/ceph.conf"));
        all.addAll(List.of(arguments));
        Path output = place.resolve("log").resolve(program + ".out");
        processes.push(new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition, String what) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not start");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    TestAuthority authority() {
        return authority;
    }

    int port() {
        return port;
    }

    String origin() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() {
        try {
            while (!processes.isEmpty()) {
                Process each = processes.pop();
                each.destroy();
                if (!each.waitFor(3, TimeUnit.SECONDS)) {
                    each.destroyForcibly().waitFor();
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
