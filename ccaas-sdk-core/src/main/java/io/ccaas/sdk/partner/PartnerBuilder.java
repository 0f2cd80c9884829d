package io.ccaas.sdk.partner;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.declared.Attestation;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.CallLimits;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.declared.Retention;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.web.WebEndpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares a partner in code, by the same rules as {@code partners.yaml}. Region, TLS, what it receives, and identity,
 * signing, OAuth or, for want of these, an API key must be given. Not thread-safe.
 */
public final class PartnerBuilder {

    final String id;
    final Role role;
    final WebEndpoint endpoint;

    @Nullable
    String connector;

    Network network = Network.PUBLIC;

    @Nullable
    ProxyDeclaration proxy;

    @Nullable
    Region region;

    Set<DataClass> receives = Set.of();

    @Nullable
    TlsDeclaration tls;

    @Nullable
    IdentityDeclaration identity;

    @Nullable
    SigningDeclaration signing;

    @Nullable
    OAuthDeclaration oauth;

    @Nullable
    ApiKeyDeclaration apiKey;

    @Nullable
    SigV4Declaration sigV4;

    Retention keeps;
    List<Attestation> attestations = List.of();
    List<AuxiliaryOrigin> auxiliary = List.of();
    CallLimits limits = CallLimits.standard();
    Map<String, String> options = Map.of();

    PartnerBuilder(String id, Role role, WebEndpoint endpoint) {
        this.id = id;
        this.role = role;
        this.endpoint = endpoint;
        this.keeps = role == Role.TRANSCRIPTION ? Retention.NOTHING : Retention.ITS_OWN_RULES;
    }

    private PartnerBuilder(PartnerBuilder other) {
        this(other.id, other.role, other.endpoint);
        connector = other.connector;
        network = other.network;
        proxy = other.proxy;
        region = other.region;
        receives = other.receives;
        tls = other.tls;
        identity = other.identity;
        signing = other.signing;
        oauth = other.oauth;
        apiKey = other.apiKey;
        sigV4 = other.sigV4;
        keeps = other.keeps;
        attestations = other.attestations;
        auxiliary = other.auxiliary;
        limits = other.limits;
        options = other.options;
    }

    /**
     * Which connector speaks to it.
     *
     * @param name as the connector declares it
     * @return this builder
     */
    public PartnerBuilder connector(String name) {
        this.connector = name;
        return this;
    }

    /**
     * Which addresses its name may resolve to; {@link Network#PUBLIC} when not called.
     *
     * @param declared see there for the danger of {@link Network#PRIVATE}
     * @return this builder
     */
    public PartnerBuilder network(Network declared) {
        this.network = declared;
        return this;
    }

    /**
     * Through what it is reached; directly when not called.
     *
     * @param declared see there for what cannot be checked through a proxy
     * @return this builder
     */
    public PartnerBuilder proxy(ProxyDeclaration declared) {
        this.proxy = declared;
        return this;
    }

    /**
     * Where it processes.
     *
     * @param declared must be covered by the allowed regions of the map
     * @return this builder
     */
    public PartnerBuilder region(Region declared) {
        this.region = declared;
        return this;
    }

    /**
     * What it may receive.
     *
     * @param classes within {@link Role#mayReceive()}
     * @return this builder
     */
    public PartnerBuilder receives(DataClass... classes) {
        return receives(List.of(classes));
    }

    PartnerBuilder receives(List<DataClass> classes) {
        this.receives = Set.copyOf(classes);
        return this;
    }

    /**
     * Under which TLS rules it is spoken to.
     *
     * @param declared policy, trust and pins
     * @return this builder
     */
    public PartnerBuilder tls(TlsDeclaration declared) {
        this.tls = declared;
        return this;
    }

    /**
     * With what this side proves itself in TLS.
     *
     * @param declared certificate and key
     * @return this builder
     */
    public PartnerBuilder identity(IdentityDeclaration declared) {
        this.identity = declared;
        return this;
    }

    /**
     * How requests are signed.
     *
     * @param declared another key than that of the identity
     * @return this builder
     */
    public PartnerBuilder signing(SigningDeclaration declared) {
        this.signing = declared;
        return this;
    }

    /**
     * How access tokens for it are obtained.
     *
     * @param declared its key is another than those of identity and signing
     * @return this builder
     */
    public PartnerBuilder oauth(OAuthDeclaration declared) {
        this.oauth = declared;
        return this;
    }

    /**
     * What secret its requests carry as it is. Whoever reads one of them can make others: only for a partner that has nothing
     * better.
     *
     * @param declared field and place
     * @return this builder
     */
    public PartnerBuilder apiKey(ApiKeyDeclaration declared) {
        this.apiKey = declared;
        return this;
    }

    /**
     * With which keys requests are signed as S3 wants it.
     *
     * @param declared for a partner of role RECORDING
     * @return this builder
     */
    public PartnerBuilder sigV4(SigV4Declaration declared) {
        this.sigV4 = declared;
        return this;
    }

    /**
     * How long it keeps what it receives.
     *
     * @param declared what it promised
     * @return this builder
     */
    public PartnerBuilder keeps(Retention declared) {
        this.keeps = declared;
        return this;
    }

    /**
     * What it showed of its conformity.
     *
     * @param declared in any order
     * @return this builder
     */
    public PartnerBuilder attestations(List<Attestation> declared) {
        this.attestations = List.copyOf(declared);
        return this;
    }

    /**
     * Its further origins.
     *
     * @param declared each with its purpose
     * @return this builder
     * @throws IllegalArgumentException when one is cleartext for another purpose than revocation, or https for it
     */
    public PartnerBuilder auxiliary(List<AuxiliaryOrigin> declared) {
        for (AuxiliaryOrigin each : declared) {
            if (each.origin().isCleartext() != (each.purpose() == AuxiliaryOrigin.Purpose.REVOCATION)) {
                throw new IllegalArgumentException("an origin is http:// for revocation and https:// for all else");
            }
        }
        this.auxiliary = List.copyOf(declared);
        return this;
    }

    /**
     * How much it may take; {@link CallLimits#standard()} when not called.
     *
     * @param declared the limits
     * @return this builder
     */
    public PartnerBuilder limits(CallLimits declared) {
        this.limits = declared;
        return this;
    }

    /**
     * Sets an option of its connector.
     *
     * @param name as the connector declares it
     * @param value as it would stand in the file
     * @return this builder
     */
    public PartnerBuilder option(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(name, value);
        this.options = Map.copyOf(more);
        return this;
    }

    /**
     * The finished partner.
     *
     * @return immutable
     * @throws DeclarationRefusedException when something is missing or contradicts; all faults are listed
     */
    public Partner build() {
        Faults faults = new Faults();
        PartnerRules.check(this, faults);
        faults.refuseIfAny();
        return new Partner(new PartnerBuilder(this));
    }

    <T> T require(@Nullable T part) {
        if (part == null) {
            throw new SdkBugException("a partner is built only when its required parts are there");
        }
        return part;
    }
}
