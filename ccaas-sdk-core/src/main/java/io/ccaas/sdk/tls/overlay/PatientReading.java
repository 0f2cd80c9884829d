package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file system that may hang, and cannot be interrupted then, as a network mount. Each reading has its own
 * short-lived thread; while one hangs no other begins, so that at most one thread waits for the file system to answer.
 */
final class PatientReading implements OverlaySource {

    private final Callable<Optional<byte[]>> reading;
    private final AtomicReference<@Nullable FutureTask<?>> underWay = new AtomicReference<>();

    /** It fails with an {@link IOException} or not at all. */
    PatientReading(Callable<Optional<byte[]>> reading) {
        this.reading = reading;
    }

    @Override
    public Optional<byte[]> read(Deadline until) throws IOException {
        FutureTask<?> before = underWay.get();
        FutureTask<Optional<byte[]>> task = new FutureTask<>(reading);
        if (until.hasPassed()) {
            throw new IOException("no time is left to read the source");
        }
        boolean hangs = before != null && !before.isDone();
        if (hangs || !underWay.compareAndSet(before, task)) {
            throw new IOException("an earlier reading of the source has not ended");
        }
        Thread thread = new Thread(task, "ccaas-sdk overlay");
        thread.setDaemon(true);
        thread.start();
        return result(task, until);
    }

    private static Optional<byte[]> result(FutureTask<Optional<byte[]>> task, Deadline until) throws IOException {
        try {
            return task.get(until.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException foreign) {
            throw new IOException("the source was not read in time");
        } catch (InterruptedException foreign) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the caller gave up");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new SdkBugException("a file is read, or fails with an IOException", failed);
        }
    }
}
