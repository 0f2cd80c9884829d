package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import java.util.ArrayList;
import java.util.List;

/**
 * The data-flow map as a picture: who receives what, where, on which way, and how both sides prove themselves. Webhooks that
 * come in are configured in code and not declared, so they are not on it.
 */
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
        String data = "  " + HOME + " -->|\"" + Label.text(FlowLines.joined(partner.receives())) + "\"| ";
        String node = "p" + index;
        FlowLines.proxy(partner)
                .ifPresentOrElse(
                        way -> lines.add(data + node + "w([\"" + Label.text(way) + "\"]) --> " + node),
                        () -> lines.add(data + node));
        List<AuxiliaryOrigin> auxiliary = partner.auxiliary();
        for (int j = 0; j < auxiliary.size(); j++) {
            String further = node + "a" + j;
            AuxiliaryOrigin origin = auxiliary.get(j);
            lines.add("  " + further + "[\"" + Label.lines(origin.origin().toString(), FlowLines.what(origin.purpose()))
                    + "\"]");
            lines.add("  " + HOME + " -.->|\""
                    + Label.lines(
                            FlowLines.carried(partner, origin.purpose()),
                            FlowLines.protection(partner, origin.purpose()))
                    + "\"| " + further);
        }
    }

    private static String described(Partner partner) {
        List<String> lines = new ArrayList<>();
        lines.add(partner.id());
        lines.add(partner.role().name());
        lines.add(partner.endpoint().origin().toString());
        lines.addAll(FlowLines.safeguards(partner));
        lines.add(FlowLines.keeps(partner));
        return Label.lines(lines.toArray(String[]::new));
    }

    /**
     * The map as one SVG picture: an arrow a partner, with data classes, TLS, pins, proofs and the binding of
     * tokens on it, and one for each further origin, such as an authorization server.
     *
     * <p>Guarantees: no script, nothing fetched, every value escaped; no path of an endpoint and no place of a key. Long
     * names are shortened in the picture; {@link #html} has them whole.
     *
     * @param map any
     * @return SVG, the last line ended
     */
    public static String svg(DataFlowMap map) {
        return FlowDrawing.svg(map);
    }

    /**
     * The picture and the same as a table, on one self-contained page.
     *
     * @param map any
     * @return HTML with the guarantees of {@link #svg}
     */
    public static String html(DataFlowMap map) {
        return FlowPage.html(map);
    }
}
