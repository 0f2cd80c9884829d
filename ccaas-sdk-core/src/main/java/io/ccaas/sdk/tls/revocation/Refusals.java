package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.RuleBroken;

/** What is said when a certificate is refused for its status. */
final class Refusals {

    private Refusals() {}

    static RuleBroken revoked() {
        return broken(
                "TLS_REVOKED",
                "a certificate that its authority has not revoked",
                "it is revoked",
                "Ask the partner for its new certificate; a key may have been stolen.");
    }

    static RuleBroken mustStaple() {
        return broken(
                "TLS_MUST_STAPLE",
                "the status that the certificate promises to bring (RFC 7633)",
                "the handshake brought none",
                "Ask the partner to switch OCSP stapling on.");
    }

    static RuleBroken longLived() {
        return broken(
                "TLS_NOT_SHORT_LIVED",
                "a leaf that is valid for at most 7 days, as revocation: short-lived-only says",
                "it is valid for longer",
                "Ask for short-lived certificates, or declare revocation: soft or hard.");
    }

    static RuleBroken unknown(Status why) {
        return broken(
                "TLS_REVOCATION_UNKNOWN",
                "every certificate below the anchor shown to be good, as revocation: hard says",
                "for one of them: " + why.word(),
                "Have the partner staple, declare its responder under auxiliary with purpose: revocation, or trust"
                        + " the authority that issues the leaf.");
    }

    private static RuleBroken broken(String code, String expected, String found, String remedy) {
        return new RuleBroken(Problem.of(code, expected, found, remedy));
    }
}
