package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.certificates.ChainRules;
import io.ccaas.sdk.tls.certificates.KeyRules;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.enforce.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named, reviewed set of what TLS may be. Immutable; there is no way to make one besides {@link #named(String)}, and
 * no setting, property or overload that adds to one.
 *
 * <p>Every built-in policy: TLS 1.2 and 1.3, AEAD with a fresh elliptic-curve key exchange, certificates signed with
 * SHA-256 or better, RSA of at least 2048 bits (3072 from 2031 on) or an elliptic curve of at least 256 bits. Never
 * negotiated: renegotiation, 0-RTT, compression, resumption in TLS 1.2. Does not guarantee: protection against a
 * debugger or an agent inside the same process.
 */
public final class TlsPolicy {

    private final PolicyText.Head head;
    private final Offer offer;
    private final Keys keys;

    TlsPolicy(PolicyText.Head head, Offer offer, Keys keys) {
        this.head = head;
        this.offer = Floor.require(offer);
        this.keys = keys;
    }

    /**
     * What is offered in a handshake, each list in order of preference.
     *
     * @param protocols names in Java
     * @param suites IANA names
     * @param groups IANA names
     * @param signatures IANA names of signature schemes
     */
    public record Offer(List<String> protocols, List<String> suites, List<String> groups, List<String> signatures) {}

    /**
     * What keys and signatures certificates may have, from leaf to anchor.
     *
     * @param rsaBits smallest RSA modulus today, in bits
     * @param rsaBitsFrom2031 smallest RSA modulus from 2031-01-01 on (ANSSI-PG-083 v3.00), in bits
     * @param curves IANA names of accepted curves; {@code ed25519} when Edwards keys are accepted
     * @param signatures names in Java of accepted certificate signatures; an anchor's own is not looked at
     */
    public record Keys(int rsaBits, int rsaBitsFrom2031, List<String> curves, List<String> signatures) {}

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
     * All policies of this release.
     *
     * @return the default, {@code common-2026}, first
     */
    public static List<TlsPolicy> builtIn() {
        return BuiltIn.POLICIES;
    }

    /**
     * The name by which configuration asks for it; a policy under a name never changes except by a new revision.
     *
     * @return for example {@code common-2026}
     */
    public String name() {
        return head.name();
    }

    /**
     * Counts the changes under one name.
     *
     * @return one or more
     */
    public int revision() {
        return head.revision();
    }

    /**
     * What a handshake may be.
     *
     * @return protocols, suites, groups and signature schemes
     */
    public Offer offer() {
        return offer;
    }

    /**
     * What certificates may be.
     *
     * @return key sizes, curves and signatures
     */
    public Keys keys() {
        return keys;
    }

    /**
     * When somebody last compared it with its sources.
     *
     * @return a date
     */
    public LocalDate reviewedOn() {
        return head.reviewedOn();
    }

    /**
     * When it must be compared again. Past this date the policy keeps working and posture says so.
     *
     * @return a date
     */
    public LocalDate reviewBy() {
        return head.reviewBy();
    }

    /**
     * The norms it was drawn from.
     *
     * @return titles and editions
     */
    public List<String> sources() {
        return head.sources();
    }

    /**
     * The whole policy as text, one line for each part, for snapshots and for reading.
     *
     * @return lines ended by line feeds; equal policies give equal text
     */
    public String canonicalText() {
        return PolicyText.of(this, head);
    }

    ChainRules chainRules(Purpose purpose, boolean purposeMustBeNamed) {
        KeyRules accepted = new KeyRules(keys.rsaBits(), keys.rsaBitsFrom2031(), Set.copyOf(keys.curves()));
        return new ChainRules(accepted, Set.copyOf(keys.signatures()), purpose, purposeMustBeNamed);
    }

    Limits limits() {
        return new Limits(offer.protocols(), offer.suites(), offer.groups(), offer.signatures(), keys.signatures());
    }

    @Override
    public String toString() {
        return "TlsPolicy[" + name() + " revision " + revision() + "]";
    }
}
