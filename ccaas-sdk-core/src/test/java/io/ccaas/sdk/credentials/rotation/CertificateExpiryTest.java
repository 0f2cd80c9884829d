package io.ccaas.sdk.credentials.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.TestAuthority;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a certificate's end is worth a warning, and in which words. */
class CertificateExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Finding at(Duration life, Duration left) {
        Instant until = NOW.plus(left);
        return CertificateExpiry.finding("check", "crm", "it", until.minus(life), until, NOW);
    }

    /** The last thirty days, or the last third of a life of less than ninety. */
    @ParameterizedTest
    @CsvSource({
        "P365D,P30D,OK",
        "P365D,P29DT23H59M59S,WARNING",
        "P90D,P30D,OK",
        "P60D,P20D,OK",
        "P60D,P19DT23H59M59S,WARNING",
        "P365D,PT1S,WARNING",
        "P365D,PT0S,ERROR",
        "P365D,-PT1S,ERROR"
    })
    void severity_isThatOfTheDaysLeft(Duration life, Duration left, Severity severity) {
        assertEquals(severity, at(life, left).severity());
    }

    @Test
    void words_sayWhenAndWhatToDo() {
        Finding fine = at(Duration.ofDays(365), Duration.ofDays(100));
        Finding soon = at(Duration.ofDays(365), Duration.ofDays(2));
        Finding over = at(Duration.ofDays(365), Duration.ofDays(-2));

        assertEquals("it ends at " + NOW.plus(Duration.ofDays(100)) + ", in 100 days", fine.found());
        assertEquals("", fine.remedy());
        assertEquals("it ended at " + NOW.minus(Duration.ofDays(2)), over.found());
        assertTrue(soon.remedy().startsWith("Have a new certificate issued"));
        assertEquals(soon.remedy(), over.remedy());
        assertEquals(Optional.of(NOW.plus(Duration.ofDays(2))), soon.notAfter());
    }

    @Test
    void eachCertificate_isNamedByRolePlaceAndDigest() throws Exception {
        X509Certificate one = TestAuthority.create("one").certificate();
        X509Certificate other = TestAuthority.create("other").certificate();
        List<Finding> findings = CertificateExpiry.findings(
                "crm", Map.of("trust", List.of(one), "identity", List.of(other, one)), Instant.now());
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(other.getEncoded()))
                .substring(0, 16);

        assertEquals(3, findings.size());
        assertTrue(findings.get(0).found().startsWith("the identity certificate (SHA-256 " + digest + ") ends at"));
        assertTrue(findings.get(1).found().startsWith("the identity certificate at place 2 (SHA-256 "));
        assertTrue(findings.get(2).found().startsWith("the trust certificate (SHA-256 "));
        assertEquals("credentials.expiry", findings.get(0).check());
    }
}
