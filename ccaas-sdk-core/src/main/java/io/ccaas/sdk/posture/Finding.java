package io.ccaas.sdk.posture;

import java.time.Instant;
import java.util.Optional;

/**
 * The outcome of one check.
 *
 * @param check stable name, for example {@code tls.policy-review}
 * @param subject what was looked at: a partner id, a policy name, a file's role; never personal data
 * @param severity how much it matters
 * @param expected what the rule asks for
 * @param found what was seen
 * @param remedy how to mend it; empty when the severity is {@link Severity#OK}
 * @param notAfter when what was looked at ends, for machines that watch dates; empty when it does not, or none is known
 */
public record Finding(
        String check,
        String subject,
        Severity severity,
        String expected,
        String found,
        String remedy,
        Optional<Instant> notAfter) {

    /**
     * About something without an end.
     *
     * @param check stable name, for example {@code tls.policy-review}
     * @param subject what was looked at: a partner id, a policy name, a file's role; never personal data
     * @param severity how much it matters
     * @param expected what the rule asks for
     * @param found what was seen
     * @param remedy how to mend it; empty when the severity is {@link Severity#OK}
     */
    public Finding(String check, String subject, Severity severity, String expected, String found, String remedy) {
        this(check, subject, severity, expected, found, remedy, Optional.empty());
    }

    /**
     * The same about something that ends.
     *
     * @param end when
     * @return the finding
     */
    public Finding ending(Instant end) {
        return new Finding(check, subject, severity, expected, found, remedy, Optional.of(end));
    }
}
