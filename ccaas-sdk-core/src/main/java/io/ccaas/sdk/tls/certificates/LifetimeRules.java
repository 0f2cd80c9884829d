package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a leaf may be valid in all.
 *
 * @param daysByIssue most days, by the day from which they hold; what counts is the last entry not after notBefore.
 *     Empty for no such limit
 * @param anyDays most days whenever it was issued
 */
public record LifetimeRules(SortedMap<LocalDate, Integer> daysByIssue, int anyDays) {

    /**
     * Copies the map.
     *
     * @param daysByIssue most days, by the day from which they hold; what counts is the last entry not after notBefore.
     *     Empty for no such limit
     * @param anyDays most days whenever it was issued
     */
    public LifetimeRules {
        daysByIssue = Collections.unmodifiableSortedMap(new TreeMap<>(daysByIssue));
    }

    /**
     * The same with another limit in the place of those that bind public authorities alone.
     *
     * @param most most days whenever it was issued
     * @return rules for a partner's own authority
     */
    public LifetimeRules privatePki(int most) {
        return new LifetimeRules(Collections.emptySortedMap(), Math.min(anyDays, most));
    }

    void require(X509Certificate leaf) throws RuleBroken {
        LocalDate issued = LocalDate.ofInstant(leaf.getNotBefore().toInstant(), ZoneOffset.UTC);
        int most = Math.min(anyDays, byIssue(issued));
        // Both ends are within the validity (RFC 5280 section 4.1.2.5), so one second is added.
        Duration valid = Duration.between(
                        leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant())
                .plusSeconds(1);
        if (valid.compareTo(Duration.ofDays(most)) > 0) {
            throw RuleBroken.of(
                    "TLS_LIFETIME",
                    "a leaf that is valid for at most " + most + " days",
                    "it is valid for longer",
                    "Ask for a certificate with a shorter lifetime.");
        }
    }

    private int byIssue(LocalDate issued) {
        Map.Entry<LocalDate, Integer> last = new TreeMap<>(daysByIssue).floorEntry(issued);
        return last == null ? Integer.MAX_VALUE : last.getValue();
    }
}
