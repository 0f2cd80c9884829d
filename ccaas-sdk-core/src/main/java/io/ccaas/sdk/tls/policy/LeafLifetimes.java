package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a peer's leaf may be valid in all, from its first second to its last.
 *
 * @param publicDays most days for a leaf under the public web PKI, by the day from which it holds; the last entry not
 *     after the leaf's notBefore counts (CA/Browser Forum ballot SC-081v3). Authorities of the partner's own are not
 *     bound by it
 * @param anyDays most days for every leaf, whoever issued it; {@link #UNBOUNDED} for no such limit
 */
public record LeafLifetimes(SortedMap<LocalDate, Integer> publicDays, int anyDays) {

    /** No limit of days. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /**
     * Copies the map.
     *
     * @param publicDays most days for a leaf under the public web PKI, by the day from which it holds; the last entry
     *     not after the leaf's notBefore counts (CA/Browser Forum ballot SC-081v3). Authorities of the partner's own
     *     are not bound by it
     * @param anyDays most days for every leaf, whoever issued it; {@link #UNBOUNDED} for no such limit
     */
    public LeafLifetimes {
        publicDays = Collections.unmodifiableSortedMap(new TreeMap<>(publicDays));
    }

    LeafLifetimes without(TlsPolicyOverlay overlay) {
        return new LeafLifetimes(publicDays, Math.min(anyDays, overlay.maxLeafDays()));
    }

    boolean within(LeafLifetimes other) {
        return publicDays.equals(other.publicDays) && anyDays <= other.anyDays;
    }
}
