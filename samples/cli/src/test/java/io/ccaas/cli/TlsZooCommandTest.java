package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of servers of the zoo, one of each kind; {@link TlsZooTest} calls all of them. */
@Tag("real-servers")
@Tag("long-run")
final class TlsZooCommandTest {

    @TempDir
    private static Path folder;

    private static TlsZoo zoo;

    @BeforeAll
    static void start() throws Exception {
        zoo = TlsZoo.start(Files.createDirectory(folder.resolve("zoo")));
    }

    @AfterAll
    static void stop() throws Exception {
        zoo.stop();
    }

    private static Ran check(String name, String... more) throws Exception {
        String[] common = {
            "tls-check",
            zoo.server(name).address(),
            "--trust",
            zoo.file("root.crt"),
            "--server-name",
            zoo.server(name).host(),
            "--timeout",
            "3"
        };
        return Shell.in(folder).run(Stream.of(common, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void tlsCheckOfAGoodServer_printsWhatWasNegotiated() throws Exception {
        String verdict = check("good-ec").exits(0).text();
        assertTrue(verdict.startsWith("accepted under common-2026: TLSv1.3 "), verdict);
        check("mtls-haproxy", "--identity", zoo.file("client.crt") + "," + zoo.file("client.key"))
                .exits(0);
    }

    /** Nothing is declared here, so the authority's list is not fetched, and the acceptance says what it is worth. */
    @ParameterizedTest
    @CsvSource({
        "good-ocsp, revocation: leaf stapled; not learned for 1 certificate, stapled, 1",
        "revoked-crl, revocation: leaf not asked; not learned for 2 certificates, not asked, 2"
    })
    void tlsCheckOfAnAcceptedServer_saysWhatIsKnownOfRevocation(String name, String line, String leaf, int unknown)
            throws Exception {
        String text = check(name).exits(0).text();
        assertEquals(line, text.lines().skip(1).findFirst().orElse(""), text);
        JsonObject json = Json.readObject(check(name, "--json").exits(0).out(), JsonLimits.standard());
        assertEquals(leaf, json.requireText("revocation"));
        assertEquals(unknown, json.requireWholeNumber("revocationUnknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "expired, TLS_VALIDITY",
        "tls10-only, TLS_PROTOCOL",
        "mtls-stunnel, TLS_IDENTITY_REFUSED",
        "revoked-stapled, TLS_REVOKED",
        "must-staple, TLS_MUST_STAPLE"
    })
    void tlsCheckOfABrokenServer_namesTheRule(String name, String rule) throws Exception {
        Ran ran = check(name).exits(1);
        assertEquals("refused under common-2026: " + rule + "\n", ran.text());
        assertTrue(ran.err().startsWith("ccaas: " + rule + ": expected "), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept-close", "accept-hang", "half-handshake"})
    void tlsCheckOfAServerThatDoesNotAnswer_isUnavailable(String name) throws Exception {
        assertEquals(0, check(name).exits(69).out().length);
    }

    /** Faults behind the handshake: nothing of the half answer is printed. */
    @ParameterizedTest
    @CsvSource({
        "https-to-http, PARTNER_ANSWERED_302",
        "truncated-body, CONNECTION_BROKEN",
        "mid-reset, CONNECTION_BROKEN",
        "huge-header, CONNECTION_BROKEN"
    })
    void requestThatIsAnsweredBadly_printsTheReasonAlone(String name, String code) throws Exception {
        ZooPartners partners = ZooPartners.of(Path.of(zoo.file("")));
        Path file = partners.write(Files.createDirectory(folder.resolve(name)));
        String id = partners.entries().stream()
                .filter(entry -> entry.server().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        Shell.in(folder)
                .run("request", id, "GET", "by-hand/" + id, "--partners", file.toString())
                .refuses(69, code + ": ");
    }
}
