package io.ccaas.sdk.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How long a kind of recordings is kept. A row remembers the name and its own last day, so that a class which is changed later changes
 * nothing that is kept already.
 */
public final class RetentionClass {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+){0,7}");
    private static final int LONGEST = 40;
    private static final Duration MOST = Duration.ofDays(36_525);
    private static final long DAY_SECONDS = 86_400;

    private final String name;
    private final Duration keep;

    private RetentionClass(String name, Duration keep) {
        this.name = name;
        this.keep = keep;
    }

    /**
     * A class of recordings.
     *
     * @param name lower-case words joined by hyphens, at most 40 characters; stands in the database as it is
     * @param keep counted from the beginning of the call, at most 100 years
     * @return the class
     * @throws IllegalArgumentException when either has another form; the message does not repeat them
     */
    public static RetentionClass of(String name, Duration keep) {
        if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a retention class is lower-case words joined by hyphens, at most 40 characters");
        }
        if (keep.isNegative() || keep.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("recordings are kept for 0 days to 100 years");
        }
        return new RetentionClass(name, keep);
    }

    /**
     * The first UTC day, as days since 1970, at whose beginning the time is over: whole days, because the table shows it and an exact end
     * would show when the call was.
     */
    long untilDay(Instant startedAt) {
        Instant end = startedAt.plus(keep);
        long seconds = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
        return -Math.floorDiv(-seconds, DAY_SECONDS);
    }

    /**
     * What the class is called.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * How long from the beginning of a call.
     *
     * @return the time; rounded up to a UTC day when it is used
     */
    public Duration keep() {
        return keep;
    }

    @Override
    public String toString() {
        return "RetentionClass[" + name + ", " + keep + "]";
    }
}
