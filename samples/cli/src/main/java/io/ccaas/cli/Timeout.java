package io.ccaas.cli;

import io.ccaas.sdk.time.Deadline;
import java.time.Duration;

/** What {@code --timeout} means. */
final class Timeout {

    private static final int DAY = 86_400;

    private Timeout() {}

    static Deadline deadline(int seconds) {
        if (seconds < 1 || seconds > DAY) {
            throw new UsageException("--timeout takes 1 to " + DAY + " seconds");
        }
        return Deadline.in(Duration.ofSeconds(seconds));
    }
}
