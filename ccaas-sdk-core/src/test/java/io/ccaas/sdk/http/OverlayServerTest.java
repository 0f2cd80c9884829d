package io.ccaas.sdk.http;

import static io.ccaas.sdk.http.OverlayWorld.AES_128;
import static io.ccaas.sdk.http.OverlayWorld.AES_256;
import static io.ccaas.sdk.http.OverlayWorld.ISSUER;
import static io.ccaas.sdk.http.OverlayWorld.REVIEWER;
import static io.ccaas.sdk.http.OverlayWorld.overlay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PublishedOverlay;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Overlays fetched over https, from a server with an authority of its own. */
class OverlayServerTest {

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private final Queue<String> suites = new ConcurrentLinkedQueue<>();
    private final TestAuthority authority = TestAuthority.create("overlay authority");
    private RawPartner server;
    private volatile String answer = "HTTP/1.1 404 x\r\ncontent-length: 0\r\n\r\n";

    private volatile String answerForBsi = "";

    @BeforeEach
    void start() throws IOException {
        TlsServer tls = TlsServer.builder(TlsPolicy.named("common-2026"), authority.server("localhost"))
                .build();
        server = RawPartner.under(tls, PartnerFolder.create(elsewhere), wire -> {
            for (RawRequest request = wire.request(); request != null; request = wire.request()) {
                suites.add(OverlayWorld.suite(wire));
                wire.raw(request.head().targetUri().endsWith("/bsi-2026.jws") ? answerForBsi : answer);
            }
        });
        authority.writeCertificate(directory.resolve("overlay-ca.pem"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve(PublishedOverlay overlay) {
        serve(200, new String(overlay.signedBy(ISSUER), StandardCharsets.US_ASCII));
    }

    private void serve(int status, String content) {
        answer = document(status, content);
    }

    private static String document(int status, String content) {
        return "HTTP/1.1 " + status + " x\r\ncontent-length: " + content.length() + "\r\n\r\n" + content;
    }

    private OverlayWorld open() throws IOException {
        return OverlayWorld.open(directory, server.endpoint() + "/tls/", "common-2026");
    }

    private static SdkException refusal(OverlayWorld world) {
        return assertThrows(SdkException.class, world::call);
    }

    private static void unknown(OverlayWorld world, String why) {
        SdkException refusal = refusal(world);
        assertEquals("TLS_OVERLAY_UNKNOWN", refusal.code());
        assertTrue(world.lastTold().endsWith(why), world::lastTold);
        assertEquals(0, world.partner().connections());
    }

    @Test
    void overlayOfAServer_isFetchedAuditedAndInForce() throws Exception {
        serve(overlay(1).withdrawing(AES_256));
        try (OverlayWorld world = open()) {
            assertEquals(AES_128, world.call());
            assertEquals("GET", server.received().get(0).head().method());
            assertTrue(server.received().get(0).head().targetUri().endsWith("/tls/common-2026.jws"));
            assertTrue(world.bench().audited().contains("fetch-overlay"));
            world.call();
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void nextFetch_isUnderTheTightenedPolicy() throws Exception {
        serve(overlay(1).withdrawing(AES_256));
        try (OverlayWorld world = open()) {
            world.call();
            world.intervalPasses();
            world.call();
            assertEquals(List.of(AES_256, AES_128), List.copyOf(suites));
        }
    }

    /** The server has a policy of its own, which no partner uses. */
    @Test
    void policyOfTheServerAlone_isTightenedToo() throws Exception {
        serve(overlay(1));
        PublishedOverlay bsi =
                PublishedOverlay.of("security", "acme", "bsi-2026", 1).withdrawing(AES_256);
        answerForBsi = document(200, new String(bsi.signedBy(ISSUER), StandardCharsets.US_ASCII));
        try (OverlayWorld world = OverlayWorld.open(directory, server.endpoint() + "/tls/", "bsi-2026")) {
            assertEquals(AES_256, world.call());
            assertEquals(List.of(AES_256, AES_128), List.copyOf(suites));
        }
    }

    @Test
    void endOfAHalt_canBeFetchedDuringTheHalt() throws Exception {
        serve(overlay(1).halting(true, REVIEWER));
        try (OverlayWorld world = open()) {
            assertEquals("TLS_HALTED", refusal(world).code());
            serve(overlay(2).halting(false, REVIEWER));
            world.intervalPasses();
            assertEquals(AES_256, world.call());
            assertEquals(1, world.partner().received().size());
        }
    }

    @Test
    void serverThatIsGone_changesNothingAndIsTold() throws Exception {
        serve(overlay(1).withdrawing(AES_256));
        try (OverlayWorld world = open()) {
            world.call();
            server.close();
            world.intervalPasses();
            assertEquals(AES_128, world.call());
            assertTrue(world.lastTold().contains("but it could not be fetched: "), world::lastTold);
            world.restart();
            assertEquals(AES_128, world.call());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 404, 500})
    void anotherStatusAtTheFirstFetch_sendsNothing(int status) throws Exception {
        serve(status, "");
        try (OverlayWorld world = open()) {
            unknown(world, ": PARTNER_ANSWERED_" + status);
        }
    }

    @Test
    void redirect_isNotFollowed() throws Exception {
        serve(overlay(1));
        try (OverlayWorld world = open()) {
            world.call();
            answer = "HTTP/1.1 302 x\r\nlocation: " + world.partner().endpoint() + "/v1/\r\ncontent-length: 0\r\n\r\n";
            world.intervalPasses();
            world.call();
            assertTrue(world.lastTold().endsWith(": PARTNER_ANSWERED_302"), world::lastTold);
            assertTrue(world.partner().received().stream()
                    .noneMatch(request -> request.head().method().equals("GET")));
        }
    }

    @Test
    void longAnswer_isNotReadWhole() throws Exception {
        serve(200, "a".repeat(64 * 1024 + 1));
        try (OverlayWorld world = open()) {
            unknown(world, ": ANSWER_TOO_LARGE");
        }
    }

    @Test
    void serverOfAnotherAuthority_isRefusedAndAskedNothing() throws Exception {
        serve(overlay(1));
        Files.delete(directory.resolve("overlay-ca.pem"));
        TestAuthority.create("another").writeCertificate(directory.resolve("overlay-ca.pem"));
        try (OverlayWorld world = open()) {
            unknown(world, ": TLS_CHAIN");
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void partnersOwnAuthority_doesNotVouchForTheServer() throws Exception {
        serve(overlay(1));
        try (OverlayWorld world = open()) {
            String withoutIt = Files.readString(directory.resolve("overlay-ca.pem"));
            assertFalse(Files.readString(directory.resolve("ca.pem")).contains(withoutIt));
            assertEquals(AES_256, world.call());
        }
    }

    @Test
    void missingAuthorityFile_failsAtOpen() throws Exception {
        Files.delete(directory.resolve("overlay-ca.pem"));
        assertEquals(
                "CREDENTIAL_MISSING",
                assertThrows(SdkException.class, this::open).code());
    }
}
