package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Reads what Java's TLS or the peer's alert refused. The texts are Java's own and carry the name of an alert or of a
 * step; they are matched, never repeated. A text that a later Java words in another way falls to the general code.
 */
final class JavaRefusal {

    private static final String ALERT = "received fatal alert: ";

    /** Alerts about a certificate that we sent (RFC 8446 section 6.2). */
    private static final List<String> OURS = List.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied",
            "certificate_required");

    private JavaRefusal() {}

    static Problem problem(SSLException foreign) {
        String text = String.valueOf(foreign.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains(ALERT)) {
            return alert(text.substring(text.indexOf(ALERT) + ALERT.length()).strip());
        }
        if (text.contains("unrecognized ssl message") || text.contains("plaintext")) {
            return Problem.of(
                    "TLS_NOT_SPOKEN",
                    "a TLS server",
                    "what answered speaks something else",
                    "Check the port of the partner's endpoint.");
        }
        if (text.contains("protocol version") || text.contains("protocol_version")) {
            return refused("TLS_PROTOCOL", "TLS 1.2 or 1.3 as the policy says", "the other side offers neither");
        }
        if (text.contains("cipher suite") || text.contains("ciphersuite")) {
            return refused("TLS_SUITE", "a cipher suite of the policy", "the other side chose or offers others");
        }
        if (text.contains("group")
                || text.contains("key share")
                || text.contains("key_share")
                || text.contains("curve")) {
            return refused("TLS_GROUP", "a key exchange group of the policy", "the other side chose or offers others");
        }
        return refused("TLS_HANDSHAKE", "a handshake that the policy accepts", "Java refused it");
    }

    private static Problem alert(String name) {
        if (name.equals("protocol_version")) {
            return refused("TLS_PROTOCOL", "TLS 1.2 or 1.3 as the policy says", "the other side refused both");
        }
        if (OURS.contains(name)) {
            return Problem.of(
                    "TLS_IDENTITY_REFUSED",
                    "the other side to accept our certificate",
                    "it sent the alert " + name,
                    "Check which client certificate the partner expects, and whether it is valid there.");
        }
        if (name.equals("handshake_failure") || name.equals("insufficient_security")) {
            return refused(
                    "TLS_HANDSHAKE",
                    "a suite, group and signature in common with the other side",
                    "it refused our offer, or asks for a client certificate");
        }
        return refused("TLS_HANDSHAKE", "a handshake that both sides accept", "the other side refused it");
    }

    private static Problem refused(String code, String expected, String found) {
        return Problem.of(code, expected, found, "Ask the partner to offer what the policy accepts.");
    }
}
