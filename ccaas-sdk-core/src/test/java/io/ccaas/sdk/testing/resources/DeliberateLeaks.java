package io.ccaas.sdk.testing.resources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small test classes that {@link ResourceLeaksTest} runs; by its name no build runs this file by itself. */
final class DeliberateLeaks {

    private static final Deque<Closeable> LEFT = new ArrayDeque<>();

    private DeliberateLeaks() {}

    static void takeAway() throws IOException {
        while (!LEFT.isEmpty()) {
            LEFT.pop().close();
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startThread(boolean daemon) {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "left-behind");
        thread.setDaemon(daemon);
        thread.start();
        LEFT.push(() -> {
            end.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static final class LeavesThread {
        @Test
        void leaks() {
            startThread(false);
        }
    }

    static final class LeavesDaemon {
        @Test
        void leaks() {
            startThread(true);
        }
    }

    static final class LeavesSocket {
        @Test
        void leaks() {
            LEFT.push(open());
        }
    }

    static final class LeavesFileOpen {
        @Test
        void leaks(@TempDir Path directory) throws IOException {
            LEFT.push(Files.newOutputStream(directory.resolve("held-open")));
        }
    }

    static final class LeavesTemporaryFile {
        @Test
        void leaks() throws IOException {
            Path file = Files.createTempFile("forgotten", ".tmp");
            LEFT.push(() -> Files.delete(file));
        }
    }

    static final class LeavesFixtureOpen {
        @BeforeAll
        static void fixture() {
            LEFT.push(open());
        }

        @Test
        void test() {}
    }

    static final class LeavesSocketInProperty {
        @Example
        void leaks() {
            LEFT.push(open());
        }
    }

    static final class TidiesUp {
        private static ServerSocket shared = open();

        @TempDir
        Path directory;

        @AutoClose
        private final ServerSocket own = open();

        @AfterAll
        static void end() throws IOException {
            shared.close();
        }

        @Nested
        final class Inner {
            @Test
            void opensAndCloses() throws IOException {
                Files.writeString(directory.resolve("x"), "x");
                open().close();
                assertTrue(own.isBound());
            }
        }
    }

    static final class EndsSoon {
        @Test
        void startsWork() {
            new Thread(() -> {
                        for (int i = 0; i < 200_000; i++) {
                            Thread.onSpinWait();
                        }
                    })
                    .start();
        }
    }
}
