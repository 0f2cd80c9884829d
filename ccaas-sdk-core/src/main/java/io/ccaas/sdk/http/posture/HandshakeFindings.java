package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.rotation.CertificateExpiry;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.tls.NegotiatedTls;
import io.ccaas.sdk.tls.TlsPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a finished handshake says about a partner. */
record HandshakeFindings(Partner partner, TlsPolicy policy) {

    List<Finding> of(NegotiatedTls tls, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(handshake().well(expected(), tls.protocol() + " " + tls.suite() + " " + tls.group()));
        tls.peer().ifPresent(peer -> {
            findings.add(CertificateExpiry.finding(
                    "tls.peer-expiry",
                    partner.id(),
                    CertificateExpiry.which("the partner's certificate", peer.sha256()),
                    peer.notBefore(),
                    peer.notAfter(),
                    now));
            findings.add(pins(peer.pins()));
        });
        tls.revocation().ifPresent(known -> findings.add(revocation(known)));
        return findings;
    }

    Finding refused(SdkException refusal) {
        return handshake().refused(refusal.problem());
    }

    private Told handshake() {
        return new Told("tls.handshake", partner.id());
    }

    private String expected() {
        return "a handshake that policy " + policy.name() + " accepts";
    }

    /** A partner that only holds the keys it shows today locks itself out with its next certificate. */
    private Finding pins(NegotiatedTls.PinCount pins) {
        Told told = new Told("tls.pins", partner.id());
        if (partner.tls().pins().size() == 0) {
            return told.well("pins with a key in reserve, or none", "none; trust is limited by authority");
        }
        String expected = "a pin that matches and one in reserve";
        String found = partner.tls().pins().size() + " pins: " + pins.matched() + " matched, ";
        if (pins.matched() == 0) { // only possible after their end, or there were no handshake
            return told.error(
                    expected,
                    found + "so they have ended and keep nothing out",
                    "Ask the partner for its keys, and pin them anew.");
        }
        return pins.spare() > 0
                ? told.well(expected, found + pins.spare() + " in reserve; backup pin proven")
                : told.warning(
                        expected,
                        found + "none in reserve; backup pin unproven",
                        "Pin the key that the partner keeps for its next certificate.");
    }

    private Finding revocation(NegotiatedTls.Revocation known) {
        Told told = new Told("tls.revocation", partner.id());
        String expected = "every certificate below the anchor known not to be revoked";
        String found = "the leaf: " + known.leaf() + "; unknown in all: " + known.unknown();
        return known.unknown() == 0
                ? told.well(expected, found)
                : told.warning(
                        expected,
                        found,
                        "Ask the partner to staple or for short-lived certificates, or declare where its authority is"
                                + " asked (docs/revocation.md).");
    }

    @Override
    public String toString() {
        return "HandshakeFindings[" + partner.id() + "]";
    }
}
