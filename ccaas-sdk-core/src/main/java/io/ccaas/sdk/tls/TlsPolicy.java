package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.certificates.ChainRules;
import io.ccaas.sdk.tls.certificates.KeyRules;
import io.ccaas.sdk.tls.certificates.LifetimeRules;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.enforce.Limits;
import io.ccaas.sdk.tls.overlay.KeptOverlay;
import io.ccaas.sdk.tls.overlay.OverlaySource;
import io.ccaas.sdk.tls.overlay.OverlayTrust;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;
import io.ccaas.sdk.tls.policy.Keys;
import io.ccaas.sdk.tls.policy.LeafLifetimes;
import io.ccaas.sdk.tls.policy.Offer;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.PolicyRules;
import io.ccaas.sdk.tls.policy.ReviewedPolicy;
import io.ccaas.sdk.tls.policy.TlsFloor;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named, reviewed set of what TLS may be. Immutable; there is no way to make one besides {@link #named(String)}, and
 * no setting, property or overload that adds to one. It can be tightened: by {@link #tightenedBy(TlsPolicyOverlay)} in
 * code, or by a signed overlay from outside, {@link #openOverlay}.
 *
 * <p>Every built-in policy: TLS 1.2 and 1.3 or 1.3 alone, AEAD with a fresh key exchange, certificates signed with
 * SHA-256 or better, RSA of at least 2048 bits or an elliptic curve of at least 256 bits. Never negotiated:
 * renegotiation, 0-RTT, compression, resumption in TLS 1.2. {@code docs/tls-policies.md} compares them with the norms.
 * Does not guarantee: protection against a debugger or an agent inside the same process.
 */
public final class TlsPolicy {

    private static final List<TlsPolicy> BUILT_IN = ReviewedPolicy.builtIn().stream()
            .map(reviewed -> new TlsPolicy(reviewed, reviewed.rules(), OptionalLong.empty()))
            .toList();

    private final ReviewedPolicy reviewed;
    private final PolicyRules rules;
    private final OptionalLong overlay;

    private TlsPolicy(ReviewedPolicy reviewed, PolicyRules rules, OptionalLong overlay) {
        this.reviewed = reviewed;
        this.rules = rules;
        this.overlay = overlay;
    }

    /**
     * Finds a policy of this release.
     *
     * @param name for example {@code common-2026}; case matters
     * @return the policy
     * @throws TlsConfigurationException when this release has no such policy; the message lists those it has
     */
    public static TlsPolicy named(String name) {
        for (TlsPolicy policy : builtIn()) {
            if (policy.name().equals(name)) {
                return policy;
            }
        }
        String known = builtIn().stream().map(TlsPolicy::name).collect(Collectors.joining(", "));
        throw TlsConfigurationException.of(
                "TLS_POLICY_UNKNOWN",
                "one of the TLS policies of this release: " + known,
                "another name was given",
                "Name one of them; policies can be named, not written.");
    }

    /**
     * All policies of this release. Some ask for groups that a Java may lack: a client or server under them is then
     * refused when it is built, with {@code TLS_PROVIDER_GROUPS}.
     *
     * @return the default, {@code common-2026}, first
     */
    public static List<TlsPolicy> builtIn() {
        return BUILT_IN;
    }

    /**
     * This policy met with what an overlay takes away. The result is never looser than either, and meeting is
     * idempotent, commutative and associative in the overlays.
     *
     * @param tightening what to take away
     * @return a policy of the same name and revision
     * @throws OverlayRefusedException {@code TLS_OVERLAY_EMPTIES} when nothing would be left of a dimension
     */
    public TlsPolicy tightenedBy(TlsPolicyOverlay tightening) {
        return new TlsPolicy(reviewed, rules.tightenedBy(tightening), overlay);
    }

    /**
     * The same with an overlay that was proven; its sequence is then {@link #overlaySequence()}.
     *
     * @param proven an overlay for the policy of this name
     * @return a policy of the same name and revision
     * @throws OverlayRefusedException {@code TLS_OVERLAY_POLICY} when it is for a policy of another name; {@code
     *     TLS_OVERLAY_EMPTIES} when nothing would be left of a dimension
     * @throws TlsHaltedException {@code TLS_HALTED} when it halts every call
     */
    public TlsPolicy tightenedBy(VerifiedOverlay proven) {
        if (proven.halts()) {
            throw TlsHaltedException.by(proven);
        }
        return metWith(proven);
    }

    /** Also with one that halts: its rules hold for the fetch of the one that ends the halt. */
    TlsPolicy metWith(VerifiedOverlay proven) {
        proven.requireFor(name());
        return new TlsPolicy(reviewed, rules.tightenedBy(proven.tightening()), OptionalLong.of(proven.sequence()));
    }

    /**
     * Opens what is kept of the signed overlays of this policy. An overlay that was taken before is in force from here
     * on, also when its source is gone: pass it to {@link #tightenedBy(VerifiedOverlay)}.
     *
     * @param trust who may sign overlays, and for whom
     * @param source where new ones come from; not asked here
     * @param state a directory of this instance alone, where the last good overlay is kept; an operator made the empty
     *     file {@code overlays-are-kept-here} in it once
     * @return the kept overlay
     * @throws io.ccaas.sdk.tls.overlay.OverlayStateException when there is neither that file nor something kept, or
     *     something that cannot be read
     * @throws OverlayRefusedException when what is kept there is not proven
     */
    public KeptOverlay openOverlay(OverlayTrust trust, OverlaySource source, Path state) {
        return KeptOverlay.open(reviewed, trust, source, state);
    }

    /**
     * The name by which configuration asks for it; a policy under a name never changes except by a new revision.
     *
     * @return for example {@code common-2026}
     */
    public String name() {
        return reviewed.name();
    }

    /**
     * Counts the changes under one name.
     *
     * @return one or more
     */
    public int revision() {
        return reviewed.revision();
    }

    /**
     * Which signed overlay it was met with.
     *
     * @return its sequence; empty without one
     */
    public OptionalLong overlaySequence() {
        return overlay;
    }

    /**
     * What a handshake may be.
     *
     * @return protocols, suites, groups and signature schemes
     */
    public Offer offer() {
        return rules.offer();
    }

    /**
     * What certificates may be.
     *
     * @return key sizes, curves and signatures
     */
    public Keys keys() {
        return rules.keys();
    }

    /**
     * All of its rules together, for comparing policies.
     *
     * @return the rules, with every overlay that it was met with
     */
    public PolicyRules rules() {
        return rules;
    }

    /**
     * When somebody last compared it with its sources.
     *
     * @return a date
     */
    public LocalDate reviewedOn() {
        return reviewed.reviewedOn();
    }

    /**
     * When it must be compared again. Past this date the policy keeps working and posture says so.
     *
     * @return a date
     */
    public LocalDate reviewBy() {
        return rules.reviewBy();
    }

    /**
     * The norms it was drawn from.
     *
     * @return titles and editions
     */
    public List<String> sources() {
        return reviewed.sources();
    }

    /**
     * The whole policy as text, one line for each part, for snapshots and for reading.
     *
     * @return lines ended by line feeds; equal policies give equal text
     */
    public String canonicalText() {
        return reviewed.text(rules, overlay);
    }

    ChainRules chainRules(Purpose purpose, boolean publicPki) {
        Keys keys = rules.keys();
        KeyRules accepted = new KeyRules(keys.rsaBits(), keys.rsaBitsFrom2031(), Set.copyOf(keys.curves()));
        LifetimeRules lifetimes =
                new LifetimeRules(rules.leaves().publicDays(), rules.leaves().anyDays());
        int privateDays = purpose == Purpose.SERVER ? TlsFloor.PRIVATE_SERVER_DAYS : LeafLifetimes.UNBOUNDED;
        return new ChainRules(
                accepted,
                Set.copyOf(keys.signatures()),
                publicPki ? lifetimes : lifetimes.privatePki(privateDays),
                purpose,
                publicPki);
    }

    Limits limits() {
        Offer offer = rules.offer();
        return new Limits(
                offer.protocols(),
                offer.tls12Until(),
                offer.suites(),
                offer.groups(),
                offer.signatures(),
                rules.keys().signatures(),
                rules.sessionSeconds());
    }

    /** Name, revision and overlay in a few words, as findings and messages say it. */
    String label() {
        String plain = name() + " revision " + revision();
        return overlay.isEmpty() ? plain : plain + ", overlay " + overlay.getAsLong();
    }

    @Override
    public String toString() {
        return "TlsPolicy[" + label() + "]";
    }
}
