package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.json.yaml.Yaml;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.PartnersSource;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.sections.AuditSection;
import io.ccaas.sdk.partner.sections.HashicorpVaultSection;
import io.ccaas.sdk.partner.sections.KeepingSection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads {@code partners.yaml}, whole or not at all. */
final class PartnersFile {

    private static final Keys TOP = Keys.of(
                    "partners",
                    "allowedRegions",
                    "audit",
                    "tlsOverlay",
                    "replay",
                    HashicorpVaultSection.NAME,
                    KeepingSection.VAULT,
                    KeepingSection.STORE)
            .later("tenant");

    private PartnersFile() {}

    static DataFlowMap read(
            Path file, Collection<ConnectorDeclaration> connectors, SecretReference.Schemes hostSchemes) {
        PartnersSource source = PartnersSource.of(file);
        Faults faults = new Faults();
        Section top = Section.root(Yaml.readMapping(source.bytes()), TOP, faults, hostSchemes);
        DataFlowMap.Builder map = DataFlowMap.builder().connectors(connectors);
        map.source = source.placed(faults.places());
        List<Region> regions = top.texts("allowedRegions", Region::of);
        map.allowedRegions(regions.toArray(Region[]::new));
        top.section("audit", AuditSection.KEYS)
                .flatMap(audit -> AuditSection.read(audit, source.directory()))
                .ifPresent(map::audit);
        top.section("tlsOverlay", OverlaySection.KEYS)
                .flatMap(overlay -> OverlaySection.read(overlay, source.directory()))
                .ifPresent(map::tlsOverlay);
        top.section("replay", ReplaySection.KEYS).map(ReplaySection::read).ifPresent(map::replay);
        top.section(HashicorpVaultSection.NAME, HashicorpVaultSection.KEYS)
                .flatMap(vault -> HashicorpVaultSection.read(vault, source.directory()))
                .ifPresent(map::hashicorpVault);
        // What stands above must be readable before Vault is asked.
        Section answered = top.has(HashicorpVaultSection.NAME) ? top.answering(SecretReference.HASHICORP_VAULT) : top;
        KeepingSection.read(answered, source.directory()).ifPresent(map::keeping);
        partners(answered, source.directory(), map, faults);
        MapRules.check(map, faults);
        faults.refuseIfAny();
        return map.build();
    }

    private static void partners(Section top, Path directory, DataFlowMap.Builder map, Faults faults) {
        top.missing("partners");
        for (Section section : top.sections("partners", PartnerSection.KEYS)) {
            new PartnerSection(section, directory, faults)
                    .read()
                    .ifPresent(partner -> map.add(section.path(), partner));
        }
    }
}
