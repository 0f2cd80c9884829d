package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestAuthority;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LifetimeRulesTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final LifetimeRules PUBLIC = new LifetimeRules(
            new TreeMap<>(Map.of(LocalDate.EPOCH, 398, LocalDate.of(2026, 3, 15), 200, LocalDate.of(2027, 3, 15), 100)),
            Integer.MAX_VALUE);

    private static X509Certificate leaf(String notBefore, Duration valid) {
        Instant from = Instant.parse(notBefore);
        // The last second is within the validity.
        return ROOT.leaf("s")
                .dns("localhost")
                .valid(from, from.plus(valid).minusSeconds(1))
                .issue()
                .certificate();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T23:59:59Z, 398",
        "2026-03-15T00:00:00Z, 200",
        "2027-03-14T23:59:59Z, 200",
        "2027-03-15T00:00:00Z, 100"
    })
    void publicLeaf_mayLastAsLongAsItsDayOfIssueSays(String notBefore, int days) {
        X509Certificate longest = leaf(notBefore, Duration.ofDays(days));
        X509Certificate longer = leaf(notBefore, Duration.ofDays(days).plusSeconds(1));
        assertDoesNotThrow(() -> PUBLIC.require(longest));
        RuleBroken broken = assertThrows(RuleBroken.class, () -> PUBLIC.require(longer));
        assertEquals("TLS_LIFETIME", broken.problem().code());
        assertEquals(
                "a leaf that is valid for at most " + days + " days",
                broken.problem().expected());
    }

    @Test
    void partnersOwnAuthority_isNotBoundByThePublicLimits() {
        X509Certificate longest = leaf("2026-03-15T00:00:00Z", Duration.ofDays(825));
        X509Certificate longer =
                leaf("2026-03-15T00:00:00Z", Duration.ofDays(825).plusSeconds(1));
        assertDoesNotThrow(() -> PUBLIC.privatePki(825).require(longest));
        assertThrows(RuleBroken.class, () -> PUBLIC.privatePki(825).require(longer));
    }

    @Test
    void limitForEveryLeaf_bindsBoth() {
        LifetimeRules tightened = new LifetimeRules(PUBLIC.daysByIssue(), 90);
        X509Certificate leaf = leaf("2026-03-15T00:00:00Z", Duration.ofDays(91));
        assertThrows(RuleBroken.class, () -> tightened.require(leaf));
        assertThrows(RuleBroken.class, () -> tightened.privatePki(825).require(leaf));
        assertDoesNotThrow(() -> PUBLIC.require(leaf));
    }
}
