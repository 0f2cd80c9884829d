package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data-flow map as a page: the picture, and a table that a phone can show. */
final class FlowPage {

    private FlowPage() {}

    static String html(DataFlowMap map) {
        String rows = map.partners().stream().map(FlowPage::row).collect(Collectors.joining());
        String regions = map.allowedRegions().stream()
                .map(region -> region.code())
                .sorted()
                .collect(Collectors.joining(", "));
        return PageFrame.page(
                "Where data may go",
                "Nothing leaves for a place that is not on this page. Allowed regions: " + Markup.text(regions) + ".",
                "<div class=\"map\">\n" + FlowDrawing.svg(map)
                        + "</div>\n<details open>\n<summary><b>Partners</b></summary>\n"
                        + "<table>\n<thead><tr><th>Region</th><th>Partner</th><th>Receives</th><th>Protected by</th><th>Asked besides</th></tr>"
                        + "</thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</details>\n",
                "Drawn by ccaas flows.");
    }

    private static String row(Partner partner) {
        return "<tr><td data-l=\"Region\">" + Markup.text(partner.region().code()) + "</td><td data-l=\"Partner\">"
                + Markup.flowing(partner.id())
                + small(partner.role() + " · " + partner.endpoint().origin())
                + "</td><td data-l=\"Receives\">" + Markup.text(FlowLines.joined(partner.receives()))
                + small(FlowLines.keeps(partner)) + "</td><td data-l=\"Protected by\">" + safeguards(partner)
                + "</td><td data-l=\"Asked besides\">" + besides(partner) + "</td></tr>\n";
    }

    private static String safeguards(Partner partner) {
        List<String> lines = FlowLines.safeguards(partner);
        return Markup.flowing(lines.get(0))
                + Stream.concat(lines.stream().skip(1), FlowLines.proxy(partner).stream())
                        .map(FlowPage::small)
                        .collect(Collectors.joining());
    }

    private static String besides(Partner partner) {
        return partner.auxiliary().stream()
                .map(further -> "<div>" + Markup.flowing(further.origin().toString())
                        + small(FlowLines.what(further.purpose()))
                        + small(FlowLines.carried(partner, further.purpose()))
                        + small(FlowLines.protection(partner, further.purpose())) + "</div>")
                .collect(Collectors.joining());
    }

    private static String small(String text) {
        return "<span class=\"c\">" + Markup.flowing(text) + "</span>";
    }
}
