package io.ccaas.sdk.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs code of others that may hang, each time on a short-lived daemon thread, so that whoever waits for it can leave it
 * behind. What hangs keeps its place until it ends, so that no more threads hang than there are places. Thread-safe.
 */
public final class Bounded {

    /** How late it may be noticed that nobody wants the answer any more. */
    private static final Duration SLICE = Duration.ofMillis(250);

    private final String name;
    private final boolean interrupting;
    private final Semaphore places;

    private Bounded(String name, int places, boolean interrupting) {
        this.name = name;
        this.places = new Semaphore(places);
        this.interrupting = interrupting;
    }

    /**
     * For code that heeds interrupts: what is left behind is interrupted.
     *
     * @param name of the threads, a constant
     * @param places how many run at once at most
     * @return nothing runs yet
     */
    public static Bounded interrupting(String name, int places) {
        return new Bounded(name, places, true);
    }

    /**
     * For code that is harmed by interrupts, such as a database's: what is left behind goes on undisturbed.
     *
     * @param name of the threads, a constant
     * @param places how many run at once at most
     * @return nothing runs yet
     */
    public static Bounded undisturbed(String name, int places) {
        return new Bounded(name, places, false);
    }

    /**
     * Runs and waits.
     *
     * @param until when the answer must be there
     * @param requireWanted throws when nobody wants the answer any more; asked now and then while this waits
     * @param foreign what is run
     * @param <R> its answer
     * @return the answer
     * @throws TimeoutException when there was none by then, or no place
     * @throws InterruptedException when the caller was interrupted meanwhile
     * @throws ExecutionException with what the code threw
     */
    public <R> R call(Deadline until, Runnable requireWanted, Callable<R> foreign)
            throws TimeoutException, InterruptedException, ExecutionException {
        Wait wait = new Wait(until, requireWanted);
        while (!places.tryAcquire(wait.slice(), TimeUnit.NANOSECONDS)) {
            // Every place is taken; the next turn looks whether there is time left.
        }
        FutureTask<R> task = new FutureTask<>(foreign);
        begin(task);
        try {
            return answer(task, wait);
        } finally {
            task.cancel(interrupting);
        }
    }

    private void begin(Runnable task) {
        Thread thread = new Thread(() -> run(task), name);
        thread.setDaemon(true);
        boolean begun = false;
        try {
            thread.start();
            begun = true;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    private static <R> R answer(FutureTask<R> task, Wait wait)
            throws TimeoutException, InterruptedException, ExecutionException {
        while (true) {
            long slice = wait.slice();
            try {
                return task.get(slice, TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                // The next turn looks whether there is time left, and whether anybody still waits.
            }
        }
    }

    /** By the deadline's own clock and by the machine's: one that is set by hand must not make this wait for ever. */
    private static final class Wait {

        private final Deadline until;
        private final Deadline machine;
        private final Runnable requireWanted;

        Wait(Deadline until, Runnable requireWanted) {
            this.until = until;
            Duration left = until.remaining();
            this.machine = Deadline.in(left.isZero() ? Duration.ofNanos(1) : left);
            this.requireWanted = requireWanted;
        }

        long slice() throws TimeoutException {
            requireWanted.run();
            Duration left = machine.within(SLICE).remaining();
            if (until.hasPassed() || left.isZero()) {
                throw new TimeoutException();
            }
            return left.toNanos();
        }
    }
}
