package io.ccaas.sdk.partner.declared;

import java.time.Duration;

/**
 * How much one partner may take.
 *
 * @param call the deadline of a call for which the program names none; more than zero, at most one day
 * @param answerBytes longest answer, counted while reading; from 1 byte to 1 GiB
 * @param concurrentCalls calls under way at the same time, from 1 to 1000
 */
public record CallLimits(Duration call, long answerBytes, int concurrentCalls) {

    /** Longest {@link #call()}. */
    public static final Duration LONGEST_CALL = Duration.ofDays(1);

    /** Largest {@link #answerBytes()}. */
    public static final long MOST_ANSWER_BYTES = 1L << 30;

    /** Largest {@link #concurrentCalls()}. */
    public static final int MOST_CONCURRENT_CALLS = 1000;

    /**
     * Checks the ranges.
     *
     * @param call the deadline of a call for which the program names none; more than zero, at most one day
     * @param answerBytes longest answer, counted while reading; from 1 byte to 1 GiB
     * @param concurrentCalls calls under way at the same time, from 1 to 1000
     * @throws IllegalArgumentException when one is out of its range
     */
    public CallLimits {
        if (call.isNegative() || call.isZero() || call.compareTo(LONGEST_CALL) > 0) {
            throw new IllegalArgumentException("call not in (0, P1D]: " + call);
        }
        within("answerBytes", answerBytes, MOST_ANSWER_BYTES);
        within("concurrentCalls", concurrentCalls, MOST_CONCURRENT_CALLS);
    }

    /**
     * What holds where nothing is declared: two minutes, 8 MiB, 16 calls.
     *
     * @return the defaults
     */
    public static CallLimits standard() {
        return new CallLimits(Duration.ofMinutes(2), 8L << 20, 16);
    }

    private static void within(String name, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " not in [1, " + most + "]: " + value);
        }
    }
}
