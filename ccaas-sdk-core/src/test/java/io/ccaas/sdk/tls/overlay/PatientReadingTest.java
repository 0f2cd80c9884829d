package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file system that hangs, as an unreachable network mount does: it heeds neither deadlines nor interrupts. */
final class PatientReadingTest {

    private static final byte[] DOCUMENT = {'a', '.', 'b', '.', 'c'};

    private final CountDownLatch mended = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Thread> reader = new AtomicReference<>();
    private final OverlaySource hanging = new PatientReading(this::hang);

    private Optional<byte[]> hang() {
        asked.incrementAndGet();
        reader.set(Thread.currentThread());
        boolean open = false;
        while (!open) {
            try {
                mended.await();
                open = true;
            } catch (InterruptedException heedless) {
                // goes on waiting, as the kernel does
            }
        }
        return Optional.of(DOCUMENT);
    }

    private Thread reading() {
        return Objects.requireNonNull(reader.get());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMillis(50));
    }

    private static Deadline late() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    @AfterEach
    void mend() throws InterruptedException {
        mended.countDown();
        Thread last = reader.get();
        if (last != null) {
            last.join();
        }
    }

    @Test
    void readingThatHangs_endsAtTheDeadline() {
        assertThrows(IOException.class, () -> hanging.read(soon()));
        assertTrue(reading().isAlive());
        assertTrue(reading().isDaemon());
    }

    @Test
    void readingThatHangs_isNotBegunASecondTime() throws Exception {
        assertThrows(IOException.class, () -> hanging.read(soon()));
        for (int i = 0; i < 3; i++) {
            assertThrows(IOException.class, () -> hanging.read(late())); // at once, not after a minute
        }
        assertEquals(1, asked.get());
        mend();
        assertFalse(reading().isAlive());
        assertSame(DOCUMENT, hanging.read(late()).orElseThrow());
        assertEquals(2, asked.get());
    }

    @Test
    void interruptOfTheCaller_endsItsWait() {
        Thread.currentThread().interrupt();
        assertThrows(IOException.class, () -> hanging.read(late()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void failure_isTheCallersAndTheNextReadingIsNew() throws IOException {
        AtomicInteger times = new AtomicInteger();
        OverlaySource failing = new PatientReading(() -> {
            if (times.incrementAndGet() == 1) {
                throw new NoSuchFileException("the file");
            }
            return Optional.empty();
        });
        assertThrows(NoSuchFileException.class, () -> failing.read(late()));
        assertTrue(failing.read(late()).isEmpty());
    }

    @Test
    void brokenPromise_isNoFailureOfTheFile() {
        OverlaySource broken = new PatientReading(() -> {
            throw new IllegalStateException("planted");
        });
        assertThrows(SdkBugException.class, () -> broken.read(late()));
    }
}
