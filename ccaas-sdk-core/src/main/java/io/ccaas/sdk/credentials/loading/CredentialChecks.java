package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.files.FileAccess;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posture checks of credentials: certificates that come near their end, files that others can reach. They look at local
 * files and values only and send nothing.
 */
public final class CredentialChecks {

    private static final String EXPIRY = "credentials.certificate-expiry";
    private static final String FILE = "credentials.file-permissions";
    private static final List<Integer> MARKS = List.of(1, 3, 7, 14, 30);

    private CredentialChecks() {}

    /**
     * How near the end each certificate of a chain is: a warning from 30 days before, naming the mark that was passed
     * last (30, 14, 7, 3, 1 days), an error when it is over or has not begun.
     *
     * @param subject what the chain is for, such as {@code crm identity}
     * @param chain looked at in its order
     * @param time the clock
     * @return a check with one finding for each certificate
     */
    public static PostureCheck expiry(String subject, List<X509Certificate> chain, Time time) {
        List<X509Certificate> looked = List.copyOf(chain);
        return () -> {
            Instant now = time.instant();
            return looked.stream()
                    .map(certificate -> expiry(subject, certificate, now))
                    .toList();
        };
    }

    private static Finding expiry(String subject, X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || now.isAfter(until)) {
            return expiry(subject, Severity.ERROR, "it is valid from " + from + " to " + until);
        }
        Duration left = Duration.between(now, until);
        Optional<Integer> mark = MARKS.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst();
        return mark.map(days ->
                        expiry(subject, Severity.WARNING, "less than " + days + " days are left, until " + until))
                .orElseGet(() -> expiry(subject, Severity.OK, "it is valid until " + until));
    }

    private static Finding expiry(String subject, Severity severity, String found) {
        String remedy = severity == Severity.OK ? "" : "Have a new certificate issued and put it in place.";
        return new Finding(EXPIRY, subject, severity, "a certificate with more than 30 days left", found, remedy);
    }

    /**
     * Whether a secret file keeps others out, by the rule under which it is loaded.
     *
     * @param subject what the file is for, such as {@code crm identity.key}
     * @param file the file; its name is not shown
     * @return a check with one finding
     */
    public static PostureCheck secretFile(String subject, Path file) {
        return () -> List.of(file(subject, file, FileAccess.Rule.SECRET));
    }

    /**
     * Whether only its owner can write a file that decides whom this side trusts.
     *
     * @param subject what the file is for, such as {@code crm tls.trust}
     * @param file the file; its name is not shown
     * @return a check with one finding
     */
    public static PostureCheck trustedFile(String subject, Path file) {
        return () -> List.of(file(subject, file, FileAccess.Rule.TRUSTED));
    }

    private static Finding file(String subject, Path file, FileAccess.Rule rule) {
        try {
            Optional<String> fault = FileAccess.fault(file.toRealPath(), rule);
            if (fault.isEmpty()) {
                return new Finding(FILE, subject, Severity.OK, rule.expected(), "so it is", "");
            }
            String found = "the file is " + fault.get();
            return new Finding(FILE, subject, Severity.ERROR, rule.expected(), found, rule.remedy());
        } catch (IOException foreign) {
            String remedy = "Check that the file exists and that this process may read it.";
            return new Finding(FILE, subject, Severity.ERROR, rule.expected(), "it cannot be looked at", remedy);
        }
    }
}
