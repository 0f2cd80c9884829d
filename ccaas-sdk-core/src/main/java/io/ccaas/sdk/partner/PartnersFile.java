package io.ccaas.sdk.partner;

import io.ccaas.sdk.json.yaml.Yaml;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.PartnersSource;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.sections.AuditSection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads {@code partners.yaml}, whole or not at all. */
final class PartnersFile {

    private static final Keys TOP = Keys.of("partners", "allowedRegions", "audit", "tlsOverlay", "replay")
            .later("tenant", "vault", "store");

    private PartnersFile() {}

    static DataFlowMap read(Path file, Collection<ConnectorDeclaration> connectors, Set<String> hostSchemes) {
        PartnersSource source = PartnersSource.of(file);
        Faults faults = new Faults();
        Section top = Section.root(Yaml.readMapping(source.bytes()), TOP, faults, hostSchemes);
        DataFlowMap.Builder map = DataFlowMap.builder().connectors(connectors);
        map.source = source;
        List<Region> regions = top.texts("allowedRegions", Region::of);
        map.allowedRegions(regions.toArray(Region[]::new));
        top.section("audit", AuditSection.KEYS)
                .flatMap(audit -> AuditSection.read(audit, source.directory()))
                .ifPresent(map::audit);
        top.section("tlsOverlay", OverlaySection.KEYS)
                .flatMap(overlay -> OverlaySection.read(overlay, source.directory()))
                .ifPresent(map::tlsOverlay);
        top.section("replay", ReplaySection.KEYS).map(ReplaySection::read).ifPresent(map::replay);
        partners(top, source.directory(), map, faults);
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
