package io.ccaas.sdk.credentials.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers at the same moment. The source is a gate that a test opens; nobody sleeps. */
@Timeout(30)
final class ManyCallersTest {

    private static final int CALLERS = 16;

    private final ManualTime time = ManualTime.at(Instant.parse("2026-03-01T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean refusing;
    private final CachedCredentials<Pass> cache =
            CachedCredentials.of(this::answer, new CacheOptions(Duration.ofSeconds(60), time, () -> 0L, event -> {}));

    private final List<Thread> threads = new ArrayList<>();

    private Pass answer(CredentialRequest request) {
        int number = asked.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Script.passing();
        }
        request.deadline().require("token");
        if (refusing) {
            throw Script.passing();
        }
        return Pass.living("" + number, time.instant(), Duration.ofSeconds(1000));
    }

    private String get(Deadline deadline) {
        return cache.obtain(CredentialRequest.of(Script.KEY, deadline)).id();
    }

    private FutureTask<String> caller() {
        return caller(Deadline.in(Duration.ofHours(1), time));
    }

    private FutureTask<String> caller(Deadline deadline) {
        FutureTask<String> call = new FutureTask<>(() -> get(deadline));
        Thread thread = new Thread(call);
        threads.add(thread);
        thread.start();
        return call;
    }

    /** One caller is inside the source, at its gate. */
    private FutureTask<String> asker(Deadline deadline) {
        int before = asked.get();
        FutureTask<String> first = caller(deadline);
        while (asked.get() == before) {
            spin();
        }
        return first;
    }

    private static void spin() {
        assertFalse(Thread.currentThread().isInterrupted(), "the others never came there");
        Thread.onSpinWait();
    }

    private FutureTask<String> asker() {
        return asker(Deadline.in(Duration.ofHours(1), time));
    }

    /** All others wait for the one who asks. */
    private List<FutureTask<String>> waiting(int count) {
        List<FutureTask<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(caller());
        }
        for (Thread thread : threads.subList(threads.size() - count, threads.size())) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                spin();
            }
        }
        return calls;
    }

    private static SdkException failure(FutureTask<String> call) {
        ExecutionException failed = assertThrows(ExecutionException.class, call::get);
        return assertInstanceOf(SdkException.class, failed.getCause());
    }

    private void begun() throws Exception {
        gate.countDown();
        assertEquals("1", caller().get());
        gate = new CountDownLatch(1);
    }

    @Test
    void callersWithoutACredential_causeOneQuestion() throws Exception {
        FutureTask<String> first = asker();
        List<FutureTask<String>> others = waiting(CALLERS);
        gate.countDown();
        assertEquals("1", first.get());
        for (FutureTask<String> other : others) {
            assertEquals("1", other.get());
        }
        assertEquals(1, asked.get());
    }

    @Test
    void duringARenewal_theOthersGoOnWithTheOldOne() throws Exception {
        begun();
        time.advance(Duration.ofSeconds(800));
        FutureTask<String> renewing = asker();
        assertEquals("1", caller().get());
        gate.countDown();
        assertEquals("2", renewing.get());
        assertEquals("2", caller().get());
    }

    @Test
    void failureForEverybody_isToldToAllWhoWaitAndAskedOnce() {
        refusing = true;
        FutureTask<String> first = asker();
        List<FutureTask<String>> others = waiting(CALLERS);
        gate.countDown();
        assertEquals("BUSY", failure(first).code());
        others.forEach(other -> assertEquals("BUSY", failure(other).code()));
        assertEquals(1, asked.get());
    }

    @Test
    void deadlineOfTheOneWhoAsks_isNotThatOfTheOthers() throws Exception {
        FutureTask<String> first = asker(Deadline.in(Duration.ofSeconds(1), time));
        List<FutureTask<String>> others = waiting(CALLERS);
        time.advance(Duration.ofSeconds(1));
        gate.countDown();
        assertEquals("DEADLINE_EXCEEDED", failure(first).code());
        for (FutureTask<String> other : others) {
            assertEquals("2", other.get());
        }
        assertEquals(2, asked.get());
    }

    @Test
    void interruptOfTheOneWhoAsks_isNotThatOfTheOthers() throws Exception {
        FutureTask<String> first = asker();
        FutureTask<String> other = waiting(1).get(0);
        threads.get(0).interrupt();
        assertEquals("BUSY", failure(first).code());
        gate.countDown();
        assertEquals("2", other.get());
    }

    @Test
    void renewalAheadThatFails_isNotTheFailureOfThoseWhoWait() throws Exception {
        begun();
        time.advance(Duration.ofSeconds(999));
        FutureTask<String> renewing = asker();
        time.advance(Duration.ofSeconds(11));
        FutureTask<String> other = waiting(1).get(0);
        gate.countDown();
        assertTrue(List.of("2", "3").contains(renewing.get()));
        assertTrue(List.of("2", "3").contains(other.get()));
    }

    @Test
    void callersRefusedWithOneCredential_causeOneRenewal() throws Exception {
        begun();
        gate.countDown();
        List<FutureTask<String>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            FutureTask<String> call = new FutureTask<>(() -> {
                cache.invalidate("1");
                return get(Deadline.in(Duration.ofHours(1), time));
            });
            new Thread(call).start();
            calls.add(call);
        }
        for (FutureTask<String> call : calls) {
            assertEquals("2", call.get());
        }
        assertEquals(2, asked.get());
    }

    @Test
    void oneWhoWaits_waitsUntilItsOwnDeadline() throws Exception {
        FutureTask<String> first = asker();
        Deadline own = Deadline.in(Duration.ofMillis(1), Time.system());
        assertThrows(DeadlineExceededException.class, () -> get(own));
        gate.countDown();
        assertEquals("1", first.get());
    }

    @Test
    void oneWhoWaits_canBeInterrupted() throws Exception {
        FutureTask<String> first = asker();
        FutureTask<String> other = waiting(1).get(0);
        threads.get(1).interrupt();
        assertEquals("CREDENTIAL_WAIT_CANCELLED", failure(other).code());
        gate.countDown();
        assertEquals("1", first.get());
    }

    @Test
    void closing_wakesThoseWhoWait() {
        FutureTask<String> first = asker();
        FutureTask<String> other = waiting(1).get(0);
        cache.close();
        assertEquals("CREDENTIAL_WAIT_CANCELLED", failure(other).code());
        gate.countDown();
        assertEquals("CREDENTIAL_WAIT_CANCELLED", failure(first).code());
    }
}
