package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a partner's certificate was revoked, asked in the handshake of a call. */
@ExtendWith(ResourceLeaks.class)
final class RevocationTest {

    @TempDir
    Path folder;

    @Test
    void goodAnswer_letsTheCallThroughAndIsAskedForOnce() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            world.responder().answering(world.good());
            assertEquals("SENT", world.call());
            assertEquals("SENT", world.call());
            assertEquals(1, world.responder().questions().size());
            assertEquals(2, world.partner().connections());
        }
    }

    @Test
    void questionInClear_holdsTheSerialNumberAndNothingOfTheCall() throws IOException {
        try (RevocationWorld world = RevocationWorld.soft(folder)) {
            world.responder().answering(world.good());
            world.call();
            FakeResponder.Question question = world.responder().questions().get(0);
            assertEquals("POST /ocsp", question.line());
            assertEquals(
                    Set.of("Accept-encoding", "Connection", "Content-length", "Content-type", "Host", "User-agent"),
                    question.fields().keySet());
            assertEquals(List.of("application/ocsp-request"), question.fields().get("Content-type"));
            assertEquals(List.of("ccaas-sdk"), question.fields().get("User-agent"));
            String body = question.body();
            String serial = new String(
                    world.certificate().certificate().getSerialNumber().toByteArray(), StandardCharsets.ISO_8859_1);
            assertTrue(body.contains(serial) && body.length() < 120);
            assertFalse(body.contains("localhost"));
        }
    }

    @Test
    void revokedAnswer_refusesTheCallUnderSoftAndNothingReachesThePartner() throws IOException {
        try (RevocationWorld world = RevocationWorld.soft(folder)) {
            world.responder().answering(world.revoked());
            assertEquals("TLS_REVOKED", world.call());
            world.responder().answering(new byte[] {1});
            assertEquals("TLS_REVOKED", world.call());
            assertEquals(List.of(), world.partner().received());
        }
    }

    @Test
    void undeclaredOrigin_isNeverAskedAndSoftTells() throws IOException {
        try (RevocationWorld world = RevocationWorld.undeclared(folder, "")) {
            assertEquals("SENT", world.call());
            assertEquals(List.of(), world.responder().questions());
            assertEquals(
                    List.of("a certificate was accepted without knowing whether it was revoked: not declared"),
                    world.told());
            assertTrue(world.bench().audited().contains("EGRESS_ORIGIN"));
        }
    }

    @Test
    void undeclaredOrigin_isRefusedUnderHard() throws IOException {
        try (RevocationWorld world = RevocationWorld.undeclared(folder, ", revocation: hard")) {
            assertEquals("TLS_REVOCATION_UNKNOWN", world.call());
            assertEquals(List.of(), world.responder().questions());
            assertEquals(List.of(), world.partner().received());
        }
    }

    @Test
    void longLivedCertificate_isRefusedUnderShortLivedOnly() throws IOException {
        try (RevocationWorld world = RevocationWorld.undeclared(folder, ", revocation: short-lived-only")) {
            assertEquals("TLS_NOT_SHORT_LIVED", world.call());
        }
    }

    @Test
    void responderThatFails_isAcceptedUnderSoftAndLeftAloneForAWhile() throws IOException {
        try (RevocationWorld world = RevocationWorld.soft(folder)) {
            assertEquals("SENT", world.call());
            assertEquals("SENT", world.call());
            assertEquals(2, world.responder().questions().size()); // responder and list, once
            assertEquals(1, world.told().size());
            world.passes(Duration.ofMinutes(2));
            assertEquals("SENT", world.call());
            assertEquals(4, world.responder().questions().size());
        }
    }

    @Test
    void redirect_isNotFollowed() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            world.responder().answering(exchange -> {
                exchange.getResponseHeaders().add("Location", world.responder().origin() + "/elsewhere");
                FakeResponder.answer(exchange, 307, new byte[0]);
            });
            assertEquals("TLS_REVOCATION_UNKNOWN", world.call());
            assertEquals(List.of("POST /ocsp", "GET /ca.crl"), lines(world));
        }
    }

    @Test
    void answerThatIsTooLarge_isNotRead() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            world.responder().answering(new byte[1024 * 1024 + 1]);
            assertEquals("TLS_REVOCATION_UNKNOWN", world.call());
            assertTrue(world.bench().audited().contains("STATUS_TOO_LARGE"));
        }
    }

    @Test
    void listOfTheAuthority_standsInForAResponder() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            byte[] list = world.files().authority().list().bytes();
            world.responder()
                    .answering(exchange -> FakeResponder.answer(
                            exchange, exchange.getRequestMethod().equals("GET") ? 200 : 503, list));
            assertEquals("SENT", world.call());
        }
    }

    @Test
    void chainThatIsNotBelieved_asksNobody() throws IOException {
        try (RevocationWorld world = RevocationWorld.ofAStranger(folder)) {
            world.responder().answering(world.good());
            assertEquals("TLS_CHAIN", world.call());
            assertEquals(List.of(), world.responder().questions());
        }
    }

    @Test
    void responderThatNeverAnswers_endsWithTheCallsOwnDeadline() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            CountDownLatch closing = new CountDownLatch(1);
            world.responder().answering((FakeResponder.Answering) exchange -> awaited(closing));
            assertEquals("DEADLINE_EXCEEDED", world.call(Deadline.in(Duration.ofMillis(700))));
            assertEquals(List.of(), world.partner().received());
            closing.countDown();
        }
    }

    @Test
    void responderThatNeverAnswers_isGivenUpUnderSoft() throws IOException {
        try (RevocationWorld world = RevocationWorld.onRealTime(folder)) {
            CountDownLatch closing = new CountDownLatch(1);
            world.responder().answering((FakeResponder.Answering) exchange -> awaited(closing));
            assertEquals("SENT", world.call(Deadline.in(Duration.ofSeconds(60))));
            assertEquals(List.of("POST /ocsp"), lines(world)); // the list has no time left
            assertEquals("SENT", world.call(Deadline.in(Duration.ofSeconds(60))));
            assertEquals(List.of("POST /ocsp"), lines(world));
            closing.countDown();
        }
    }

    @Test
    void closing_endsACallThatWaitsForAResponder() throws Exception {
        RevocationWorld world = RevocationWorld.onRealTime(folder);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        world.responder().answering((FakeResponder.Answering) exchange -> {
            asked.countDown();
            awaited(closing);
        });
        CompletableFuture<String> outcome = CompletableFuture.supplyAsync(world::call);
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        world.bench().close();
        closing.countDown();
        assertEquals("CALL_CANCELLED", outcome.get(20, TimeUnit.SECONDS));
        world.close();
    }

    /** The call is what was interrupted, so it must not go on without the status, or with the flag lost. */
    @Test
    void interruptWhileAsking_endsTheCallBeforeAnythingIsSent() throws IOException {
        try (RevocationWorld world = RevocationWorld.soft(folder)) {
            CountDownLatch closing = new CountDownLatch(1);
            Thread caller = Thread.currentThread();
            world.responder().answering((FakeResponder.Answering) exchange -> {
                caller.interrupt();
                awaited(closing);
            });
            assertEquals("CALL_CANCELLED", world.call());
            assertTrue(Thread.interrupted());
            assertEquals(List.of(), world.partner().received());
            closing.countDown();
        }
    }

    private static List<String> lines(RevocationWorld world) {
        return world.responder().questions().stream()
                .map(FakeResponder.Question::line)
                .toList();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pageOfAnotherKind_provesNothing() throws IOException {
        try (RevocationWorld world = RevocationWorld.hard(folder)) {
            world.responder().answering("<html>".getBytes(StandardCharsets.US_ASCII));
            assertEquals("TLS_REVOCATION_UNKNOWN", world.call());
        }
    }
}
