package io.ccaas.sdk.http.auth.hashicorp;

import java.time.Duration;

/**
 * For how long something was given.
 *
 * @param id names it to the server; empty for the lease of a token, and for what has none
 * @param life zero when nothing was said
 * @param renewable whether it may be prolonged
 */
record Lease(String id, Duration life, boolean renewable) {

    /** A server that gives less than half of what it gave first comes near the longest that it allows. */
    boolean isWorthKeeping(Duration first) {
        return life.multipliedBy(2).compareTo(first) >= 0;
    }

    @Override
    public String toString() {
        return "Lease[" + life + "]";
    }
}
