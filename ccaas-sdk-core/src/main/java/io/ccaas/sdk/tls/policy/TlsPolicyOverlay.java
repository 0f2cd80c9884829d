package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is taken away from a policy. There is no member that adds: every value of this type can only tighten, so that it
 * may come from outside the program. Immutable.
 *
 * <p>Example: {@code TlsPolicyOverlay.none().withdrawing("secp256r1").requiringRsaBits(3072)}.
 *
 * @param withdrawn names of protocols, suites, groups, signature schemes, certificate signatures and curves; a name that
 *     stands in several dimensions (a curve is also a group) goes from all of them, upper and lower case alike
 * @param minRsaBits smallest RSA modulus, 2048 to 16384 bits; {@link #NOT_RAISED} for what the policy says
 * @param minEcBits smallest size of a certificate's curve, 256 to 521 bits; {@link #NOT_RAISED} for what the
 *     policy says
 * @param maxLeafDays most days for every leaf, at least 1
 * @param reviewBy an earlier day for the next review, if any
 * @param noResumption whether sessions are never taken up again
 */
public record TlsPolicyOverlay(
        Set<String> withdrawn,
        int minRsaBits,
        int minEcBits,
        int maxLeafDays,
        Optional<LocalDate> reviewBy,
        boolean noResumption) {

    /** No size is asked for. */
    public static final int NOT_RAISED = 0;

    private static final int MOST_RSA_BITS = 16_384;
    private static final int MOST_EC_BITS = 521;

    /**
     * Checks names and ranges.
     *
     * @param withdrawn names of protocols, suites, groups, signature schemes, certificate signatures and curves; a name
     *     that stands in several dimensions (a curve is also a group) goes from all of them, upper and lower case alike
     * @param minRsaBits smallest RSA modulus, 2048 to 16384 bits; {@link #NOT_RAISED} for what the policy says
     * @param minEcBits smallest size of a certificate's curve, 256 to 521 bits; {@link #NOT_RAISED} for what
     *     the policy says
     * @param maxLeafDays most days for every leaf, at least 1
     * @param reviewBy an earlier day for the next review, if any
     * @param noResumption whether sessions are never taken up again
     * @throws IllegalArgumentException when a name is not known to any policy, for a name misspelt would withdraw
     *     nothing; or when a number is out of its range
     */
    public TlsPolicyOverlay {
        withdrawn = Set.copyOf(withdrawn);
        if (!TlsFloor.knows(withdrawn)) {
            throw new IllegalArgumentException("a withdrawn name is not one that a policy can have");
        }
        if (minRsaBits != NOT_RAISED) {
            within("minRsaBits", minRsaBits, TlsFloor.RSA_BITS, MOST_RSA_BITS);
        }
        if (minEcBits != NOT_RAISED) {
            within("minEcBits", minEcBits, TlsFloor.EC_BITS, MOST_EC_BITS);
        }
        within("maxLeafDays", maxLeafDays, 1, LeafLifetimes.UNBOUNDED);
    }

    /**
     * Takes nothing away.
     *
     * @return the overlay that changes no policy
     */
    public static TlsPolicyOverlay none() {
        return new TlsPolicyOverlay(Set.of(), NOT_RAISED, NOT_RAISED, LeafLifetimes.UNBOUNDED, Optional.empty(), false);
    }

    /**
     * Both together: what either takes away is taken away. Idempotent, commutative, associative.
     *
     * @param other another overlay
     * @return an overlay at least as tight as each
     */
    public TlsPolicyOverlay and(TlsPolicyOverlay other) {
        Set<String> both = new TreeSet<>(withdrawn);
        both.addAll(other.withdrawn);
        return new TlsPolicyOverlay(
                both,
                Math.max(minRsaBits, other.minRsaBits),
                Math.max(minEcBits, other.minEcBits),
                Math.min(maxLeafDays, other.maxLeafDays),
                earlier(reviewBy, other.reviewBy),
                noResumption || other.noResumption);
    }

    /**
     * Takes names away as well.
     *
     * @param names as in {@link #withdrawn()}
     * @return a tighter overlay
     */
    public TlsPolicyOverlay withdrawing(String... names) {
        return and(new TlsPolicyOverlay(
                Set.of(names), NOT_RAISED, NOT_RAISED, LeafLifetimes.UNBOUNDED, Optional.empty(), false));
    }

    /**
     * Asks for larger RSA keys as well.
     *
     * @param bits 2048 to 16384
     * @return an overlay at least as tight
     */
    public TlsPolicyOverlay requiringRsaBits(int bits) {
        return and(new TlsPolicyOverlay(Set.of(), bits, NOT_RAISED, LeafLifetimes.UNBOUNDED, Optional.empty(), false));
    }

    /**
     * Forbids that sessions are taken up again as well.
     *
     * @return an overlay at least as tight
     */
    public TlsPolicyOverlay withoutResumption() {
        return new TlsPolicyOverlay(withdrawn, minRsaBits, minEcBits, maxLeafDays, reviewBy, true);
    }

    List<String> left(List<String> names) {
        return names.stream()
                .filter(name -> withdrawn.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " not in [" + least + ", " + most + "]: " + value);
        }
    }
}
