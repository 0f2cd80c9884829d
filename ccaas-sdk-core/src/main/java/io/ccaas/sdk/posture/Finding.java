package io.ccaas.sdk.posture;

/**
 * The outcome of one check.
 *
 * @param check stable name, for example {@code tls.policy-review}
 * @param subject what was looked at: a partner id, a policy name, a file's role; never personal data
 * @param severity how much it matters
 * @param expected what the rule asks for
 * @param found what was seen
 * @param remedy how to mend it; empty when the severity is {@link Severity#OK}
 */
public record Finding(String check, String subject, Severity severity, String expected, String found, String remedy) {}
