package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.CcaasBuilder;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.RawPartner.Conversation;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.time.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 5 and 6: each call counts for itself, waits within its deadline, and signs every attempt anew. */
class RetryTest {

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.at(Instant.now());
    private final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private CcaasBuilder builder() {
        return Ccaas.builder().time(time).listener(events::add);
    }

    private Bench bench(RawPartner partner) throws Exception {
        return Bench.open(folder, partner.endpoint(), entry -> entry, builder());
    }

    private static Conversation always(int status, Field... fields) {
        return wire -> {
            for (RawRequest request = wire.request(); request != null; request = wire.request()) {
                wire.signed(request, status, "{}", fields);
            }
        };
    }

    private String failure(Bench bench, RequestTemplate template, Duration within) {
        Deadline deadline = Deadline.in(within, time);
        return assertThrows(SdkException.class, () -> bench.send(template, deadline))
                .code();
    }

    private Duration waited() {
        return time.pauses().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void threeCallsToAnOverloadedPartner_haveThreeAttemptsEach() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(503));
                Bench bench = bench(partner)) {
            for (int call = 1; call <= 3; call++) {
                assertEquals("PARTNER_ANSWERED_503", failure(bench, Bench.REPEATABLE, Duration.ofMinutes(1)));
                assertEquals(3 * call, partner.received().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void waitBeyondTheDeadline_isNotBegun(String retryAfter) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(503, new Field("retry-after", retryAfter)));
                Bench bench = bench(partner)) {
            assertEquals("PARTNER_ANSWERED_503", failure(bench, Bench.REPEATABLE, Duration.ofMinutes(10)));
            assertEquals(1, partner.received().size());
            assertEquals(List.of(), time.pauses());
        }
    }

    @Test
    void waitWithinTheDeadline_isAsLongAsThePartnerAsked() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(503, new Field("retry-after", "40")));
                Bench bench = bench(partner)) {
            assertEquals("PARTNER_ANSWERED_503", failure(bench, Bench.REPEATABLE, Duration.ofSeconds(60)));
            assertEquals(2, partner.received().size());
            assertEquals(Duration.ofSeconds(40), waited());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "soon", "Fri, 31 Dec 1999 23:59:59 GMT", "99999999999999999999"})
    void unreadableOrPastRetryAfter_isAsIfAbsent(String retryAfter) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(503, new Field("retry-after", retryAfter)));
                Bench bench = bench(partner)) {
            assertEquals("PARTNER_ANSWERED_503", failure(bench, Bench.REPEATABLE, Duration.ofSeconds(30)));
            assertEquals(3, partner.received().size());
            assertTrue(waited().compareTo(Duration.ofSeconds(2)) < 0, () -> waited().toString());
        }
    }

    @Test
    void waitThatAGatewayAskedFor_isNotTrusted() throws Exception {
        Conversation unsigned = wire -> {
            while (wire.request() != null) {
                wire.raw("HTTP/1.1 503 x\r\nretry-after: 20\r\ncontent-length: 0\r\n\r\n");
            }
        };
        try (RawPartner partner = RawPartner.start(folder, unsigned);
                Bench bench = bench(partner)) {
            assertEquals("UNAUTHENTICATED_ANSWER_503", failure(bench, Bench.REPEATABLE, Duration.ofMinutes(1)));
            assertTrue(waited().compareTo(Duration.ofSeconds(2)) < 0, () -> waited().toString());
        }
    }

    @Test
    void attempts_areSignedAnewUnderOneIdempotencyKey() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(503));
                Bench bench = bench(partner)) {
            failure(bench, Bench.REPEATABLE, Duration.ofMinutes(1));
            List<RawRequest> sent = partner.received();
            HashSet<String> nonces = new HashSet<>();
            HashSet<String> keys = new HashSet<>();
            for (RawRequest request : sent) {
                nonces.add(request.field("signature-input").replaceAll(".*;nonce=\"([^\"]+)\".*", "$1"));
                keys.add(request.field("idempotency-key"));
                assertArrayEquals(sent.get(0).body(), request.body());
            }
            assertEquals(3, nonces.size());
            assertEquals(1, keys.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 503})
    void statusThatOkHttpRepeatsOnItsOwn_isSentOnce(int status) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(status, new Field("retry-after", "0")));
                Bench bench = bench(partner)) {
            assertEquals("PARTNER_ANSWERED_" + status, failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
            assertEquals(1, partner.received().size());
        }
    }

    private static Conversation resetOnce() {
        return wire -> {
            if (wire.index() == 1) {
                wire.request();
                wire.reset();
            } else {
                RawPartner.wellBehaved(wire);
            }
        };
    }

    @Test
    void requestThatMayHaveArrived_isNotRepeatedUnlessItMay() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, resetOnce());
                Bench bench = bench(partner)) {
            assertEquals("CONNECTION_BROKEN", failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
            assertEquals(1, partner.received().size());
        }
    }

    @Test
    void repeatableRequest_isRepeatedAfterAReset() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, resetOnce());
                Bench bench = bench(partner)) {
            assertEquals(2, bench.send(Bench.REPEATABLE).attempts());
            assertEquals(2, partner.received().size());
        }
    }

    @Test
    void requestThatNeverLeft_isTriedAgainEvenIfNotRepeatable() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        CcaasBuilder flaky = builder().resolver(host -> {
            if (lookups.incrementAndGet() == 1) {
                throw new UnknownHostException();
            }
            return List.of(InetAddress.getLoopbackAddress());
        });
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint(), entry -> entry, flaky)) {
            assertEquals(2, bench.send(Bench.ONCE).attempts());
            assertEquals(1, partner.received().size());
        }
    }

    private void openBreaker(Bench bench) {
        for (int i = 0; i < 10; i++) {
            assertEquals("PARTNER_ANSWERED_500", failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
        }
    }

    @Test
    void partnerThatKeepsFailing_isLeftAlone() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(500));
                Bench bench = bench(partner)) {
            openBreaker(bench);
            assertEquals("BREAKER_OPEN", failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
            assertEquals(10, partner.received().size());
            assertTrue(events.stream().anyMatch(event -> event.kind() == SecurityEvent.Kind.BREAKER));
        }
    }

    @Test
    void partnerLeftAloneForHalfAMinute_isTriedAgain() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, always(500));
                Bench bench = bench(partner)) {
            openBreaker(bench);
            Instant date = time.instant();
            time.jumpTo(date.minus(Duration.ofDays(1))); // an administrator mends the clock
            time.advance(Duration.ofSeconds(31));
            time.jumpTo(date);
            assertEquals("PARTNER_ANSWERED_500", failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
            assertEquals(11, partner.received().size());
        }
    }

    @Test
    void callBeyondTheDeclaredConcurrency_findsNoPlace() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Conversation slow = wire -> {
            RawRequest request = java.util.Objects.requireNonNull(wire.request());
            arrived.countDown();
            Waiting.on(go);
            wire.signed(request, 200, "{}");
        };
        try (RawPartner partner = RawPartner.start(folder, slow);
                Bench bench = Bench.open(
                        folder,
                        partner.endpoint(),
                        entry -> entry + "    limits: { concurrentCalls: 1 }\n",
                        builder())) {
            CompletableFuture<Answer> first = Waiting.call(() -> bench.send(Bench.ONCE));
            Waiting.on(arrived);
            assertEquals("BULKHEAD_FULL", failure(bench, Bench.ONCE, Duration.ofMinutes(1)));
            go.countDown();
            assertEquals(200, first.get().status());
            assertEquals(1, partner.received().size());
        }
    }
}
