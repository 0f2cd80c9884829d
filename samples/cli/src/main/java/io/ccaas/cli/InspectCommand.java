package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioInspection;
import io.ccaas.sdk.audio.AudioInspector;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what a recording is made of and where metadata sits, values masked.",
            "Says what clean does with each structure: kept (it is sound), rebuilt (written anew from checked numbers), dropped, or"
                    + " refused. Offsets and sizes are in bytes.",
            "The last line says what clean answers when it is called without further options. Nothing is written."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:inspected, also when clean would refuse it",
            "64:the call does not fit, or IN is a folder",
            "78:IN is missing or not readable"
        })
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "a recording; '-' for stdin")
    String input = "";

    @Option(names = "--show-values", description = "show values: they may be personal data")
    boolean showValues;

    @Option(names = "--json", description = "print JSON: the structures, and what clean answers")
    boolean json;

    @Override
    public Integer call() throws IOException {
        AudioInspector inspector = showValues ? AudioInspector.showingValues() : AudioInspector.masked();
        AudioInspection seen = new Recording(input).read(inspector::inspect, inspector::inspect);
        if (json) {
            Console.result(Json.text(json(seen)));
        } else {
            Console.result(String.format(
                    Locale.ROOT, "%-10s %10s %12s  %-24s %s", "verdict", "offset", "bytes", "structure", "value"));
            seen.structures().forEach(structure -> Console.result(row(structure)));
            Console.result(seen.refusal()
                    .map(refusal -> "clean refuses this: " + refusal.getMessage())
                    .orElseGet(() -> seen.report().map(InspectCommand::taken).orElse("")));
        }
        return Exit.DONE;
    }

    private static String taken(CleaningReport report) {
        StringBuilder line = new StringBuilder("clean takes this: ")
                .append(FormatWords.of(report.format()))
                .append("; ")
                .append(report.droppedBytes())
                .append(" bytes dropped");
        report.warnings()
                .forEach(warning ->
                        line.append("; warning ").append(warning).append(": ").append(warning.meaning()));
        return line.toString();
    }

    private static String row(AudioStructure structure) {
        return String.format(
                        Locale.ROOT,
                        "%-10s %10d %12d  %-24s %s",
                        structure.verdict().name().toLowerCase(Locale.ROOT),
                        structure.offset(),
                        structure.size(),
                        structure.kind(),
                        structure.value().replaceAll("\\p{Cntrl}", " "))
                .stripTrailing();
    }

    private static JsonObject json(AudioInspection seen) {
        JsonObject.Builder answer = seen.refusal()
                .map(refusal -> CleanReportJson.failed(refusal))
                .orElseGet(() -> seen.report().map(CleanReportJson::cleaned).orElseGet(JsonObject::builder));
        return JsonObject.builder()
                .put(
                        "structures",
                        new JsonArray(seen.structures().stream()
                                .map(structure -> (JsonValue) json(structure))
                                .toList()))
                .put("clean", answer.build())
                .build();
    }

    private static JsonObject json(AudioStructure structure) {
        return JsonObject.builder()
                .put("kind", structure.kind())
                .put("offset", structure.offset())
                .put("bytes", structure.size())
                .put("verdict", structure.verdict().name())
                .put("value", structure.value())
                .build();
    }
}
