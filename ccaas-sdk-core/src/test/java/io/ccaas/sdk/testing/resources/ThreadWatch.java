package io.ccaas.sdk.testing.resources;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Live platform threads, except those that the platform and the test engines start once for the whole process. */
final class ThreadWatch implements ResourceWatch {

    /** How long all threads that came since may take together to end by themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * Not owned by any instance: the common pool, test engines, and the two idle threads that okhttp and okio keep for
     * the whole process and end after a minute. An okhttp thread that does anything has another name.
     */
    private static final List<String> PROCESS_WIDE = List.of(
            "ForkJoinPool.commonPool-worker-",
            "junit-",
            "surefire-",
            "OkHttp TaskRunner",
            "Okio Watchdog",
            "response-input-stream-timeout-scheduler"); // of Amazon's client, which tests look at buckets with

    @Override
    public String kind() {
        return "thread";
    }

    @Override
    public Set<String> present() {
        return new TreeSet<>(live().keySet());
    }

    @Override
    public Set<String> leakedSince(Set<String> before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Thread> since = live();
        since.keySet().removeAll(before);
        for (Thread thread : since.values()) {
            join(thread, end - System.nanoTime());
        }
        since.values().removeIf(thread -> !thread.isAlive() || isProcessWide(thread));
        return since.keySet();
    }

    private static void join(Thread thread, long nanos) {
        try {
            if (nanos > 0) {
                thread.join(nanos / 1_000_000, (int) (nanos % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Thread> live() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !isProcessWide(thread))
                .collect(Collectors.toMap(
                        thread -> thread.getName() + " #" + thread.getId(),
                        thread -> thread,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static boolean isProcessWide(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        boolean platforms = group == null
                || group.getParent() == null
                || group.getName().equals("CarrierThreads")
                || group.getName().equals("InnocuousThreadGroup");
        return platforms || PROCESS_WIDE.stream().anyMatch(thread.getName()::startsWith);
    }
}
