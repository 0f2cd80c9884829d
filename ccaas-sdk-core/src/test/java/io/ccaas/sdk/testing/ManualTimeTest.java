package io.ccaas.sdk.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManualTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ManualTime time = ManualTime.at(START);

    @Test
    void sleep_returnsAtOnceMovesTheClockAndIsRemembered() throws InterruptedException {
        long before = time.ticks();
        time.sleep(Duration.ofHours(3));
        assertEquals(START.plusSeconds(10_800), time.instant());
        assertEquals(Duration.ofHours(3).toNanos(), time.ticks() - before);
        assertEquals(List.of(Duration.ofHours(3)), time.pauses());
    }

    @Test
    void jump_movesTheDateAndLeavesTheTicker() {
        long before = time.ticks();
        time.jumpTo(Instant.EPOCH);
        assertEquals(Instant.EPOCH, time.instant());
        assertEquals(before, time.ticks());
    }

    @Test
    void sleepOfAnInterruptedThread_throwsAndClearsTheFlag() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> time.sleep(Duration.ofSeconds(1)));
        assertEquals(List.of(), time.pauses());
        assertEquals(false, Thread.interrupted());
    }
}
