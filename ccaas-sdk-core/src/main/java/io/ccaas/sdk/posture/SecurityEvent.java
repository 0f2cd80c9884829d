package io.ccaas.sdk.posture;

import java.time.Instant;

/**
 * Something that security people want to hear of while the program runs.
 *
 * @param at when
 * @param kind what kind
 * @param subject a partner id, a key id, a policy name; never personal data, never a secret
 * @param detail one constant sentence, with codes where they help
 */
public record SecurityEvent(Instant at, Kind kind, String subject, String detail) {

    /** Kinds of event. New kinds may be added in any release. */
    public enum Kind {
        /** A call was refused before anything was sent. */
        CALL_REFUSED,
        /** A peer's TLS, certificate or signature did not prove what it had to. */
        EVIDENCE_REFUSED,
        /** A certificate was accepted although nobody could say whether it was revoked. */
        REVOCATION_UNKNOWN,
        /** A certificate, key or policy review comes near its end or has passed it. */
        EXPIRY,
        /** A credential was replaced, or a replacement was refused. */
        ROTATION,
        /** A signed overlay of a TLS policy was taken or refused, is past its date, or its source failed. */
        OVERLAY,
        /** A partner's key directory could not be read; what was known of it before still counts. */
        KEY_DIRECTORY,
        /** The audit log could not be written, so calls are refused. */
        AUDIT_UNAVAILABLE,
        /** A partner's circuit breaker opened or closed. */
        BREAKER
    }
}
