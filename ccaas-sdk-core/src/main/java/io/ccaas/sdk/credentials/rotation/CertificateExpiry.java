package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * How long certificates still last. Tells of dates; whether a certificate is accepted is decided elsewhere, by the
 * machine's own clock.
 */
public final class CertificateExpiry {

    private static final Duration SOON = Duration.ofDays(30);

    /** 64 bits: what a person compares, and more than enough to tell a partner's files apart. */
    private static final int SHOWN_DIGITS = 16;

    private CertificateExpiry() {}

    /**
     * One finding {@code credentials.expiry} for each certificate: its role, its place when there are several, and the
     * first 16 digits of the SHA-256 of its DER form, as {@code openssl x509 -fingerprint -sha256} writes it with colons.
     *
     * @param subject whose they are: a partner id
     * @param certificates by what they are for, such as {@code identity}
     * @param now the date to compare with
     * @return findings, in the order of their names
     */
    public static List<Finding> findings(String subject, Map<String, List<X509Certificate>> certificates, Instant now) {
        List<Finding> findings = new ArrayList<>();
        certificates.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(role -> {
            for (int place = 0; place < role.getValue().size(); place++) {
                X509Certificate certificate = role.getValue().get(place);
                findings.add(finding(
                        "credentials.expiry",
                        subject,
                        which(role.getKey(), place, certificate),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        now));
            }
        });
        return findings;
    }

    /** Its role and the beginning of its thumbprint, by which the file is found; its subject may name somebody. */
    private static String which(String role, int place, X509Certificate certificate) {
        String what = "the " + role + " certificate" + (place == 0 ? "" : " at place " + (place + 1));
        return which(what, thumbprint(certificate));
    }

    /**
     * Words for one certificate that tell it from others without its subject.
     *
     * @param what its role
     * @param sha256 of its DER form, hexadecimal
     * @return both, the digest shortened
     */
    public static String which(String what, String sha256) {
        return what + " (SHA-256 " + sha256.substring(0, SHOWN_DIGITS) + ")";
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException foreign) {
            throw new SdkBugException(
                    "a certificate that was read has an encoding, and every Java has SHA-256", foreign);
        }
    }

    /**
     * One finding: a warning in the last 30 days, or in the last third of a shorter life; an error after.
     *
     * @param check its name
     * @param subject a partner id
     * @param what the certificate, as {@link #which(String, String)} words it; never its subject
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
                "a new certificate in its place before it ends",
                what
                        + (severity == Severity.ERROR
                                ? " ended at " + until
                                : " ends at " + until + ", in " + days + " days"),
                severity == Severity.OK ? "" : "Have a new certificate issued, and put it in the place of this one.");
        return told.ending(until);
    }
}
