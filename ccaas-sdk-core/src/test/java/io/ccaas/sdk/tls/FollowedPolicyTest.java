package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PublishedOverlay;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.overlay.OverlayTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that follows its overlay, on a clock that only the test moves. */
final class FollowedPolicyTest {

    private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final JwsIssuer ISSUER = JwsIssuer.create();
    private static final JwsIssuer OTHER = JwsIssuer.create();
    private static final String KEPT = "an overlay was refused, and what was in force stays so: ";
    private static final String REPLAYED =
            "TLS_OVERLAY_REPLAYED: expected an overlay with a sequence after 5, but its sequence is 4, and 5 is in force";

    @TempDir
    private Path folder;

    private final ManualTime time = ManualTime.at(START);
    private final List<String> told = new ArrayList<>();
    private Duration slowness = Duration.ZERO;
    private Duration patience = Duration.ZERO;
    private Runnable atRead = () -> {};
    private int asked;

    private byte[] read(Deadline until) throws IOException {
        asked++;
        patience = until.remaining();
        time.advance(slowness);
        atRead.run();
        return Files.readAllBytes(folder.resolve("overlay.jws"));
    }

    private FollowedPolicy follow() throws IOException {
        TlsPolicy common = TlsPolicy.named("common-2026");
        OverlayTrust trust = OverlayTrust.of("security", "acme", List.of(ISSUER.key(), OTHER.key()));
        return FollowedPolicy.of(
                common,
                common.openOverlay(
                        trust, until -> Optional.of(read(until)), PublishedOverlay.setUp(folder.resolve("state"))),
                new RotationOptions(INTERVAL, time, this::hear));
    }

    private void hear(SecurityEvent event) {
        assertEquals(SecurityEvent.Kind.OVERLAY, event.kind());
        assertEquals("common-2026", event.subject());
        told.add(event.detail());
    }

    private PublishedOverlay overlay(long sequence) {
        return PublishedOverlay.of("security", "acme", "common-2026", sequence)
                .valid(START.minusSeconds(60), START.plusSeconds(3600));
    }

    private void publish(PublishedOverlay overlay) throws IOException {
        Files.write(folder.resolve("overlay.jws"), overlay.signedBy(ISSUER));
    }

    private TlsPolicy current(FollowedPolicy followed) {
        return followed.current(Deadline.in(Duration.ofSeconds(60), time));
    }

    private String refusal(FollowedPolicy followed) {
        return assertThrows(SdkException.class, () -> current(followed)).code();
    }

    @Test
    void newOverlay_isInForceAtTheNextUseAfterAnInterval() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        TlsPolicy first = current(followed);
        publish(overlay(2).withdrawing(AES_128));
        assertSame(first, current(followed));
        time.advance(INTERVAL);
        assertFalse(current(followed).offer().suites().contains(AES_128));
        assertEquals(2, current(followed).overlaySequence().orElseThrow());
        assertEquals(2, asked);
        assertEquals(
                "overlay 2 is in force, signed by key " + ISSUER.key().keyId()
                        + ", to be replaced before 2026-12-01T01:00:00Z",
                told.get(1));
    }

    @Test
    void nothingNew_isTheSamePolicyAndTellsNothing() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        TlsPolicy first = current(followed);
        time.advance(INTERVAL);
        assertSame(first, current(followed));
        assertEquals(1, told.size());
    }

    @Test
    void refusedOverlay_isToldOnceAndChangesNothing() throws IOException {
        publish(overlay(5).withdrawing(AES_128));
        FollowedPolicy followed = follow();
        TlsPolicy first = current(followed);
        publish(overlay(4));
        for (int i = 0; i < 3; i++) {
            time.advance(INTERVAL);
            assertSame(first, current(followed));
        }
        assertEquals(KEPT + REPLAYED, told.get(1));
        assertEquals(2, told.size());
    }

    @Test
    void refusalAfterAGoodLook_isToldAgain() throws IOException {
        publish(overlay(5));
        FollowedPolicy followed = follow();
        current(followed);
        for (int i = 0; i < 2; i++) {
            publish(overlay(4));
            time.advance(INTERVAL);
            current(followed);
            publish(overlay(6 + i));
            time.advance(INTERVAL);
            current(followed);
        }
        assertEquals(
                2,
                told.stream()
                        .filter(text -> text.contains(" TLS_OVERLAY_REPLAYED: "))
                        .count());
    }

    @Test
    void sourceThatFails_keepsTheLastGoodOverlayAndIsTold() throws IOException {
        publish(overlay(5).withdrawing(AES_128));
        FollowedPolicy followed = follow();
        current(followed);
        Files.delete(folder.resolve("overlay.jws"));
        time.advance(INTERVAL);
        assertEquals(5, current(followed).overlaySequence().orElseThrow());
        assertEquals(
                "no overlay could be read or kept, and what was in force stays so: TLS_OVERLAY_SOURCE: expected the source of"
                        + " overlays to answer, but it could not be read",
                told.get(1));
    }

    @Test
    void firstOverlayThatIsNotToBeHad_refusesEveryUse() throws IOException {
        FollowedPolicy followed = follow();
        assertEquals("TLS_OVERLAY_UNKNOWN", refusal(followed));
        assertEquals("TLS_OVERLAY_UNKNOWN", refusal(followed));
        assertEquals(1, asked);
        publish(overlay(1));
        time.advance(INTERVAL);
        assertEquals(1, current(followed).overlaySequence().orElseThrow());
    }

    @Test
    void firstOverlayThatHasExpired_refusesEveryUse() throws IOException {
        publish(overlay(1).valid(START.minusSeconds(60), START));
        SdkException refusal = assertThrows(SdkException.class, () -> current(follow()));
        assertEquals("TLS_OVERLAY_REFUSED", refusal.code());
        assertEquals(
                "it was refused: TLS_OVERLAY_EXPIRED: expected an overlay that is valid now, but overlay 1 expired at "
                        + START,
                refusal.problem().found());
        assertInstanceOf(EvidenceException.class, refusal);
    }

    @Test
    void keptOverlay_isEnoughWhenTheSourceFailsAtTheStart() throws IOException {
        publish(overlay(5).withdrawing(AES_128));
        current(follow());
        Files.delete(folder.resolve("overlay.jws"));
        TlsPolicy restarted = current(follow());
        assertEquals(5, restarted.overlaySequence().orElseThrow());
        assertFalse(restarted.offer().suites().contains(AES_128));
    }

    @Test
    void overlayPastItsDate_staysInForceAndIsToldOnce() throws IOException {
        publish(overlay(5).withdrawing(AES_128));
        FollowedPolicy followed = follow();
        current(followed);
        for (int i = 0; i < 3; i++) {
            time.advance(Duration.ofHours(1));
            assertFalse(current(followed).offer().suites().contains(AES_128));
        }
        assertEquals(List.of("overlay 5 is past its date without a newer one, and stays in force"), told.subList(1, 2));
        assertEquals(2, told.size());
    }

    @Test
    void slowSource_isAskedLessOften() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        slowness = Duration.ofSeconds(5);
        current(followed);
        time.advance(Duration.ofSeconds(99));
        current(followed);
        assertEquals(1, asked);
        time.advance(Duration.ofSeconds(1));
        current(followed);
        assertEquals(2, asked);
    }

    @Test
    void look_takesHalfOfTheCallsTimeAndFiveSecondsAtMost() throws IOException {
        publish(overlay(1));
        follow().current(Deadline.in(Duration.ofSeconds(4), time));
        assertEquals(2, patience.toSeconds());
        follow().current(Deadline.in(Duration.ofSeconds(60), time));
        assertEquals(5, patience.toSeconds());
    }

    @Test
    void whoeverKnowsAPolicy_doesNotWaitForAnothersLook() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        TlsPolicy first = current(followed);
        publish(overlay(2).withdrawing(AES_128));
        time.advance(INTERVAL);
        List<TlsPolicy> meanwhile = new ArrayList<>();
        atRead = () -> meanwhile.add(
                CompletableFuture.supplyAsync(() -> current(followed)).join());
        assertEquals(2, current(followed).overlaySequence().orElseThrow());
        assertEquals(List.of(first), meanwhile);
    }

    @Test
    void overlayThatWasTaken_countsAlsoBeforeTheLookIsOver() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        current(followed);
        publish(overlay(2).withdrawing(AES_128));
        followed.kept().refresh(START);
        assertFalse(current(followed).offer().suites().contains(AES_128));
        assertEquals(2, followed.latest().overlaySequence().orElseThrow());
        assertSame(current(followed), followed.latest());
    }

    @Test
    void firstLookOfAnother_isWaitedForUntilTheDeadlineOnly() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        List<String> meanwhile = new ArrayList<>();
        Runnable other = () -> meanwhile.add(assertThrows(
                        SdkException.class, () -> followed.current(Deadline.in(Duration.ofMillis(1), time)))
                .code());
        atRead = () -> CompletableFuture.runAsync(other).join();
        slowness = INTERVAL; // so that a look is due again while the first one is under way
        assertEquals(1, current(followed).overlaySequence().orElseThrow());
        assertEquals(List.of("TLS_OVERLAY_UNKNOWN"), meanwhile);
    }

    @Test
    void newerOverlayOfAnotherInstance_isTakenOverAndTold() throws IOException {
        FollowedPolicy first = follow();
        FollowedPolicy second = follow();
        publish(overlay(5).withdrawing(AES_128));
        current(first);
        publish(overlay(4));
        assertFalse(current(second).offer().suites().contains(AES_128));
        assertEquals(KEPT + REPLAYED, told.get(1));
        assertTrue(told.get(2).startsWith("overlay 5 is in force"));
    }

    @Test
    void lookThatWasInterrupted_isNoNews() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        current(followed);
        Files.delete(folder.resolve("overlay.jws"));
        time.advance(INTERVAL);
        atRead = () -> Thread.currentThread().interrupt();
        current(followed);
        assertTrue(Thread.interrupted());
        assertEquals(1, told.size());
    }

    @Test
    void sourceThatBreaksItsPromise_changesNothing() throws IOException {
        publish(overlay(1));
        FollowedPolicy followed = follow();
        TlsPolicy first = current(followed);
        time.advance(INTERVAL);
        atRead = () -> {
            throw new IllegalStateException("planted");
        };
        assertSame(first, current(followed));
        assertEquals(
                "no overlay could be read or kept, and what was in force stays so: an unexpected failure", told.get(1));
    }

    @Test
    void haltOfTwoKeys_refusesEveryUseUntilItsEnd() throws IOException {
        publish(overlay(1).withdrawing(AES_128).halting(true, OTHER));
        FollowedPolicy followed = follow();
        assertEquals("TLS_HALTED", refusal(followed));
        assertFalse(followed.latest().offer().suites().contains(AES_128));
        assertEquals("TLS_HALTED", refusal(follow()));
        publish(overlay(2).withdrawing(AES_128).halting(false, OTHER));
        time.advance(INTERVAL);
        assertEquals(2, current(followed).overlaySequence().orElseThrow());
        assertTrue(told.get(0).startsWith("overlay 1 halts every call, signed by key "));
    }

    @Test
    void checks_sayWhatIsInForceAndHowTheSourceFared() throws IOException {
        publish(overlay(5));
        FollowedPolicy followed = follow();
        List<Finding> well = TlsPosture.overlay(followed, time).run();
        assertEquals("tls.policy-overlay", well.get(0).check());
        assertTrue(well.get(0).found().startsWith("sequence 5 is in force"));
        assertEquals("tls.overlay-source", well.get(1).check());
        assertEquals(Severity.OK, well.get(1).severity());
        publish(overlay(4));
        time.advance(INTERVAL);
        Finding refused = TlsPosture.overlay(followed, time).run().get(1);
        assertEquals(Severity.ERROR, refused.severity());
        assertEquals("last good at 2026-12-01T00:00:00Z, now " + REPLAYED, refused.found());
    }

    @Test
    void checksOfASource_areRedForAWrongSignatureAndAmberForWhatFailsOrComesEarly() throws IOException {
        publish(overlay(5));
        FollowedPolicy followed = follow();
        current(followed);
        Files.write(folder.resolve("overlay.jws"), overlay(6).signedBy(JwsIssuer.create()));
        Finding wrong = sourceAfterAnInterval(followed);
        assertEquals(Severity.ERROR, wrong.severity());
        assertTrue(
                wrong.found().contains("JWS_SIGNATURE: expected a signature by one of the known keys"), wrong.found());
        publish(overlay(6).valid(START.plusSeconds(3600), START.plusSeconds(7200)));
        assertEquals(Severity.WARNING, sourceAfterAnInterval(followed).severity());
        Files.delete(folder.resolve("overlay.jws"));
        assertEquals(Severity.WARNING, sourceAfterAnInterval(followed).severity());
    }

    private Finding sourceAfterAnInterval(FollowedPolicy followed) {
        time.advance(INTERVAL);
        return TlsPosture.overlay(followed, time).run().get(1);
    }

    @Test
    void checks_sayThatNothingIsKnownOrThatCallsAreHalted() throws IOException {
        List<Finding> unknown = TlsPosture.overlay(follow(), time).run();
        assertEquals(Severity.ERROR, unknown.get(0).severity());
        assertTrue(unknown.get(0).found().startsWith("unknown"));
        assertEquals(Severity.ERROR, unknown.get(1).severity());
        publish(overlay(1).halting(true, OTHER));
        Finding halted = TlsPosture.overlay(follow(), time).run().get(0);
        assertEquals(Severity.ERROR, halted.severity());
        assertEquals("overlay 1 halts them", halted.found());
    }
}
