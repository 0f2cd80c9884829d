package io.ccaas.sdk.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of others that answers, fails, hangs. */
@Timeout(30)
final class BoundedTest {

    private final Bounded one = Bounded.interrupting("test", 1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        go.countDown();
    }

    private static void wanted() {
        // Somebody does.
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMillis(100));
    }

    private static Deadline late() {
        return Deadline.in(Duration.ofMinutes(5));
    }

    private Callable<String> hanging() {
        return () -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return "at last";
        };
    }

    /** On a busy machine the time may be over before the code has begun; that is another case, so it is called again. */
    private void leaveHanging(Bounded bounded) {
        do {
            assertThrows(TimeoutException.class, () -> bounded.call(soon(), BoundedTest::wanted, hanging()));
        } while (begun.getCount() > 0);
    }

    @Test
    void answer_isThatOfTheCode() throws Exception {
        assertEquals("yes", one.call(late(), BoundedTest::wanted, () -> "yes"));
    }

    @Test
    void failure_isThatOfTheCode() {
        IOException own = new IOException("mine");
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> one.call(late(), BoundedTest::wanted, () -> {
                    throw own;
                }));
        assertSame(own, failed.getCause());
    }

    @Test
    void codeThatHangs_isLeftBehindAndInterrupted() throws Exception {
        leaveHanging(one);
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }

    @Test
    void codeThatMustNotBeInterrupted_goesOn() throws Exception {
        Bounded gentle = Bounded.undisturbed("test", 1);
        leaveHanging(gentle);
        go.countDown();
        assertEquals("next", gentle.call(late(), BoundedTest::wanted, () -> "next"));
        assertEquals(1, interrupted.getCount());
    }

    @Test
    void placeOfWhatHangs_isTakenUntilItEnds() throws Exception {
        Bounded gentle = Bounded.undisturbed("test", 1);
        AtomicInteger run = new AtomicInteger();
        leaveHanging(gentle);
        assertThrows(TimeoutException.class, () -> gentle.call(soon(), BoundedTest::wanted, run::incrementAndGet));
        assertEquals(0, run.get());
    }

    @Test
    void answerThatNobodyWants_isNotWaitedFor() {
        IllegalStateException closed = new IllegalStateException("closed");
        AtomicInteger asked = new AtomicInteger();
        Runnable unwantedSoon = () -> {
            if (asked.incrementAndGet() > 2) {
                throw closed;
            }
        };
        assertSame(closed, assertThrows(IllegalStateException.class, () -> one.call(late(), unwantedSoon, hanging())));
    }

    @Test
    void interruptOfTheCaller_endsItsWait() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> one.call(late(), BoundedTest::wanted, hanging()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void clockThatStandsStill_doesNotMakeThisWaitForEver() {
        Deadline still = Deadline.in(Duration.ofMillis(100), ManualTime.at(Instant.EPOCH));
        assertThrows(TimeoutException.class, () -> one.call(still, BoundedTest::wanted, hanging()));
    }

    @Test
    void longestDeadline_isOneToo() throws Exception {
        Deadline day = Deadline.in(Duration.ofDays(1), ManualTime.at(Instant.EPOCH));
        assertEquals("yes", one.call(day, BoundedTest::wanted, () -> "yes"));
    }

    @Test
    void passedDeadline_runsNothing() {
        ManualTime time = ManualTime.at(Instant.EPOCH);
        Deadline passed = Deadline.in(Duration.ofSeconds(1), time);
        time.advance(Duration.ofSeconds(1));
        AtomicInteger run = new AtomicInteger();
        assertThrows(TimeoutException.class, () -> one.call(passed, BoundedTest::wanted, run::incrementAndGet));
        assertEquals(0, run.get());
    }
}
