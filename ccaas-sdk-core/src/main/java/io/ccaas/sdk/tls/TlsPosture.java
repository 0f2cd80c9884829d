package io.ccaas.sdk.tls;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.overlay.KeptOverlay;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;
import io.ccaas.sdk.tls.pins.PinSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked about TLS while a program runs. Only {@link #overlay(FollowedPolicy, Time)} looks outside. */
public final class TlsPosture {

    private static final int WARN_DAYS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TlsPosture() {}

    /**
     * Whether a policy was compared with its norms in time. A policy past its date keeps working: an outage by calendar
     * would protect nobody.
     *
     * @param policy the policy
     * @param now the clock; only the date of a review is read from it, never a certificate's validity
     * @return a check {@code tls.policy-review} with one finding: a warning in the last 30 days, an error after
     */
    public static PostureCheck review(TlsPolicy policy, InstantSource now) {
        return () -> {
            LocalDate today = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
            Severity severity = today.isAfter(policy.reviewBy())
                    ? Severity.ERROR
                    : today.plusDays(WARN_DAYS).isAfter(policy.reviewBy()) ? Severity.WARNING : Severity.OK;
            return List.of(new Finding(
                    "tls.policy-review",
                    policy.name(),
                    severity,
                    "a review by " + policy.reviewBy(),
                    "revision " + policy.revision() + overlay(policy) + ", last reviewed on " + policy.reviewedOn(),
                    severity == Severity.OK ? "" : "Upgrade to a release whose policy was reviewed."));
        };
    }

    private static String overlay(TlsPolicy policy) {
        return policy.overlaySequence().isEmpty()
                ? ""
                : " with overlay " + policy.overlaySequence().getAsLong();
    }

    /**
     * Whether the signed overlay that is in force is still meant. An overlay past its date stays in force: what was
     * withdrawn does not come back by calendar.
     *
     * @param kept the kept overlay of one policy
     * @param now the clock; only the overlay's date is compared with it
     * @return a check {@code tls.policy-overlay} with one finding: a warning in the last 30 days, an error after
     */
    public static PostureCheck overlay(KeptOverlay kept, InstantSource now) {
        return () -> List.of(kept.inForce()
                .map(overlay -> overlayFinding(overlay, now.instant()))
                .orElseGet(() -> new Finding(
                        "tls.policy-overlay", kept.policy(), Severity.OK, "an overlay, or none", "none", "")));
    }

    /**
     * The same for a policy that follows its overlay, and how its source fared. Asks the source when that is due.
     *
     * @param followed the policy
     * @param time the clock
     * @return checks {@code tls.policy-overlay} and {@code tls.overlay-source}, one finding each
     */
    public static PostureCheck overlay(FollowedPolicy followed, Time time) {
        return () -> {
            followed.look(Deadline.in(PATIENCE, time));
            List<Finding> findings = new ArrayList<>();
            if (followed.isKnown()) {
                findings.addAll(overlay(followed.kept(), time).run());
            } else {
                findings.add(unknown(followed.kept().policy()));
            }
            findings.add(sourceFinding(followed));
            return findings;
        };
    }

    private static Finding unknown(String policy) {
        return new Finding(
                "tls.policy-overlay",
                policy,
                Severity.ERROR,
                "an overlay, or none",
                "unknown: the source gave nothing good since the start",
                "Mend the source; until then nothing is sent under this policy.");
    }

    private static Finding sourceFinding(FollowedPolicy followed) {
        FollowedPolicy.Looked looked = followed.looked();
        String lastGood = looked.lastGood().map(at -> "last good at " + at).orElse("never good since the start");
        boolean well = looked.trouble().isEmpty() && looked.lastGood().isPresent();
        boolean grave = !followed.isKnown()
                || looked.trouble().filter(OverlayTrouble::isGrave).isPresent();
        return new Finding(
                "tls.overlay-source",
                followed.kept().policy(),
                well ? Severity.OK : grave ? Severity.ERROR : Severity.WARNING,
                "a source whose overlay is in force, or that has nothing newer",
                lastGood + looked.trouble().map(now -> ", now " + now.words()).orElse(""),
                well ? "" : "Mend the source, or have a sound overlay published there.");
    }

    private static Finding overlayFinding(VerifiedOverlay overlay, Instant now) {
        if (overlay.halts()) {
            return new Finding(
                    "tls.policy-overlay",
                    overlay.policy(),
                    Severity.ERROR,
                    "calls to be allowed",
                    "overlay " + overlay.sequence() + " halts them",
                    "Ask those who hold the overlay keys.");
        }
        Severity severity = !now.isBefore(overlay.expires())
                ? Severity.ERROR
                : now.plus(Duration.ofDays(WARN_DAYS)).isAfter(overlay.expires()) ? Severity.WARNING : Severity.OK;
        return new Finding(
                "tls.policy-overlay",
                overlay.policy(),
                severity,
                "a newer overlay before " + overlay.expires(),
                "sequence " + overlay.sequence() + " is in force, signed by key " + overlay.keyId(),
                severity == Severity.OK ? "" : "Have a newer overlay signed; the old one stays in force until then.");
    }

    /**
     * How long pins still hold. What follows at their end is in {@link TlsTrust#pinnedTo}.
     *
     * @param subject whose pins: a partner id
     * @param pins none, or two and more
     * @param now the clock; it only tells of dates. Whether pins count in a handshake is decided by the machine's own
     * @return a check {@code tls.pins-expiry} with one finding: an error in the last 30 days and after
     */
    public static PostureCheck pins(String subject, PinSet pins, InstantSource now) {
        return () -> List.of(PinFindings.expiry(subject, pins, now.instant()));
    }

    /**
     * Settings of the whole Java process that no connection can override. None of them loosens a policy of this
     * package; they weaken other TLS in the process, or take away a second line of defence.
     *
     * @return a check {@code tls.process-settings} with one finding for each setting looked at
     */
    public static PostureCheck processSettings() {
        return processSettings(System::getProperty, java.security.Security::getProperty);
    }

    static PostureCheck processSettings(
            Function<String, @Nullable String> system, Function<String, @Nullable String> security) {
        return () -> ProcessSettings.findings(system, security);
    }
}
