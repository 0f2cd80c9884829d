package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The data-flow map as a picture: who receives what, where, and how both sides prove themselves. */
public final class FlowMap {

    private static final String HOME = "home";

    private FlowMap() {}

    /**
     * The map as a Mermaid flowchart.
     *
     * <p>Guarantees: equal maps give equal text; no label can end its quotes, add a node or carry markup, since everything
     * but letters, digits and a few marks is written as an entity. No path of an endpoint and no place of a key is shown.
     *
     * @param map any
     * @return lines, the last one ended
     */
    public static String mermaid(DataFlowMap map) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        lines.add("  " + HOME + "[\"this application\"]");
        List<Partner> partners = map.partners();
        List<String> codes = partners.stream()
                .map(p -> p.region().code())
                .distinct()
                .sorted()
                .toList();
        for (String code : codes) {
            lines.add("  subgraph region" + code + "[\"" + Label.text(code) + "\"]");
            for (int i = 0; i < partners.size(); i++) {
                if (partners.get(i).region().equals(Region.of(code))) {
                    lines.add("    p" + i + "[\"" + described(partners.get(i)) + "\"]");
                }
            }
            lines.add("  end");
        }
        for (int i = 0; i < partners.size(); i++) {
            flows(partners.get(i), i, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void flows(Partner partner, int index, List<String> lines) {
        lines.add("  " + HOME + " -->|\"" + Label.text(joined(partner.receives())) + "\"| p" + index);
        List<AuxiliaryOrigin> auxiliary = partner.auxiliary();
        for (int j = 0; j < auxiliary.size(); j++) {
            String node = "p" + index + "a" + j;
            String purpose = auxiliary.get(j).purpose().name().toLowerCase(Locale.ROOT);
            lines.add("  " + node + "[\"" + Label.text(auxiliary.get(j).origin().toString()) + "\"]");
            lines.add("  " + HOME + " -.->|\"" + Label.text(purpose + ", no data of calls") + "\"| " + node);
        }
    }

    private static String described(Partner partner) {
        return Label.lines(
                partner.id(),
                partner.role().name(),
                partner.endpoint().origin().toString(),
                "TLS " + partner.tls().policy() + (partner.tls().publicWebPki() ? ", any public authority" : ""),
                proofs(partner),
                "keeps " + partner.keeps().name());
    }

    private static String proofs(Partner partner) {
        List<String> proofs = new ArrayList<>();
        partner.identity().ifPresent(identity -> proofs.add("mTLS"));
        partner.signing().ifPresent(signing -> {
            proofs.add("signed " + signing.algorithm().wireName());
            proofs.add(signing.verifyResponses() ? "answers verified" : "answers not verified");
        });
        return String.join(", ", proofs);
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
