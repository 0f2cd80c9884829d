package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import java.time.Duration;
import java.time.Instant;

/**
 * A credential and how far its life has gone. Measured by ticker and by date, and the one that says more counts: a date that
 * jumps back cannot lengthen a life, nor can a machine that slept.
 *
 * @param credential what is held
 * @param at when it was taken in
 * @param ticks the ticker then
 * @param life from then to its end; long for one without an end
 * @param renewAfter from then to the moment at which it is renewed ahead
 */
record Held<C extends Credential>(C credential, Instant at, long ticks, Duration life, Duration renewAfter) {

    private static final Duration ENDLESS = Duration.ofDays(36_500);
    private static final int LIFE_TO_LEAD = 5;
    private static final double MOST_JITTER = 0.25;

    static <C extends Credential> Held<C> of(C credential, CacheOptions options) {
        Instant now = options.time().instant();
        Duration life = credential
                .expiresAt()
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(ENDLESS) < 0)
                .orElse(ENDLESS);
        Duration renewAfter = credential.expiresAt().isEmpty()
                ? ENDLESS
                : life.minus(lead(Duration.between(credential.obtainedAt(), now).plus(life), options));
        return new Held<>(credential, now, options.time().ticks(), life, renewAfter);
    }

    /**
     * How long before the end: the margin or a fifth of the whole life, and up to a quarter of that earlier; never more than half
     * of the life, or a short one would be renewed at every use.
     */
    private static Duration lead(Duration whole, CacheOptions options) {
        Duration fifth = whole.dividedBy(LIFE_TO_LEAD);
        Duration least = fifth.compareTo(options.margin()) > 0 ? fifth : options.margin();
        double factor = 1 + MOST_JITTER * options.jitter().nextDouble();
        Duration lead = Duration.ofMillis(Math.round(least.toMillis() * factor));
        Duration half = whole.dividedBy(2);
        return lead.compareTo(half) < 0 ? lead : half;
    }

    Duration age(CacheOptions options) {
        Duration byTicks = Duration.ofNanos(options.time().ticks() - ticks);
        Duration byDate = Duration.between(at, options.time().instant());
        return byTicks.compareTo(byDate) > 0 ? byTicks : byDate;
    }

    boolean hasEnded(CacheOptions options) {
        return age(options).compareTo(life) >= 0;
    }

    boolean isDue(CacheOptions options) {
        return age(options).compareTo(renewAfter) >= 0;
    }

    boolean isUsable(CacheOptions options) {
        return !options.time().instant().isBefore(credential.usableFrom());
    }

    @Override
    public String toString() {
        return "Held";
    }
}
