package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every server of the zoo, through the whole client and through the look at a handshake, in a process as Java comes and in
 * one that was weakened. The servers' own logs say who saw a request.
 */
@Tag("real-servers")
final class TlsZooTest {

    /** Refused for what a declared list says; a look at the handshake alone knows no declaration, so it asks nobody. */
    private static final Set<String> REFUSED_BY_ASKING = Set.of("revoked-crl");

    /** What Java's own client cannot reach: OpenSSL serves no MD5, Java lacks Camellia, P-192 and PSK, the rest is no TLS. */
    private static final Set<String> NO_CONTROL = Set.of(
            "md5-leaf",
            "camellia",
            "ec-p192",
            "curve-p192",
            "psk-only",
            "plaintext-http",
            "garbage",
            "handshake-alert");

    @TempDir
    private static Path folder;

    private static TlsZoo zoo;

    private static final Map<ZooProcess, List<ZooLine>> LINES = new EnumMap<>(ZooProcess.class);

    @BeforeAll
    static void start() throws Exception {
        zoo = TlsZoo.start(Files.createDirectory(folder.resolve("zoo")));
        for (ZooProcess process : ZooProcess.values()) {
            LINES.put(process, process.callAll(zoo, folder));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        zoo.stop();
    }

    private static List<ZooLine> lines(ZooProcess process, String kind) {
        return Objects.requireNonNull(LINES.get(process)).stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private static Stream<ZooLine> calls() {
        return Stream.of(ZooProcess.values()).flatMap(process -> lines(process, "call").stream());
    }

    @Test
    void table_namesEveryServerOfTheZoo() throws Exception {
        Set<String> named = new TreeSet<>(ZooTable.read().servers());
        assertEquals(new TreeSet<>(zoo.names(server -> true)), named);
        assertEquals(78, named.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyCall_endsAsTheTableSays(ZooProcess process) throws Exception {
        ZooTable table = ZooTable.read();
        List<ZooLine> calls = lines(process, "call");
        assertEquals(78 * ZooPartners.POLICIES.size() + 6 * 3, calls.size());
        assertAll(calls.stream().map(call -> () -> table.require(call)));
    }

    /** The look at a handshake and the client that calls refuse by the same rule. */
    @ParameterizedTest
    @EnumSource
    void everyProbe_refusesWhatTheCallRefuses(ZooProcess process) throws Exception {
        ZooTable table = ZooTable.read();
        assertAll(lines(process, "probe").stream()
                .filter(probe -> probe.isRefusedByTls() || table.isRefused(probe))
                .filter(probe -> !REFUSED_BY_ASKING.contains(probe.server()))
                .map(probe -> () -> table.require(probe)));
    }

    @ParameterizedTest
    @EnumSource
    void probe_acceptsWhatOnlyADeclaredListRefuses(ZooProcess process) {
        assertEquals(
                REFUSED_BY_ASKING,
                lines(process, "probe").stream()
                        .filter(ZooLine::isServed)
                        .map(ZooLine::server)
                        .filter(REFUSED_BY_ASKING::contains)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> served(Predicate<ZooLine> which) {
        return calls().filter(which)
                .filter(ZooLine::isServed)
                .map(ZooLine::server)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void serversThatTheZooCallsGood_areServed() {
        Set<String> good = zoo.names(server -> server.expected().equals("accept"));
        assertEquals(good, served(call -> call.identity().equals("-")));
        assertEquals(
                zoo.names(server -> server.expected().equals("mtls")),
                served(call -> call.identity().equals("client")));
    }

    @Test
    void refusedServers_sawNoRequest() throws Exception {
        Set<String> seen = zoo.requests();
        List<ZooLine> refused = calls().filter(ZooTable.read()::isRefused).toList();
        assertFalse(refused.isEmpty());
        assertAll(refused.stream().map(call -> () -> assertFalse(seen.contains(call.path()), call.text())));
        assertAll(calls().filter(ZooLine::isServed)
                .filter(call -> !call.server().equals("mtls-s_server"))
                .map(call -> () -> assertTrue(seen.contains(call.path()), call.text())));
    }

    /** Or that no server saw a request would say nothing: Java's own client brings its request to all of them. */
    @Test
    void serversThatAreRefused_wouldHaveSeenARequest() throws Exception {
        Set<String> seen = zoo.requests();
        Set<String> refused = lines(ZooProcess.WEAKENED, "call").stream()
                .filter(call -> call.isRefusedByTls() && !call.outcome().equals("TLS_IDENTITY_REFUSED"))
                .map(ZooLine::server)
                .filter(server -> !NO_CONTROL.contains(server))
                .collect(Collectors.toSet());
        assertAll(lines(ZooProcess.WEAKENED, "control").stream()
                .filter(control -> refused.contains(control.server()))
                .map(control -> () -> assertTrue(seen.contains(control.path()), control.text())));
        assertFalse(refused.isEmpty());
    }

    @Test
    void redirectToCleartext_isNotFollowed() throws Exception {
        assertFalse(zoo.requests().contains("/stolen"));
        assertFalse(zoo.requests().contains("unreadable"));
    }
}
