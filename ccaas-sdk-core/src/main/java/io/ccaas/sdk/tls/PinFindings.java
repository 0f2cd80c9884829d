package io.ccaas.sdk.tls;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import java.time.Duration;
import java.time.Instant;

/** Tells how long pins still hold. */
final class PinFindings {

    private static final Duration RED = Duration.ofDays(30);

    private PinFindings() {}

    static Finding expiry(String subject, PinSet pins, Instant now) {
        return pins.firstToEnd()
                .flatMap(first -> pins.end().map(end -> finding(subject, first, end, now)))
                .orElseGet(() ->
                        new Finding("tls.pins-expiry", subject, Severity.OK, "pins that hold, or none", "none", ""));
    }

    /** Red while there is time to act: once they have ended, nobody is kept out by them and nothing else will tell. */
    private static Finding finding(String subject, Pin first, Instant end, Instant now) {
        Severity severity = now.plus(RED).isBefore(end) ? Severity.OK : Severity.ERROR;
        String found = now.isBefore(end)
                ? "the first one ends with " + first.notAfter() + ", in "
                        + Duration.between(now, end).toDays() + " days, and the others with it"
                : "they ended with " + first.notAfter()
                        + ": now the named authorities alone count, and public-web-pki is refused";
        return new Finding(
                        "tls.pins-expiry",
                        subject,
                        severity,
                        "pins that hold for more than " + RED.toDays() + " days",
                        found,
                        severity == Severity.OK
                                ? ""
                                : "Ask " + first.owner()
                                        + " for the partner's keys, and declare them with a later notAfter.")
                .ending(end);
    }
}
