package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The data-flow map in SVG: home on the left, one arrow a partner, regions as frames on the right. */
final class FlowDrawing {

    private static final int WIDTH = 1000;
    private static final int PARTNER_X = 610;
    private static final int ROW = 96;
    private static final int MIDDLE = 41;
    private static final int LINE = 16;
    private static final int SMALL_ROW = 56;
    private static final int HEADING = 34;
    private static final int GAP = 18;
    private static final int HOME_RIGHT = 190;
    private static final int LABEL_X = HOME_RIGHT + 70;
    private static final int PROXY_X = 522;

    /** Colours of its own, so that the file is also legible alone; a page around it may set the variables. */
    private static final String STYLE =
            "text{font:14px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;fill:var(--ink,#1b1f27)}"
                    + ".b{font-weight:600}.s{font-size:12px;fill:var(--soft,#596273)}.d{font-weight:600;font-size:13px;fill:var(--flow,#3459c7)}"
                    + ".n{fill:var(--card,#fff);stroke:var(--flow,#3459c7);stroke-width:1.5}.r{fill:var(--bg,#f6f7f9);stroke:var(--line,#dfe3ea)}"
                    + ".a{fill:none;stroke:var(--flow,#3459c7);stroke-width:2}.x{fill:none;stroke:var(--soft,#596273);stroke-width:1.5;stroke-dasharray:5 4}"
                    + ".h{fill:var(--flow,#3459c7)}.hx{fill:var(--soft,#596273)}";

    private final List<String> frames = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Integer> middles = new ArrayList<>();
    private int y = 10;

    private FlowDrawing() {}

    static String svg(DataFlowMap map) {
        FlowDrawing drawing = new FlowDrawing();
        map.partners().stream()
                .map(partner -> partner.region().code())
                .distinct()
                .sorted()
                .forEach(code -> drawing.region(
                        code,
                        map.partners().stream()
                                .filter(partner -> partner.region().code().equals(code))
                                .sorted(Comparator.comparing(Partner::id))
                                .toList()));
        return drawing.whole();
    }

    private void region(String code, List<Partner> partners) {
        int top = y;
        y += HEADING;
        partners.forEach(this::partner);
        int height = y - top;
        frames.add(
                "<rect class=\"r\" x=\"" + (PARTNER_X - 20) + "\" y=\"" + top + "\" width=\"" + (WIDTH - PARTNER_X + 10)
                        + "\" height=\"" + height + "\" rx=\"12\"/>"
                        + text("b", PARTNER_X, top + 23, "processed in " + code));
        y += GAP;
    }

    private void partner(Partner partner) {
        List<String> safeguards = new ArrayList<>(FlowLines.safeguards(partner));
        FlowLines.proxy(partner).ifPresent(safeguards::add);
        int height = Math.max(ROW, MIDDLE + LINE * safeguards.size() + 24);
        int middle = y + MIDDLE;
        node(y, height - 14);
        rows.add(text("b", PARTNER_X + 14, y + 22, shortened(partner.id() + " · " + partner.role(), 38)));
        rows.add(text(
                "s",
                PARTNER_X + 14,
                y + 43,
                shortened(partner.endpoint().origin().toString(), 52)));
        rows.add(text("s", PARTNER_X + 14, y + 63, FlowLines.keeps(partner)));
        arrow(partner, middle, "a", "m");
        rows.add(text("d", LABEL_X, middle - 9, FlowLines.joined(partner.receives())));
        int line = middle + 2;
        for (String safeguard : safeguards) {
            line += LINE;
            rows.add(text("s", LABEL_X, line, shortened(safeguard, 56)));
        }
        y += height;
        partner.auxiliary().forEach(further -> auxiliary(partner, further));
    }

    private void auxiliary(Partner partner, AuxiliaryOrigin auxiliary) {
        int middle = y + (SMALL_ROW - 14) / 2;
        node(y, SMALL_ROW - 14);
        rows.add(text(
                "s", PARTNER_X + 14, middle - 3, shortened(auxiliary.origin().toString(), 52)));
        rows.add(text("s", PARTNER_X + 14, middle + 13, FlowLines.what(auxiliary.purpose())));
        arrow(partner, middle, "x", "mx");
        rows.add(text("s", LABEL_X, middle - 7, FlowLines.carried(partner, auxiliary.purpose())));
        rows.add(text("s", LABEL_X, middle + 16, FlowLines.protection(partner, auxiliary.purpose())));
        y += SMALL_ROW;
    }

    private void node(int top, int height) {
        rows.add("<rect class=\"n\" x=\"" + PARTNER_X + "\" y=\"" + top + "\" width=\"" + (WIDTH - PARTNER_X - 25)
                + "\" height=\"" + height + "\" rx=\"8\"/>");
    }

    /** From the trunk beside home; the trunk itself is drawn when its length is known. */
    private void arrow(Partner partner, int middle, String kind, String head) {
        middles.add(middle);
        rows.add("<path class=\"" + kind + "\" d=\"M" + (HOME_RIGHT + 40) + " " + middle + "H" + (PARTNER_X - 9)
                + "\" marker-end=\"url(#" + head + ")\"/>");
        if (partner.proxy().isPresent()) {
            rows.add("<rect class=\"n\" x=\"" + PROXY_X + "\" y=\"" + (middle - 10)
                    + "\" width=\"58\" height=\"20\" rx=\"10\"/>" + text("s", PROXY_X + 13, middle + 4, "proxy"));
        }
    }

    private String whole() {
        int height = Math.max(y, 120);
        int home = middles.isEmpty() ? height / 2 : (middles.get(0) + middles.get(middles.size() - 1)) / 2;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" role=\"img\" aria-label=\"Where data may go\">\n<style>" + STYLE + "</style>\n<defs>"
                + marker("m", "h") + marker("mx", "hx") + "</defs>\n"
                + String.join("\n", frames) + "\n" + trunk(home)
                + "<rect class=\"n\" x=\"10\" y=\"" + (home - 32) + "\" width=\"" + (HOME_RIGHT - 10)
                + "\" height=\"64\" rx=\"8\"/>" + text("b", 36, home + 5, "this application") + "\n"
                + String.join("\n", rows) + "\n</svg>\n";
    }

    private String trunk(int home) {
        if (middles.isEmpty()) {
            return "";
        }
        return "<path class=\"a\" d=\"M" + HOME_RIGHT + " " + home + "h40M" + (HOME_RIGHT + 40) + " " + middles.get(0)
                + "V" + middles.get(middles.size() - 1) + "\"/>\n";
    }

    private static String marker(String id, String kind) {
        return "<marker id=\"" + id
                + "\" markerUnits=\"userSpaceOnUse\" markerWidth=\"12\" markerHeight=\"12\" refX=\"8\" refY=\"6\""
                + " orient=\"auto\"><path class=\"" + kind + "\" d=\"M0 1L10 6L0 11z\"/></marker>";
    }

    private static String text(String kind, int x, int y, String content) {
        return "<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\">" + Markup.text(content) + "</text>";
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
