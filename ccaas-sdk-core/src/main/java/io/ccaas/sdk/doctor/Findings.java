package io.ccaas.sdk.doctor;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What checks found, for people and for machines. */
public final class Findings {

    private Findings() {}

    /**
     * One line for each finding, the gravest first.
     *
     * @param findings in any order
     * @return lines, each ended; empty when there is no finding
     */
    public static String text(List<Finding> findings) {
        return sorted(findings).stream().map(Findings::line).collect(Collectors.joining());
    }

    /**
     * An array with one object for each finding, the gravest first.
     *
     * @param findings in any order
     * @return one line of JSON with {@code check}, {@code subject}, {@code severity}, {@code expected}, {@code found},
     *     {@code remedy} and, where something ends, {@code notAfter} as an instant in UTC such as {@code
     *     2027-05-02T00:00:00Z}
     */
    public static String json(List<Finding> findings) {
        List<JsonValue> objects =
                sorted(findings).stream().<JsonValue>map(Findings::object).toList();
        return Json.text(new JsonArray(objects));
    }

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::check)
                        .thenComparing(Finding::subject))
                .toList();
    }

    private static String line(Finding finding) {
        String head = finding.severity() + " " + finding.check() + " " + finding.subject() + ": ";
        String text = finding.severity() == Severity.OK
                ? finding.found()
                : "expected " + finding.expected() + ", but " + finding.found() + ". " + finding.remedy();
        // One finding is one line, whatever a check put into it.
        return (head + text).replaceAll("\\p{Cntrl}", " ") + "\n";
    }

    private static JsonObject object(Finding finding) {
        JsonObject.Builder object = JsonObject.builder()
                .put("check", finding.check())
                .put("subject", finding.subject())
                .put("severity", finding.severity().name())
                .put("expected", finding.expected())
                .put("found", finding.found())
                .put("remedy", finding.remedy());
        finding.notAfter().ifPresent(end -> object.put("notAfter", end.toString()));
        return object.build();
    }
}
