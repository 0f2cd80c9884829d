package io.ccaas.sdk.http;

import static io.ccaas.sdk.http.OverlayWorld.AES_128;
import static io.ccaas.sdk.http.OverlayWorld.AES_256;
import static io.ccaas.sdk.http.OverlayWorld.ISSUER;
import static io.ccaas.sdk.http.OverlayWorld.overlay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of overlays that does not come to an end. Without limits each of these tests would hang until its time-out. */
@Timeout(60)
final class OverlayServerLimitsTest {

    private static final String OK = "HTTP/1.1 200 x\r\nconnection: close\r\n";
    private static final String CHUNKED = OK + "transfer-encoding: chunked\r\n\r\n";
    private static final String CHUNK = "400\r\n" + "a".repeat(0x400) + "\r\n";

    /** Of which a look takes half. */
    private static final Duration LIMIT = Duration.ofSeconds(6);

    @TempDir
    private Path directory;

    private final TestAuthority authority = TestAuthority.create("overlay authority");
    private final RawPartner server;
    private volatile RawPartner.Conversation conversation = Wire::untilHungUp;

    OverlayServerLimitsTest(@TempDir Path files) throws IOException {
        TlsServer tls = TlsServer.builder(TlsPolicy.named("common-2026"), authority.server("localhost"))
                .build();
        server = RawPartner.under(tls, PartnerFolder.create(files), wire -> {
            wire.request();
            conversation.hold(wire);
        });
    }

    @BeforeEach
    void trust() throws IOException {
        authority.writeCertificate(directory.resolve("overlay-ca.pem"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** An octet every 20 ms, for as long as anybody listens. */
    private static void dripping(Wire wire) throws IOException {
        wire.raw(OK + "content-length: 60000\r\n\r\n");
        wire.socket().setSoTimeout(20);
        while (true) {
            wire.raw("a");
            try {
                wire.untilHungUp();
                return;
            } catch (java.net.SocketTimeoutException stillThere) {
                // the next one may go
            }
        }
    }

    private static void endless(Wire wire) throws IOException {
        wire.raw(CHUNKED);
        while (true) {
            wire.raw(CHUNK); // ends by an exception once the other side hangs up
        }
    }

    private OverlayWorld open() throws IOException {
        return OverlayWorld.open(directory, server.endpoint() + "/tls/", "common-2026");
    }

    private void publish() {
        String document = new String(overlay(1).withdrawing(AES_256).signedBy(ISSUER), StandardCharsets.US_ASCII);
        conversation = wire -> wire.raw(OK + "content-length: " + document.length() + "\r\n\r\n" + document);
    }

    /** Whoever knows what is in force goes on with the other half of the call's time. */
    private void keptInForce(RawPartner.Conversation endless, String why) throws Exception {
        publish();
        try (OverlayWorld world = open()) {
            assertEquals(AES_128, world.call());
            conversation = endless;
            world.intervalPasses();
            Answer answer = world.bench().send(Bench.ONCE, Deadline.in(LIMIT));
            assertEquals(AES_128, answer.json().requireText("suite"));
            assertTrue(world.lastTold().endsWith(why), world::lastTold);
            assertTrue(server.ended(2), "the connection to the server of overlays was left open");
        }
    }

    @Test
    void serverThatSaysNothing_isLeftInTime() throws Exception {
        keptInForce(Wire::untilHungUp, ": DEADLINE_EXCEEDED");
    }

    @Test
    void serverThatDrips_isLeftInTime() throws Exception {
        keptInForce(OverlayServerLimitsTest::dripping, ": DEADLINE_EXCEEDED");
    }

    @Test
    void serverThatNeverEnds_isLeftAfterSoManyBytes() throws Exception {
        keptInForce(OverlayServerLimitsTest::endless, ": ANSWER_TOO_LARGE");
    }

    /** Connecting has no deadline of a call; it looks for five seconds at most, and then nothing is known. */
    @Test
    void serverThatSaysNothingAtTheFirstLook_isLeftInTimeAndNothingIsSent() throws Exception {
        try (OverlayWorld world = open()) {
            SdkException refusal = assertThrows(SdkException.class, world::call);
            assertEquals("TLS_OVERLAY_UNKNOWN", refusal.code());
            assertTrue(server.ended(1), "the connection to the server of overlays was left open");
            assertEquals(0, world.partner().connections());
        }
    }
}
