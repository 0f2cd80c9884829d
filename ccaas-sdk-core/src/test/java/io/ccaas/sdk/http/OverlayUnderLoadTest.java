package io.ccaas.sdk.http;

import static io.ccaas.sdk.http.OverlayWorld.AES_128;
import static io.ccaas.sdk.http.OverlayWorld.AES_256;
import static io.ccaas.sdk.http.OverlayWorld.overlay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls from several threads go on while a suite is withdrawn: none fails, and none that begins afterwards uses it. */
class OverlayUnderLoadTest {

    private static final int CALLERS = 4;
    private static final int BEFORE = 200;
    private static final int AFTER = 200;

    @TempDir
    Path directory;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger under128 = new AtomicInteger();
    private final Semaphore answered = new Semaphore(0);
    private final Semaphore oldEnds = new Semaphore(0);
    private final AtomicInteger oldConnections = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private void hold(Wire wire) throws IOException {
        boolean old = OverlayWorld.suite(wire).equals(AES_256);
        if (old) {
            oldConnections.incrementAndGet();
        }
        try {
            OverlayWorld.tellSuite(wire);
        } finally {
            if (old) {
                oldEnds.release();
            }
        }
    }

    private void caller(OverlayWorld world) {
        while (under128.get() < AFTER) {
            boolean afterwards = taken.get() > 0;
            String suite = world.call();
            if (suite.equals(AES_128)) {
                under128.incrementAndGet();
            } else if (afterwards) {
                faults.add("a call that began after the withdrawal went out under " + suite);
            }
            answered.release();
        }
    }

    private void await(int calls, List<CompletableFuture<Void>> callers) throws InterruptedException {
        while (!answered.tryAcquire(calls, 1, TimeUnit.SECONDS)) {
            callers.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
        }
    }

    @Test
    void suiteWithdrawnUnderLoad_noCallFailsAndNoLaterOneUsesIt() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory, this::hold)) {
            world.atOverlay(taken::incrementAndGet);
            List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(() -> caller(world), task -> new Thread(task, "caller").start()))
                    .toList();
            await(BEFORE, callers);
            assertEquals(0, under128.get());
            world.publish(overlay(1).withdrawing(AES_256));
            world.intervalPasses();
            callers.forEach(CompletableFuture::join);
            assertEquals(List.of(), List.copyOf(faults));
            assertEquals(1, taken.get());
            assertTrue(
                    oldEnds.tryAcquire(oldConnections.get(), 20, TimeUnit.SECONDS),
                    "a connection under the withdrawn suite was left open");
        }
    }
}
