package io.ccaas.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGINT and SIGTERM: the command under way is interrupted and gets a moment to take its half-made files away. Java ends a
 * process without unwinding anything, so that nobody else would.
 */
final class Interrupts {

    private static final int SECONDS = 5;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch end = new CountDownLatch(1);

    private Interrupts() {}

    static Interrupts watched() {
        Interrupts interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupts::stop, "interrupts"));
        return interrupts;
    }

    private void stop() {
        if (end.getCount() > 0) {
            command.interrupt();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!end.await(SECONDS, TimeUnit.SECONDS)) {
                Console.message("the command did not stop in time; look for files that it left behind");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    void ended() {
        end.countDown();
    }
}
