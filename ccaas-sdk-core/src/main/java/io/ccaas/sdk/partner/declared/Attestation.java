package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate of conformity that the partner showed. It is a note for doctor and audit; nothing is proven by it.
 *
 * @param standard for example {@code ISO27001}
 * @param expires the last day on which it holds
 */
public record Attestation(String standard, LocalDate expires) {

    private static final int WARN_DAYS = 30;

    /**
     * Whether what a partner showed still holds: a warning in the last 30 days, an error after.
     *
     * @param partnerId who showed them
     * @param shown all of them
     * @param today the date to compare with
     * @return one finding {@code partner.attestation} for each, or one that there is none
     */
    public static List<Finding> findings(String partnerId, List<Attestation> shown, LocalDate today) {
        return shown.isEmpty()
                ? List.of(new Finding(
                        "partner.attestation", partnerId, Severity.OK, "attestations that hold, or none", "none", ""))
                : shown.stream()
                        .map(attestation -> attestation.finding(partnerId, today))
                        .toList();
    }

    private Finding finding(String partnerId, LocalDate today) {
        Severity severity = today.isAfter(expires)
                ? Severity.ERROR
                : today.plusDays(WARN_DAYS).isAfter(expires) ? Severity.WARNING : Severity.OK;
        return new Finding(
                "partner.attestation",
                partnerId,
                severity,
                standard + " to hold",
                severity == Severity.ERROR ? "it ended on " + expires : "it holds until " + expires,
                severity == Severity.OK ? "" : "Ask the partner for the renewed one, and declare its date.");
    }
}
