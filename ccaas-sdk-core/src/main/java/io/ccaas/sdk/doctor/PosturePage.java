package io.ccaas.sdk.doctor;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What checks found as one page for people: a row a partner, the gravest first, and what to do about it. */
public final class PosturePage {

    private PosturePage() {}

    /**
     * A self-contained page.
     *
     * <p>Guarantees: no script and nothing fetched; every value is escaped; no path of an endpoint and no place of a key.
     *
     * @param map the declared partners
     * @param findings in any order; those about a partner have its id as subject
     * @param at when they were found
     * @return HTML, the last line ended
     */
    public static String html(DataFlowMap map, List<Finding> findings, Instant at) {
        List<String> cards = new ArrayList<>();
        map.partners().stream()
                .sorted(Comparator.comparing((Partner partner) -> worst(about(partner.id(), findings)))
                        .reversed()
                        .thenComparing(Partner::id))
                .forEach(partner -> cards.add(card(partner.id(), described(partner), about(partner.id(), findings))));
        Set<String> ids = map.partners().stream().map(Partner::id).collect(Collectors.toSet());
        List<Finding> others =
                findings.stream().filter(one -> !ids.contains(one.subject())).toList();
        cards.add(card("This process", "policies and settings that all partners share", others));
        return PageFrame.page(
                "Posture of " + map.partners().size() + (map.partners().size() == 1 ? " partner" : " partners"),
                lead(worst(findings)),
                counts(findings) + String.join("", cards),
                "Looked at " + at.truncatedTo(ChronoUnit.SECONDS) + " by ccaas doctor.");
    }

    private static String lead(Severity worst) {
        return switch (worst) {
            case OK -> "Everything is as it should be.";
            case WARNING -> "Everything works today. Some of it needs attention soon.";
            case ERROR -> "Something is open or cannot be used. Begin with the red rows.";
        };
    }

    private static List<Finding> about(String subject, List<Finding> findings) {
        return findings.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.OK);
    }

    private static String counts(List<Finding> findings) {
        StringBuilder out = new StringBuilder("<ul class=\"sum\">\n");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.OK)) {
            long count =
                    findings.stream().filter(one -> one.severity() == severity).count();
            out.append("<li class=\"")
                    .append(severity)
                    .append("\">")
                    .append(count)
                    .append(' ');
            out.append(word(severity)).append("</li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case OK -> "well";
            case WARNING -> "soon";
            case ERROR -> "mend now";
        };
    }

    private static String described(Partner partner) {
        return partner.role() + " · " + partner.region().code() + " · "
                + partner.endpoint().origin();
    }

    /** Closed where all is well: what is to be done should be on the first screen. */
    private static String card(String title, String what, List<Finding> findings) {
        Severity worst = worst(findings);
        StringBuilder out = new StringBuilder("<details" + (worst == Severity.OK ? ">" : " open>") + "\n<summary>");
        out.append("<span class=\"tag ")
                .append(worst)
                .append("\">")
                .append(word(worst))
                .append("</span><b>");
        out.append(Markup.flowing(title)).append("</b><span class=\"of\">").append(Markup.flowing(what));
        out.append("</span></summary>\n<table>\n<thead><tr><th>State</th><th>Expected</th><th>Found</th>");
        out.append("<th>How to mend</th></tr></thead>\n<tbody>\n");
        Findings.sorted(findings).forEach(finding -> out.append(row(finding, title)));
        return out.append("</tbody>\n</table>\n</details>\n").toString();
    }

    private static String row(Finding finding, String title) {
        String subject = finding.subject().equals(title) ? "" : " " + finding.subject();
        return "<tr><td><span class=\"tag " + finding.severity() + "\">" + word(finding.severity())
                + "</span><span class=\"c\">" + Markup.flowing(finding.check() + subject) + "</span></td>"
                + cell("Expected", finding.expected())
                + cell("Found", finding.found())
                + cell("How to mend", finding.remedy()) + "</tr>\n";
    }

    private static String cell(String label, String text) {
        return "<td data-l=\"" + label + "\">" + Markup.flowing(text) + "</td>";
    }
}
