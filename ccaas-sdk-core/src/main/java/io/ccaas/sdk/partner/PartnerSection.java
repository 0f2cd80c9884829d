package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.declared.Attestation;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.CallLimits;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.Retention;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.sections.ApiKeySection;
import io.ccaas.sdk.partner.sections.IdentitySection;
import io.ccaas.sdk.partner.sections.OAuthSection;
import io.ccaas.sdk.partner.sections.ProxySection;
import io.ccaas.sdk.partner.sections.SigV4Section;
import io.ccaas.sdk.partner.sections.SigningSection;
import io.ccaas.sdk.partner.sections.TlsSection;
import io.ccaas.sdk.partner.web.WebEndpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry under {@code partners}. */
final class PartnerSection {

    static final Keys KEYS = Keys.of(
                    "id",
                    "role",
                    "connector",
                    "endpoint",
                    "network",
                    "region",
                    "receives",
                    "tls",
                    "identity",
                    "signing",
                    "oauth",
                    "keeps",
                    "attestations",
                    "auxiliary",
                    "timeouts",
                    "limits",
                    "options",
                    "proxy",
                    "apiKey",
                    "sigV4")
            .later("tenant");

    private final Section partner;
    private final Path directory;
    private final Faults faults;

    PartnerSection(Section partner, Path directory, Faults faults) {
        this.partner = partner;
        this.directory = directory;
        this.faults = faults;
    }

    /** Reads everything, so that every fault is noted, and only then gives up. */
    Optional<Partner> read() {
        List.of("id", "role", "endpoint", "region", "receives", "tls").forEach(partner::missing);
        Optional<String> id = partner.text("id", Values::name);
        Optional<Role> role = partner.text("role", Values.constant(Role.class));
        Optional<WebEndpoint> endpoint = partner.text("endpoint", WebEndpoint::parse);
        // The stand-ins let the search for faults go on; they never leave, since their absence is a fault.
        PartnerBuilder builder = Partner.builder(
                id.orElse("unnamed"), role.orElse(Role.CRM), endpoint.orElseGet(PartnerSection::standIn));
        values(builder);
        sections(builder);
        if (id.isEmpty() || role.isEmpty() || endpoint.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(builder.build());
        } catch (DeclarationRefusedException refusal) {
            faults.add(partner.path(), refusal);
            return Optional.empty();
        }
    }

    private static WebEndpoint standIn() {
        return WebEndpoint.parse("https://missing.invalid/");
    }

    private void values(PartnerBuilder builder) {
        partner.text("connector", Values::name).ifPresent(builder::connector);
        partner.text("network", Values.word(Network.class)).ifPresent(builder::network);
        partner.text("region", Region::of).ifPresent(builder::region);
        builder.receives(partner.texts("receives", Values.constant(DataClass.class)));
        partner.text("keeps", Values.constant(Retention.class)).ifPresent(builder::keeps);
        builder.limits(limits());
    }

    private void sections(PartnerBuilder builder) {
        partner.section("tls", TlsSection.KEYS)
                .flatMap(tls -> TlsSection.read(tls, directory))
                .ifPresent(builder::tls);
        partner.section("identity", IdentitySection.KEYS)
                .flatMap(identity -> IdentitySection.read(identity, directory))
                .ifPresent(builder::identity);
        partner.section("signing", SigningSection.KEYS)
                .flatMap(signing -> SigningSection.read(signing, directory))
                .ifPresent(builder::signing);
        partner.section("proxy", ProxySection.KEYS).flatMap(ProxySection::read).ifPresent(builder::proxy);
        partner.section("oauth", OAuthSection.KEYS)
                .flatMap(oauth -> OAuthSection.read(oauth, directory))
                .ifPresent(builder::oauth);
        partner.section("apiKey", ApiKeySection.KEYS)
                .flatMap(ApiKeySection::read)
                .ifPresent(builder::apiKey);
        partner.section("sigV4", SigV4Section.KEYS).flatMap(SigV4Section::read).ifPresent(builder::sigV4);
        builder.attestations(attestations());
        builder.auxiliary(auxiliary());
        partner.freeSection("options").ifPresent(options -> {
            for (String name : options.keys()) {
                options.text(name, text -> text).ifPresent(value -> builder.option(name, value));
            }
        });
    }

    private CallLimits limits() {
        CallLimits standard = CallLimits.standard();
        Duration call = partner.section("timeouts", Keys.of("call"))
                .flatMap(timeouts -> timeouts.text("call", Values::duration))
                .orElse(standard.call());
        Optional<Section> limits = partner.section("limits", Keys.of("answerBytes", "concurrentCalls"));
        if (limits.isEmpty()) {
            return new CallLimits(call, standard.answerBytes(), standard.concurrentCalls());
        }
        long bytes = limits.get()
                .number("answerBytes", 1, CallLimits.MOST_ANSWER_BYTES)
                .orElse(standard.answerBytes());
        long calls = limits.get()
                .number("concurrentCalls", 1, CallLimits.MOST_CONCURRENT_CALLS)
                .orElse(standard.concurrentCalls());
        return new CallLimits(call, bytes, (int) calls);
    }

    private List<Attestation> attestations() {
        List<Attestation> found = new ArrayList<>();
        for (Section item : sectionsOf("attestations", "standard", "expires")) {
            Optional<LocalDate> expires = item.text("expires", Values::date);
            item.text("standard", Values::name)
                    .ifPresent(standard -> expires.ifPresent(day -> found.add(new Attestation(standard, day))));
        }
        return found;
    }

    private List<AuxiliaryOrigin> auxiliary() {
        List<AuxiliaryOrigin> found = new ArrayList<>();
        for (Section item : sectionsOf("auxiliary", "origin", "purpose")) {
            item.text("purpose", Values.word(AuxiliaryOrigin.Purpose.class))
                    .flatMap(purpose -> item.text("origin", text -> AuxiliaryOrigin.parse(purpose, text)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Mappings whose keys are all required. */
    private List<Section> sectionsOf(String key, String... required) {
        List<Section> items = partner.sections(key, Keys.of(required));
        items.forEach(item -> List.of(required).forEach(item::missing));
        return items;
    }
}
