package io.ccaas.sdk.http;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls from several threads go on while certificate, key and authority are replaced five times. None fails; a call that
 * began after a replacement was taken shows the new identity; once the calls that began before it have ended, the old
 * identity never shakes hands again and its connections are closed.
 */
class RotationUnderLoadTest {

    private static final int CALLERS = 4;
    private static final int ROTATIONS = 5;

    @TempDir
    Path directory;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger drained = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final Semaphore progress = new Semaphore(0);
    private final Semaphore moved = new Semaphore(0);
    private final Semaphore oldEnds = new Semaphore(0);
    private final Queue<Integer> connections = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private void hold(Wire wire) throws IOException {
        int generation = RotatingWorld.generation(wire);
        connections.add(generation);
        if (generation < drained.get()) {
            faults.add("a handshake of generation " + generation + " after its drain");
        }
        try {
            RotatingWorld.tellWhoCalls(wire);
        } finally {
            if (generation < ROTATIONS) {
                oldEnds.release();
            }
        }
    }

    /** Calls until enough calls were made and the last replacement was seen. */
    private void caller(RotatingWorld world, int calls) {
        int announced = 0;
        while (begun.getAndIncrement() < calls || announced < ROTATIONS) {
            int before = taken.get();
            int seen = world.call();
            if (seen < before) {
                faults.add("a call that began in generation " + before + " went out in " + seen);
            }
            answered.incrementAndGet();
            progress.release();
            if (before > announced) {
                announced = before;
                moved.release();
            }
        }
    }

    private static void await(Semaphore semaphore, int permits, List<CompletableFuture<Void>> callers)
            throws InterruptedException {
        while (!semaphore.tryAcquire(permits, 1, TimeUnit.SECONDS)) {
            callers.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
        }
    }

    private void run(int calls) throws Exception {
        try (RotatingWorld world = RotatingWorld.open(directory, ROTATIONS + 1, this::hold)) {
            world.atRotation(taken::incrementAndGet);
            List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> caller(world, calls), task -> new Thread(task, "caller").start()))
                    .toList();
            for (int generation = 1; generation <= ROTATIONS; generation++) {
                await(progress, calls / (ROTATIONS + 1), callers);
                world.put(generation);
                world.intervalPasses();
                await(moved, CALLERS, callers); // each caller has ended a call that it began after the replacement
                drained.set(generation);
                world.serverTakes(generation);
            }
            callers.forEach(CompletableFuture::join);
            assertEquals(List.of(), List.copyOf(faults));
            assertTrue(answered.get() >= calls, "too few calls");
            assertEquals(ROTATIONS, world.rotations().size());
            requireOldConnectionsClosed();
        }
    }

    private void requireOldConnectionsClosed() throws InterruptedException {
        List<Integer> seen = connections.stream().distinct().sorted().toList();
        assertEquals(IntStream.rangeClosed(0, ROTATIONS).boxed().toList(), seen);
        int old = (int) connections.stream().filter(one -> one < ROTATIONS).count();
        assertTrue(oldEnds.tryAcquire(old, 20, TimeUnit.SECONDS), "a connection of an old generation was left open");
    }

    @Test
    void sixHundredCallsAndFiveRotations_noneFails() throws Exception {
        run(600);
    }

    @Test
    @Tag("real-servers")
    @Tag("long-run")
    void tenThousandCallsAndFiveRotations_noneFails() throws Exception {
        run(10_000);
    }
}
