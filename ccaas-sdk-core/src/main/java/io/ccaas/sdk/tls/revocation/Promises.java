package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** What a certificate says about how its status is told. */
final class Promises {

    private static final String FEATURES = "1.3.6.1.5.5.7.1.24";
    private static final byte STATUS_REQUEST = 5;

    private static final Duration SHORT = Duration.ofDays(7);
    private static final Duration SHORT_BEFORE = Duration.ofDays(10);
    private static final Instant SHORTENED = Instant.parse("2026-03-15T00:00:00Z");

    private Promises() {}

    /** Whether its status must come with the handshake (RFC 7633). What cannot be read is taken as the promise. */
    static boolean mustStaple(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(FEATURES);
        if (value == null) {
            return false;
        }
        try {
            for (DerElement feature :
                    DerElement.inExtension(value, DerElement.SEQUENCE).parts()) {
                byte[] number = feature.content();
                if (number.length == 1 && number[0] == STATUS_REQUEST) {
                    return true;
                }
            }
            return false;
        } catch (MalformedDerException foreign) {
            return true;
        }
    }

    /**
     * Whether it lives so shortly that authorities need not revoke it (CA/Browser Forum, short-lived subscriber
     * certificates): 7 days, and 10 for those issued before 15 March 2026. Both ends are within (RFC 5280 section
     * 4.1.2.5), so one second is added.
     */
    static boolean shortLived(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Duration valid =
                Duration.between(from, certificate.getNotAfter().toInstant()).plusSeconds(1);
        return valid.compareTo(from.isBefore(SHORTENED) ? SHORT_BEFORE : SHORT) <= 0;
    }
}
