package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.declared.Attestation;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.CallLimits;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.declared.Retention;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One declared partner: who it is, where it is, what it may receive, how both sides prove themselves. Immutable; made by
 * {@link PartnerBuilder} or read from {@code partners.yaml}.
 *
 * <p>Guarantees: its parts do not contradict each other. Does not guarantee: that the files it names can be loaded; that
 * shows when the partner is connected.
 */
public final class Partner {

    private final PartnerBuilder parts;

    Partner(PartnerBuilder frozen) {
        this.parts = frozen;
    }

    /**
     * Begins a declaration in code.
     *
     * @param id a letter and up to 63 more of {@code a-z 0-9 -}, no five digits in a row; unique in its map
     * @param role what it is
     * @param endpoint where its interface begins
     * @return a builder
     */
    public static PartnerBuilder builder(String id, Role role, WebEndpoint endpoint) {
        return new PartnerBuilder(id, role, endpoint);
    }

    /**
     * Its name in this map.
     *
     * @return a letter and up to 63 more of {@code a-z 0-9 -}, no five digits in a row
     */
    public String id() {
        return parts.id;
    }

    /**
     * What it is to the contact centre.
     *
     * @return the role
     */
    public Role role() {
        return parts.role;
    }

    /**
     * Where its interface begins.
     *
     * @return the endpoint
     */
    public WebEndpoint endpoint() {
        return parts.endpoint;
    }

    /**
     * Which connector speaks to it.
     *
     * @return a name, empty when only plain requests are made
     */
    public Optional<String> connector() {
        return Optional.ofNullable(parts.connector);
    }

    /**
     * Which addresses its name may resolve to.
     *
     * @return public unless declared otherwise
     */
    public Network network() {
        return parts.network;
    }

    /**
     * Through what it is reached.
     *
     * @return empty when it is dialled directly
     */
    public Optional<ProxyDeclaration> proxy() {
        return Optional.ofNullable(parts.proxy);
    }

    /**
     * Where it processes.
     *
     * @return the region
     */
    public Region region() {
        return parts.require(parts.region);
    }

    /**
     * What it may receive.
     *
     * @return unmodifiable, within {@link Role#mayReceive()}
     */
    public Set<DataClass> receives() {
        return parts.receives;
    }

    /**
     * Under which TLS rules it is spoken to.
     *
     * @return the declaration
     */
    public TlsDeclaration tls() {
        return parts.require(parts.tls);
    }

    /**
     * With what this side proves itself in TLS.
     *
     * @return empty when requests are signed and no certificate is shown
     */
    public Optional<IdentityDeclaration> identity() {
        return Optional.ofNullable(parts.identity);
    }

    /**
     * How requests are signed.
     *
     * @return empty when they are not
     */
    public Optional<SigningDeclaration> signing() {
        return Optional.ofNullable(parts.signing);
    }

    /**
     * How access tokens for it are obtained.
     *
     * @return empty when it wants none
     */
    public Optional<OAuthDeclaration> oauth() {
        return Optional.ofNullable(parts.oauth);
    }

    /**
     * What secret its requests carry as it is.
     *
     * @return empty for a partner that has something better
     */
    public Optional<ApiKeyDeclaration> apiKey() {
        return Optional.ofNullable(parts.apiKey);
    }

    /**
     * With which keys its requests are signed as S3 wants it.
     *
     * @return empty but for stores that want it
     */
    public Optional<SigV4Declaration> sigV4() {
        return Optional.ofNullable(parts.sigV4);
    }

    /**
     * How long it keeps what it receives.
     *
     * @return nothing for a transcription partner unless declared otherwise
     */
    public Retention keeps() {
        return parts.keeps;
    }

    /**
     * What it showed of its conformity.
     *
     * @return unmodifiable, may be empty
     */
    public List<Attestation> attestations() {
        return parts.attestations;
    }

    /**
     * Its further origins.
     *
     * @return unmodifiable, may be empty
     */
    public List<AuxiliaryOrigin> auxiliary() {
        return parts.auxiliary;
    }

    /**
     * How much it may take.
     *
     * @return the limits
     */
    public CallLimits limits() {
        return parts.limits;
    }

    /**
     * What its connector asked for.
     *
     * @return by name, unmodifiable; every value has the kind that the connector declared
     */
    public Map<String, String> options() {
        return parts.options;
    }

    @Override
    public String toString() {
        return "Partner[" + id() + ", " + role() + ", " + endpoint().origin() + "]";
    }
}
