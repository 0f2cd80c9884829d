package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about an endpoint beside its scheme.
 *
 * @param url under which the sender reaches it; null where nobody said
 * @param time the clock
 * @param mostBytes of content
 * @param memory how long messages without a time are remembered
 */
record Settings(@Nullable PublicUrl url, Time time, int mostBytes, Duration memory) {

    private static final int MOST_BYTES = 64 << 20;

    static final Settings USUAL = new Settings(null, Time.system(), 1 << 20, Duration.ofHours(24));

    Settings {
        if (mostBytes < 1 || mostBytes > MOST_BYTES) {
            throw new IllegalArgumentException("mostBytes not in [1, " + MOST_BYTES + "]: " + mostBytes);
        }
        if (memory.compareTo(Duration.ofMinutes(1)) < 0 || memory.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("memory not in [PT1M, P90D]: " + memory);
        }
    }

    Settings with(PublicUrl other) {
        return new Settings(other, time, mostBytes, memory);
    }

    Settings with(Time other) {
        return new Settings(url, other, mostBytes, memory);
    }

    Settings with(int other) {
        return new Settings(url, time, other, memory);
    }

    Settings with(Duration other) {
        return new Settings(url, time, mostBytes, other);
    }
}
