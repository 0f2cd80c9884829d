package io.ccaas.sdk.signing.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a pinned key counts.
 *
 * <p>To change keys, pin the next one beside the one in use, with an end and an overlap for the old: until its end both count;
 * during the overlap the old still counts, but only beside another key of the same owner that has not ended; then it does not.
 *
 * @param notAfter the last moment at which the key counts by itself; empty when no end was agreed
 * @param overlap how long it counts after that, beside its successor; zero to 30 days
 */
public record KeyTerm(Optional<Instant> notAfter, Duration overlap) {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    /** No end was agreed: the key counts until it is taken out or revoked. */
    public static final KeyTerm OPEN = new KeyTerm(Optional.empty(), Duration.ZERO);

    /**
     * Checks the range.
     *
     * @param notAfter the last moment at which the key counts by itself; empty when no end was agreed
     * @param overlap how long it counts after that, beside its successor; zero to 30 days
     * @throws IllegalArgumentException when the overlap is out of range, or stands without an end
     */
    public KeyTerm {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("overlap not in [PT0S, " + LONGEST_OVERLAP + "]: " + overlap);
        }
        if (notAfter.isEmpty() && !overlap.isZero()) {
            throw new IllegalArgumentException("an overlap needs a notAfter that it follows");
        }
    }

    /**
     * With an end and no overlap.
     *
     * @param notAfter the last moment at which the key counts
     * @return the term
     */
    public static KeyTerm until(Instant notAfter) {
        return new KeyTerm(Optional.of(notAfter), Duration.ZERO);
    }

    /**
     * With an overlap.
     *
     * @param beside how long the key counts after its end, beside its successor; zero to 30 days
     * @return the term
     */
    public KeyTerm overlapping(Duration beside) {
        return new KeyTerm(notAfter, beside);
    }

    /**
     * Whether the key counts by itself.
     *
     * @param now the moment
     * @return true up to and including {@link #notAfter()}
     */
    public boolean covers(Instant now) {
        return notAfter.filter(now::isAfter).isEmpty();
    }

    /**
     * Whether the key counts beside its successor.
     *
     * @param now the moment
     * @return true up to and including the end of the overlap
     */
    public boolean coversBesideSuccessor(Instant now) {
        return notAfter.filter(end -> now.isAfter(end.plus(overlap))).isEmpty();
    }

    @Override
    public String toString() {
        return notAfter.isPresent() ? "KeyTerm[ending]" : "KeyTerm[open]";
    }
}
