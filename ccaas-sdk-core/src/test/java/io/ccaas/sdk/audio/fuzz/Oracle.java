package io.ccaas.sdk.audio.fuzz;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every input: it is refused, or its output is small enough, cleans to itself and is taken by the verifier, all of it
 * within a second for each megabyte. Counts what it saw, for one thread.
 */
final class Oracle {

    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_ADDED = 64 * 1024;

    /** While the first inputs run, classes are loaded and instrumented. */
    private static final int WARM_UP = 1000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long started = System.nanoTime();
    private long inputs;
    private long accepted;
    private long longest;

    void check(byte[] input) {
        inputs++;
        long before = THREADS.getCurrentThreadCpuTime();
        byte[] once = clean(input);
        if (inputs > WARM_UP) {
            long took = THREADS.getCurrentThreadCpuTime() - before;
            longest = Math.max(longest, took);
            require(took <= SECOND + SECOND * (input.length >> 20), "it takes too long");
        }
        if (once != null) {
            accepted++;
            require(once.length <= input.length + MOST_ADDED, "the output is much longer than the input");
            require(Arrays.equals(once, clean(once)), "the output does not clean to itself");
            AudioOnlyVerifier.verify(new ByteArrayInputStream(once));
        }
    }

    /** Returns null when it is refused; every other fault comes out. */
    private static byte @Nullable [] clean(byte[] input) {
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(input));
                InputStream stream = audio.openStream()) {
            return stream.readAllBytes();
        } catch (AudioRefusedException e) {
            require(e.offset() >= 0 && e.offset() <= input.length, "the refusal's offset lies outside the input");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    long accepted() {
        return accepted;
    }

    /** Says what was seen, in one line that a program can read. */
    void report(String family) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.err.println("FUZZED " + family + " inputs=" + inputs + " accepted=" + accepted + " longest_us="
                + longest / 1000 + " heap_mib=" + heap + " seconds=" + (System.nanoTime() - started) / SECOND);
    }
}
