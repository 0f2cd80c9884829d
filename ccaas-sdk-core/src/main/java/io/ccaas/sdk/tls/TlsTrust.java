package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom a connection believes: a short list of a partner's certificate authorities, optionally narrowed to pinned keys.
 * Immutable.
 *
 * <p>Guarantees: anchors were valid and met the floor for keys when this object was made, and are looked at again in
 * each handshake; pins narrow, never widen, also when they end; a stapled status is always checked. Does not guarantee: that a certificate
 * whose status was neither stapled nor asked for was not revoked; see {@link #checking(TlsRevocation)}.
 */
public final class TlsTrust {

    private final List<X509Certificate> anchors;
    private final PinSet pins;
    private final boolean publicPki;
    private final TlsRevocation revocation;

    private TlsTrust(List<X509Certificate> anchors, PinSet pins, boolean publicPki, TlsRevocation revocation) {
        this.revocation = revocation;
        this.anchors = anchors;
        this.pins = pins;
        this.publicPki = publicPki;
    }

    /**
     * The default for partners: only chains that end in one of these count.
     *
     * @param anchors certificates of authorities, at least one
     * @return the trust
     * @throws TlsConfigurationException when the list is empty, or one of them is expired, not yet valid, not an
     *     authority, or has a key below the floor
     */
    public static TlsTrust anchors(List<X509Certificate> anchors) {
        return new TlsTrust(AnchorCheck.require(anchors), PinSet.none(), false, staplesAlone());
    }

    /**
     * Every public authority that the Java installation trusts. Danger: any of more than a hundred authorities can then
     * vouch for the partner's name. Prefer {@link #anchors(List)}. Authorities of the installation that are expired or
     * below the floor are left out.
     *
     * @return the trust
     * @throws TlsConfigurationException when the installation has no usable authority
     */
    public static TlsTrust publicWebPki() {
        return new TlsTrust(AnchorCheck.installed(), PinSet.none(), true, staplesAlone());
    }

    /**
     * The same authorities, and one of these keys must stand on the proven path or be its anchor's (RFC 7469 sections 2.4
     * and 2.6).
     *
     * <p>When the pins have ended by the machine's clock, trust is limited to the same authorities without them. Never to
     * more: a trust in {@link #publicWebPki()}, which would then be limited by nothing, refuses with {@code
     * TLS_PINS_EXPIRED}. See {@link TlsPosture#pins} for the warning.
     *
     * @param keys none, or two and more, of which one should be a key in reserve
     * @return the narrowed trust
     */
    public TlsTrust pinnedTo(PinSet keys) {
        return new TlsTrust(anchors, keys, publicPki, revocation);
    }

    /**
     * The same trust, which learns in this way whether a peer's certificate was revoked: a server's, and in a {@link
     * TlsServer} a client's. A client cannot staple, so of it nothing is known unless somebody is asked: a server with {@link
     * RevocationMode#HARD} and {@link TlsRevocation#staplesAlone} refuses every client whose certificate is not short-lived.
     *
     * @param how whom to ask, and what to remember
     * @return the trust that asks
     */
    public TlsTrust checking(TlsRevocation how) {
        return new TlsTrust(anchors, pins, publicPki, how);
    }

    private static TlsRevocation staplesAlone() {
        return TlsRevocation.staplesAlone(RevocationMode.SOFT);
    }

    Revocation revocation() {
        return revocation.checks();
    }

    /** What this trust asks of a peer under a policy. Public authorities must name a leaf's purpose, so it is required. */
    PeerProof proof(TlsPolicy policy, Purpose purpose) {
        return new PeerProof(policy.chainRules(purpose, publicPki), anchors, pins, !publicPki);
    }

    @Override
    public String toString() {
        return "TlsTrust[" + anchors.size() + " anchors, " + pins.size() + " pins]";
    }
}
