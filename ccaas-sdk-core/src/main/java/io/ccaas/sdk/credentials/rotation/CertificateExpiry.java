package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long certificates still last. Tells of dates; whether a certificate is accepted is decided elsewhere, by the
 * machine's own clock.
 */
public final class CertificateExpiry {

    private static final Duration SOON = Duration.ofDays(30);

    private CertificateExpiry() {}

    /**
     * One finding {@code credentials.expiry} for each certificate.
     *
     * @param subject whose they are: a partner id
     * @param certificates by what they are for, such as {@code identity}
     * @param now the date to compare with
     * @return findings, in the order of their names
     */
    public static List<Finding> findings(String subject, Map<String, List<X509Certificate>> certificates, Instant now) {
        List<Finding> findings = new ArrayList<>();
        certificates.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue()
                        .forEach(certificate -> findings.add(finding(
                                "credentials.expiry",
                                subject,
                                "the " + entry.getKey() + " certificate",
                                certificate.getNotBefore().toInstant(),
                                certificate.getNotAfter().toInstant(),
                                now))));
        return findings;
    }

    /**
     * One finding: a warning in the last 30 days, or in the last third of a shorter life; an error after.
     *
     * @param check its name
     * @param subject a partner id
     * @param what the certificate, such as {@code the identity certificate}; never its subject
     * @param from when it began
     * @param until when it ends
     * @param now the date to compare with
     * @return a finding
     */
    public static Finding finding(String check, String subject, String what, Instant from, Instant until, Instant now) {
        Duration third = Duration.between(from, until).dividedBy(3);
        Duration soon = third.compareTo(SOON) < 0 ? third : SOON;
        Severity severity =
                !now.isBefore(until) ? Severity.ERROR : now.plus(soon).isAfter(until) ? Severity.WARNING : Severity.OK;
        long days = Duration.between(now, until).toDays();
        Finding told = new Finding(
                check,
                subject,
                severity,
                what + " to be replaced before it ends",
                severity == Severity.ERROR ? "it ended at " + until : "it ends at " + until + ", in " + days + " days",
                severity == Severity.OK ? "" : "Have a new certificate issued, and put it in the place of this one.");
        return told.ending(until);
    }
}
