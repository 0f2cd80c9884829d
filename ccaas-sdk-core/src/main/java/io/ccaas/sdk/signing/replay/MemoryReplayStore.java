package io.ccaas.sdk.signing.replay;

import io.ccaas.sdk.time.Time;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** A set that answers whether a nonce is known, and a queue that says which one may be forgotten first. */
final class MemoryReplayStore implements ReplayStore {

    private static final int MOST_ENTRIES = 10_000_000;

    private record Nonce(String keyId, String nonce) {}

    private record Entry(Nonce nonce, Instant until) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return until.compareTo(other.until);
        }
    }

    private final int maxEntries;
    private final Time time;
    private final Instant start;
    private final Set<Nonce> known = new HashSet<>();
    private final Queue<Entry> byEnd = new PriorityQueue<>();

    MemoryReplayStore(int maxEntries, Time time) {
        if (maxEntries < 1 || maxEntries > MOST_ENTRIES) {
            throw new IllegalArgumentException("maxEntries not in [1, " + MOST_ENTRIES + "]: " + maxEntries);
        }
        this.maxEntries = maxEntries;
        this.time = time;
        this.start = time.instant().truncatedTo(ChronoUnit.SECONDS); // as exact as created is
    }

    @Override
    public synchronized Outcome putIfAbsent(String keyId, String nonce, Instant until) {
        forget(time.instant());
        Nonce candidate = new Nonce(keyId, nonce);
        if (known.contains(candidate)) {
            return Outcome.SEEN;
        }
        if (known.size() >= maxEntries) {
            return Outcome.FULL;
        }
        known.add(candidate);
        byEnd.add(new Entry(candidate, until));
        return Outcome.RECORDED;
    }

    @Override
    public Optional<Instant> knowsFrom() {
        return Optional.of(start);
    }

    private void forget(Instant now) {
        for (Entry first = byEnd.peek(); first != null && first.until().isBefore(now); first = byEnd.peek()) {
            known.remove(first.nonce());
            byEnd.remove();
        }
    }
}
