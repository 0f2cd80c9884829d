package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.AuditDeclaration;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.PartnersSource;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.partner.keeping.KeepingDeclaration;
import io.ccaas.sdk.partner.replay.ReplayDeclaration;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declared partners and which class of data each may receive: the only places data may go. Immutable, thread-safe.
 *
 * <p>It decides and never connects: {@link #permit(String, URI, Set)} answers with an {@link EgressPermit} or throws.
 */
public final class DataFlowMap {

    private final Map<String, Partner> partners;
    private final Set<Region> allowedRegions;
    private final Further further;

    private DataFlowMap(Map<String, Partner> partners, Set<Region> allowedRegions, Further further) {
        this.partners = partners;
        this.allowedRegions = allowedRegions;
        this.further = further;
    }

    /** What stands in the file beside the partners and decides nothing about where data may go. */
    private record Further(
            @Nullable AuditDeclaration audit,
            @Nullable OverlayDeclaration tlsOverlay,
            ReplayDeclaration replay,
            @Nullable HashicorpVaultDeclaration hashicorpVault,
            @Nullable KeepingDeclaration keeping,
            @Nullable PartnersSource source) {}

    /**
     * Reads {@code partners.yaml}.
     *
     * @param partnersYaml the file; paths in it count from its folder
     * @param connectors the connectors that can be named, with their options
     * @return the map
     * @throws DeclarationRefusedException with every fault, each with key and line
     * @throws io.ccaas.sdk.json.yaml.YamlRefusedException when the file is not plain YAML
     */
    public static DataFlowMap load(Path partnersYaml, Collection<ConnectorDeclaration> connectors) {
        return load(partnersYaml, connectors, SecretReference.Schemes.NONE);
    }

    /**
     * Reads {@code partners.yaml} with references that providers of the host answer.
     *
     * @param partnersYaml the file; paths in it count from its folder
     * @param connectors the connectors that can be named, with their options
     * @param hostSchemes the words before the colon of such references, by what they lead to
     * @return the map
     * @throws DeclarationRefusedException with every fault, each with key and line
     * @throws io.ccaas.sdk.json.yaml.YamlRefusedException when the file is not plain YAML
     */
    public static DataFlowMap load(
            Path partnersYaml, Collection<ConnectorDeclaration> connectors, SecretReference.Schemes hostSchemes) {
        return PartnersFile.read(partnersYaml, connectors, hostSchemes);
    }

    /**
     * Begins a map in code.
     *
     * @return a builder without partners
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * All partners.
     *
     * @return in the order of declaration, unmodifiable
     */
    public List<Partner> partners() {
        return List.copyOf(partners.values());
    }

    /**
     * Finds a partner.
     *
     * @param id exact
     * @return empty when none is declared under it
     */
    public Optional<Partner> find(String id) {
        return Optional.ofNullable(partners.get(id));
    }

    /**
     * A partner that must be declared.
     *
     * @param id exact
     * @return the partner
     * @throws EgressRefusedException {@code EGRESS_UNKNOWN_PARTNER}
     */
    public Partner require(String id) {
        return find(id).orElseThrow(() -> EgressDecision.unknown(this));
    }

    /**
     * Where data may be processed.
     *
     * @return unmodifiable
     */
    public Set<Region> allowedRegions() {
        return allowedRegions;
    }

    /**
     * Where the audit log is kept.
     *
     * @return empty when it is not declared
     */
    public Optional<AuditDeclaration> audit() {
        return Optional.ofNullable(further.audit());
    }

    /**
     * Where signed overlays of TLS policies come from.
     *
     * @return empty when none are followed
     */
    public Optional<OverlayDeclaration> tlsOverlay() {
        return Optional.ofNullable(further.tlsOverlay());
    }

    /**
     * How many processes verify requests of the same clients, and what they share.
     *
     * @return one process unless more are declared
     */
    public ReplayDeclaration replay() {
        return further.replay();
    }

    /**
     * Where references of the scheme {@code hashicorp-vault:} lead to.
     *
     * @return empty when none is declared
     */
    public Optional<HashicorpVaultDeclaration> hashicorpVault() {
        return Optional.ofNullable(further.hashicorpVault());
    }

    /**
     * Where recordings and what is known of their calls are kept.
     *
     * @return empty when nothing is kept
     */
    public Optional<KeepingDeclaration> keeping() {
        return Optional.ofNullable(further.keeping());
    }

    /**
     * The digest of the file, for the first entry of the audit log.
     *
     * @return SHA-256 in lower-case hexadecimal; empty when the map was made in code
     */
    public Optional<String> sourceSha256() {
        return Optional.ofNullable(further.source()).map(PartnersSource::sha256);
    }

    /**
     * The line of the file at which a key stands, or the nearest key around it.
     *
     * @param key for example {@code partners[0].oauth.secret}
     * @return counts from 1; empty when the map was made in code
     */
    public OptionalInt line(String key) {
        PartnersSource file = further.source();
        return file == null ? OptionalInt.empty() : OptionalInt.of(file.places().line(key));
    }

    /**
     * The folder from which relative references such as {@code file:certs/client.key} count.
     *
     * @return absolute; empty when the map was made in code
     */
    public Optional<Path> directory() {
        return Optional.ofNullable(further.source()).map(PartnersSource::directory);
    }

    /**
     * The same partners with fewer regions, for a job whose data must stay closer than the file demands. A partner
     * outside stays declared, and every call to it is refused with {@code EGRESS_REGION}.
     *
     * @param regions where data of this job may be processed
     * @return a map that permits nothing this one does not
     */
    public DataFlowMap within(Set<Region> regions) {
        List<Region> both = new ArrayList<>();
        for (Region region : regions) {
            allowedRegions.stream()
                    .filter(allowed -> allowed.covers(region))
                    .findFirst()
                    .ifPresent(found -> both.add(region));
            allowedRegions.stream().filter(region::covers).forEach(both::add);
        }
        return new DataFlowMap(partners, Set.copyOf(both), further);
    }

    /**
     * Decides whether a request may go.
     *
     * @param partnerId to whom
     * @param target where exactly
     * @param data what it carries; empty for a request without data of calls
     * @return the permit
     * @throws EgressRefusedException {@code EGRESS_UNKNOWN_PARTNER}, {@code EGRESS_REGION}, {@code EGRESS_DATA_CLASS},
     *     {@code EGRESS_ORIGIN}, {@code EGRESS_PATH}, or another {@code EGRESS_} code for a malformed target
     */
    public EgressPermit permit(String partnerId, URI target, Set<DataClass> data) {
        return EgressDecision.about(this, partnerId).permit(target, data);
    }

    /**
     * Decides whether a fetch may go to a further origin of a partner. It never carries data of calls.
     *
     * @param partnerId whose origin
     * @param purpose what for
     * @param target where exactly
     * @return the permit
     * @throws EgressRefusedException as {@link #permit(String, URI, Set)}; {@code EGRESS_ORIGIN} when no origin is declared
     *     for the purpose at that place
     */
    public EgressPermit permitAuxiliary(String partnerId, AuxiliaryOrigin.Purpose purpose, URI target) {
        return EgressDecision.about(this, partnerId).permitAuxiliary(purpose, target);
    }

    @Override
    public String toString() {
        return "DataFlowMap" + partners.keySet();
    }

    /** Collects partners. Not thread-safe. */
    public static final class Builder {

        final Map<String, Partner> partners = new LinkedHashMap<>();
        final List<ConnectorDeclaration> connectors = new ArrayList<>();
        Set<Region> allowedRegions = Set.of();

        @Nullable
        AuditDeclaration audit;

        @Nullable
        OverlayDeclaration tlsOverlay;

        ReplayDeclaration replay = ReplayDeclaration.ONE_NODE;

        @Nullable
        HashicorpVaultDeclaration hashicorpVault;

        @Nullable
        KeepingDeclaration keeping;

        @Nullable
        PartnersSource source;

        Builder() {}

        /**
         * Adds a partner.
         *
         * @param partner with an id of its own
         * @return this builder
         */
        public Builder add(Partner partner) {
            return add("partners[" + partners.size() + "]", partner);
        }

        /** The path names the place in the file, where a faulty neighbour may have been left out. */
        Builder add(String path, Partner partner) {
            partners.put(path, partner);
            return this;
        }

        /**
         * Where data may be processed. Must be called: no region is allowed by default.
         *
         * @param regions at least one
         * @return this builder
         */
        public Builder allowedRegions(Region... regions) {
            this.allowedRegions = Set.copyOf(List.of(regions));
            return this;
        }

        /**
         * Where the audit log is kept.
         *
         * @param declared file, key and second place
         * @return this builder
         */
        public Builder audit(AuditDeclaration declared) {
            this.audit = declared;
            return this;
        }

        /**
         * Where signed overlays of TLS policies come from.
         *
         * @param declared source, keys, names and state
         * @return this builder
         */
        public Builder tlsOverlay(OverlayDeclaration declared) {
            this.tlsOverlay = declared;
            return this;
        }

        /**
         * How many processes verify requests of the same clients. One when this is not said.
         *
         * @param declared their number and what they share
         * @return this builder
         */
        public Builder replay(ReplayDeclaration declared) {
            this.replay = declared;
            return this;
        }

        /**
         * Where references of the scheme {@code hashicorp-vault:} lead to.
         *
         * @param declared server, trust and login
         * @return this builder
         */
        public Builder hashicorpVault(HashicorpVaultDeclaration declared) {
            this.hashicorpVault = declared;
            return this;
        }

        /**
         * Where recordings and what is known of their calls are kept. Nothing is kept when this is not said.
         *
         * @param declared both halves
         * @return this builder
         */
        public Builder keeping(KeepingDeclaration declared) {
            this.keeping = declared;
            return this;
        }

        /**
         * The connectors that partners can name.
         *
         * @param declared with their options
         * @return this builder
         */
        public Builder connectors(Collection<ConnectorDeclaration> declared) {
            this.connectors.addAll(declared);
            return this;
        }

        /**
         * The finished map.
         *
         * @return immutable
         * @throws DeclarationRefusedException when partners contradict each other or the map; all faults are listed
         */
        public DataFlowMap build() {
            Faults faults = new Faults();
            MapRules.check(this, faults);
            faults.refuseIfAny();
            Map<String, Partner> byId = new LinkedHashMap<>();
            partners.values().forEach(partner -> byId.put(partner.id(), partner));
            return new DataFlowMap(
                    byId, allowedRegions, new Further(audit, tlsOverlay, replay, hashicorpVault, keeping, source));
        }
    }
}
