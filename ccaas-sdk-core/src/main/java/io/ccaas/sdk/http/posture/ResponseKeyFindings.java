package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** When the pinned keys of a partner's answers end. */
public final class ResponseKeyFindings {

    private static final int WARN_DAYS = 30;

    private ResponseKeyFindings() {}

    /**
     * Looks at dates.
     *
     * @param partnerId whose keys
     * @param signing names them
     * @param now the moment
     * @return {@code signing.key-expiry}, one for each key with an end: a warning in its last 30 days, an error after, unless
     *     a key without an end or with a later one follows, or
     *     a key directory tells of the next
     */
    public static List<Finding> of(String partnerId, SigningDeclaration signing, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return signing.responseKeys().stream()
                .flatMap(key -> key.notAfter().stream().map(end -> finding(partnerId, signing, end, today)))
                .toList();
    }

    private static Finding finding(String partnerId, SigningDeclaration signing, LocalDate end, LocalDate today) {
        boolean followed = signing.keyDirectory().isPresent()
                || signing.responseKeys().stream()
                        .map(ResponseKey::notAfter)
                        .anyMatch(other -> other.isEmpty()
                                || (other.get().isAfter(end) && !other.get().isBefore(today)));
        boolean near = today.plusDays(WARN_DAYS).isAfter(end);
        Severity severity = followed || !near ? Severity.OK : today.isAfter(end) ? Severity.ERROR : Severity.WARNING;
        return new Finding(
                        "signing.key-expiry",
                        partnerId,
                        severity,
                        "a key of answers that lasts, or one that follows it",
                        "one ends with " + end + (followed ? ", another follows" : ""),
                        severity == Severity.OK ? "" : "Ask the partner for its next key, and pin it beside this one.")
                .ending(end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
