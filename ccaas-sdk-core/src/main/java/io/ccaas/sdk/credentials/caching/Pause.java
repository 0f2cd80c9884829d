package io.ccaas.sdk.credentials.caching;

import java.time.Duration;

/** How long nobody is asked again: twice as long after each failure, spread by up to a quarter. Guarded by its slot's lock. */
final class Pause {

    private static final double MOST_JITTER = 0.25;

    private final Duration first;
    private final Duration longest;
    private final CacheOptions options;

    private Duration next;
    private long until;
    private boolean begun;

    private Pause(Duration first, Duration longest, CacheOptions options) {
        this.first = first;
        this.longest = longest;
        this.options = options;
        this.next = first;
    }

    /** While the old credential lasts. */
    static Pause betweenRenewals(CacheOptions options) {
        return new Pause(Duration.ofSeconds(1), Duration.ofSeconds(60), options);
    }

    /** While a refusal is remembered. */
    static Pause afterRefusal(CacheOptions options) {
        return new Pause(Duration.ofSeconds(5), Duration.ofSeconds(30), options);
    }

    void begin() {
        double factor = 1 + MOST_JITTER * options.jitter().nextDouble();
        Duration spread = Duration.ofMillis(Math.round(next.toMillis() * factor));
        until = options.time().ticks() + shorter(spread).toNanos();
        next = shorter(next.multipliedBy(2));
        begun = true;
    }

    void end() {
        next = first;
        begun = false;
    }

    boolean lasts() {
        return begun && options.time().ticks() - until < 0;
    }

    private Duration shorter(Duration pause) {
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
