package io.ccaas.sdk.tls.fetch;

import io.ccaas.sdk.time.Deadline;

/**
 * What one fetch may cost.
 *
 * @param mostBytes longest answer that is read, in bytes, at least one; a longer one is refused
 * @param deadline when it has ended, from the name lookup to the last byte
 */
public record FetchLimits(int mostBytes, Deadline deadline) {

    /**
     * Checks the range.
     *
     * @param mostBytes longest answer that is read, in bytes, at least one; a longer one is refused
     * @param deadline when it has ended, from the name lookup to the last byte
     * @throws IllegalArgumentException when {@code mostBytes} is less than one
     */
    public FetchLimits {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes not at least 1: " + mostBytes);
        }
    }
}
