package io.ccaas.sdk.time;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineTest {

    private final ManualTime time = ManualTime.at(Instant.EPOCH);
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(10), time);

    @Test
    void timeThatPasses_isTakenFromWhatRemains() {
        time.advance(Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(6), deadline.remaining());
        assertFalse(deadline.hasPassed());
        assertDoesNotThrow(() -> deadline.require("connect"));
        assertEquals("Deadline[6000 ms left]", deadline.toString());
    }

    @Test
    void exactEnd_hasPassed() {
        time.advance(Duration.ofSeconds(10));
        assertTrue(deadline.hasPassed());
        assertEquals(Duration.ZERO, deadline.remaining());
    }

    @Test
    void stepAfterTheEnd_isRefusedByName() {
        time.advance(Duration.ofSeconds(11));
        assertEquals(Duration.ZERO, deadline.remaining());
        DeadlineExceededException error =
                assertThrows(DeadlineExceededException.class, () -> deadline.require("connect"));
        assertEquals("DEADLINE_EXCEEDED", error.code());
        assertTrue(error.problem().found().endsWith("connect"));
    }

    @Test
    void wallClockThatJumps_movesNothing() {
        time.jumpTo(Instant.parse("2040-01-01T00:00:00Z"));
        assertEquals(Duration.ofSeconds(10), deadline.remaining());
    }

    @Test
    void tickerThatOverflows_movesNothing() {
        Deadline over = Deadline.in(Duration.ofHours(1), time);
        time.advance(Duration.ofMinutes(59));
        assertEquals(Duration.ofMinutes(1), over.remaining());
    }

    @Test
    void limitOfAStep_onlyShortens() {
        assertEquals(
                Duration.ofSeconds(3), deadline.within(Duration.ofSeconds(3)).remaining());
        assertSame(deadline, deadline.within(Duration.ofSeconds(10)));
        assertSame(deadline, deadline.within(Duration.ofDays(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S"})
    void durationOutOfRange_isRefused(String duration) {
        assertThrows(IllegalArgumentException.class, () -> Deadline.in(Duration.parse(duration), time));
    }

    @Test
    void wholeDay_isAccepted() {
        assertEquals(Duration.ofDays(1), Deadline.in(Duration.ofDays(1), time).remaining());
    }

    @Test
    void systemTime_isTheDefault() {
        Duration remaining = Deadline.in(Duration.ofHours(1)).remaining();
        assertFalse(remaining.isZero());
        assertTrue(remaining.compareTo(Duration.ofHours(1)) <= 0);
    }
}
