package io.ccaas.sdk.http;

import static io.ccaas.sdk.http.OverlayWorld.AES_128;
import static io.ccaas.sdk.http.OverlayWorld.AES_256;
import static io.ccaas.sdk.http.OverlayWorld.REVIEWER;
import static io.ccaas.sdk.http.OverlayWorld.overlay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.testing.PublishedOverlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that are tightened while connections are open, call by call over real TLS. */
class OverlayTest {

    private static final String KEPT = "an overlay was refused, and what was in force stays so: ";

    @TempDir
    Path directory;

    private static String refusal(OverlayWorld world) {
        return assertThrows(SdkException.class, world::call).code();
    }

    @Test
    void suiteWithdrawnWhileItsConnectionIsPooled_theNextCallNegotiatesAnother() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            assertEquals(AES_256, world.call());
            assertEquals(AES_256, world.call());
            assertEquals(1, world.partner().connections());
            world.publish(overlay(1).withdrawing(AES_256));
            world.intervalPasses();
            assertEquals(AES_128, world.call());
            assertTrue(world.partner().ended(1), "the connection under the withdrawn suite was left open");
            assertEquals(AES_128, world.call());
            assertEquals(2, world.partner().connections());
            assertEquals(4, world.partner().received().size());
            assertTrue(world.lastTold().startsWith("overlay 1 is in force, signed by key "));
        }
    }

    /** The exchange under way is not cut, but nothing else begins on its connection, and then it is closed. */
    @Test
    void callUnderWayAtAWithdrawal_endsOnItsConnectionWhichIsThenClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (OverlayWorld world = OverlayWorld.open(directory, wire -> {
            while (wire.request() != null) {
                String suite = OverlayWorld.suite(wire);
                if (suite.equals(AES_256)) {
                    arrived.countDown();
                    Waiting.on(go);
                }
                OverlayWorld.answer(wire, suite);
            }
        })) {
            CompletableFuture<String> busy = Waiting.call(world::call);
            Waiting.on(arrived);
            world.publish(overlay(1).withdrawing(AES_256));
            world.intervalPasses();
            assertEquals(AES_128, world.call());
            go.countDown();
            assertEquals(AES_256, busy.join());
            assertTrue(world.partner().ended(1), "the drained connection was left open");
            assertEquals(AES_128, world.call());
            assertEquals(2, world.partner().connections());
        }
    }

    private static Stream<Arguments> refusedOverlays() {
        Instant past = Instant.now().minusSeconds(7200);
        return Stream.of(
                Arguments.of("TLS_OVERLAY_REPLAYED", overlay(4).withdrawing(AES_128)),
                Arguments.of("TLS_OVERLAY_REPLAYED", overlay(5).withdrawing(AES_128, "rsa_pkcs1_sha256")),
                Arguments.of(
                        "TLS_OVERLAY_EXPIRED", overlay(6).withdrawing(AES_128).valid(past, past.plusSeconds(60))),
                Arguments.of(
                        "TLS_OVERLAY_EARLY",
                        overlay(6).withdrawing(AES_128).valid(past.plusSeconds(14400), past.plusSeconds(14460))),
                Arguments.of(
                        "TLS_OVERLAY_MEMBER", overlay(6).withdrawing(AES_128).with("\"allow\":[\"TLSv1.1\"]")),
                Arguments.of("TLS_OVERLAY_LOOSENS", overlay(6)),
                Arguments.of("TLS_OVERLAY_EMPTIES", overlay(6).withdrawing("TLSv1.2", "TLSv1.3")),
                Arguments.of("TLS_OVERLAY_HALT", overlay(6).withdrawing(AES_128).with("\"halt\":true")),
                Arguments.of("TLS_OVERLAY_ISSUER", PublishedOverlay.of("mallory", "acme", "common-2026", 6)),
                Arguments.of("TLS_OVERLAY_AUDIENCE", PublishedOverlay.of("security", "other", "common-2026", 6)),
                Arguments.of("TLS_OVERLAY_POLICY", PublishedOverlay.of("security", "acme", "modern-2026", 6)));
    }

    @ParameterizedTest
    @MethodSource("refusedOverlays")
    void refusedOverlay_isToldByNameAndNotEvenTheConnectionChanges(String code, PublishedOverlay refused)
            throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.publish(overlay(5).withdrawing(AES_128));
            assertEquals(AES_256, world.call());
            world.publish(refused);
            world.intervalPasses();
            assertEquals(AES_256, world.call());
            assertTrue(world.lastTold().startsWith(KEPT + code + ": expected "), world::lastTold);
            assertEquals(1, world.partner().connections());
        }
    }

    @Test
    void brokenOrRemovedFileAfterAGoodOne_loosensNothingAlsoAfterARestart() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.publish(overlay(5).withdrawing(AES_256));
            assertEquals(AES_128, world.call());
            Path file = directory.resolve("overlays/common-2026.jws");
            Files.writeString(file, "broken");
            world.restart();
            assertEquals(AES_128, world.call());
            assertEquals(KEPT + "JWS_PARTS: expected three parts, but there are 1", world.lastTold());
            Files.delete(file);
            world.restart();
            assertEquals(AES_128, world.call());
        }
    }

    @Test
    void overlayPastItsDate_loosensNothingAndIsTold() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.publish(overlay(5).withdrawing(AES_256));
            assertEquals(AES_128, world.call());
            world.advance(Duration.ofHours(3));
            assertEquals(AES_128, world.call());
            assertEquals("overlay 5 is past its date without a newer one, and stays in force", world.lastTold());
        }
    }

    @Test
    void haltOfTwoKeys_refusesEveryCallAndNothingIsSentUntilItsEnd() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.call();
            world.publish(overlay(1).halting(true, REVIEWER));
            world.intervalPasses();
            assertEquals("TLS_HALTED", refusal(world));
            assertTrue(world.partner().ended(1), "the connection of before was left open");
            world.restart();
            assertEquals("TLS_HALTED", refusal(world));
            assertEquals(1, world.partner().received().size());
            assertEquals(1, world.partner().connections());
            assertTrue(world.bench().audited().contains("TLS_HALTED"));
            world.publish(overlay(2).halting(false, REVIEWER));
            world.intervalPasses();
            assertEquals(AES_256, world.call());
        }
    }

    /** Not even the doctor calls a partner then. */
    @Test
    void checksDuringAHalt_sayItAndSendNothing() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.publish(overlay(1).halting(true, REVIEWER));
            List<Finding> findings = world.bench().ccaas().postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .filter(finding -> finding.found().contains("overlay 1 halts them"))
                    .toList();
            assertEquals(
                    List.of("tls.policy-overlay", "tls.handshake"),
                    findings.stream().map(Finding::check).toList());
            assertEquals(0, world.partner().connections());
        }
    }

    @Test
    void overlayThatTheOwnCertificateDoesNotMeet_refusesCallsByName() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.call();
            world.publish(overlay(1).with("\"minEcBits\":384"));
            world.intervalPasses();
            assertEquals("TLS_IDENTITY", refusal(world));
            assertTrue(world.partner().ended(1), "the connection of before was left open");
            assertEquals(1, world.partner().received().size());
        }
    }

    @Test
    void keptOverlayThatWasTamperedWith_stopsTheNextStart() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.publish(overlay(5).withdrawing(AES_256));
            world.call();
            Files.writeString(directory.resolve("state/common-2026.jws"), "a.b.c");
            assertEquals(
                    "JWS_BASE64",
                    assertThrows(SdkException.class, world::restart).code());
        }
    }

    @Test
    void connectionsAnHourOld_areReplaced() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory)) {
            world.call();
            world.advance(Duration.ofMinutes(59));
            world.call();
            assertEquals(1, world.partner().connections());
            world.advance(Duration.ofMinutes(1));
            world.call();
            assertTrue(world.partner().ended(1), "a connection was used for more than an hour");
            assertEquals(2, world.partner().connections());
        }
    }
}
