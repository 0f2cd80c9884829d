package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.UrlRefusedException;
import io.ccaas.sdk.partner.web.WebTarget;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;

/** One decision about one partner, whose region is already checked. */
final class EgressDecision {

    private final Partner partner;

    private EgressDecision(Partner partner) {
        this.partner = partner;
    }

    static EgressDecision about(DataFlowMap map, String partnerId) {
        Partner partner = map.require(partnerId);
        if (map.allowedRegions().stream().noneMatch(allowed -> allowed.covers(partner.region()))) {
            throw EgressRefusedException.rule(
                    "EGRESS_REGION",
                    "a partner that processes in " + Words.list(map.allowedRegions()),
                    partner.id() + " processes in " + partner.region(),
                    "Use a partner in an allowed region");
        }
        return new EgressDecision(partner);
    }

    static EgressRefusedException unknown(DataFlowMap map) {
        return EgressRefusedException.rule(
                "EGRESS_UNKNOWN_PARTNER",
                "a declared partner",
                "no partner is declared under that id",
                "Declare it, or use one of: "
                        + Words.list(map.partners().stream().map(Partner::id).toList()));
    }

    EgressPermit permit(URI uri, Set<DataClass> data) {
        if (!partner.receives().containsAll(data)) {
            throw EgressRefusedException.rule(
                    "EGRESS_DATA_CLASS",
                    partner.id() + " to receive nothing but " + Words.list(partner.receives()),
                    "the request carries " + Words.list(data),
                    "Send it to a partner that is declared to receive it");
        }
        WebTarget target = parsed(WebTarget::parse, uri);
        try {
            partner.endpoint().requireCovered(target);
        } catch (UrlRefusedException refusal) {
            throw EgressRefusedException.of(refusal);
        }
        return new EgressPermit(partner, target, data);
    }

    EgressPermit permitAuxiliary(AuxiliaryOrigin.Purpose purpose, URI uri) {
        boolean clear = purpose == AuxiliaryOrigin.Purpose.REVOCATION;
        WebTarget target = parsed(clear ? WebTarget::parseCleartext : WebTarget::parse, uri);
        boolean declared = partner.auxiliary().stream()
                .anyMatch(
                        origin -> origin.purpose() == purpose && origin.origin().equals(target.origin()));
        if (!declared) {
            throw EgressRefusedException.rule(
                    "EGRESS_ORIGIN",
                    "an auxiliary origin of " + partner.id() + " declared for " + purpose,
                    "the target has another",
                    "Declare it under auxiliary, with its purpose");
        }
        return new EgressPermit(partner, target, Set.of());
    }

    private static WebTarget parsed(Function<String, WebTarget> grammar, URI uri) {
        try {
            return grammar.apply(uri.toString());
        } catch (UrlRefusedException refusal) {
            throw EgressRefusedException.of(refusal);
        }
    }
}
