package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioInspection;
import io.ccaas.sdk.audio.AudioInspector;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Lists a recording's structures and where metadata sits, values masked.")
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "a recording; '-' for stdin")
    String input = "";

    @Option(names = "--show-values", description = "show values: they may be personal data")
    boolean showValues;

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Override
    public Integer call() {
        AudioInspector inspector = showValues ? AudioInspector.showingValues() : AudioInspector.masked();
        AudioInspection seen =
                input.equals("-") ? inspector.inspect(Console.input()) : inspector.inspect(Path.of(input));
        if (json) {
            Console.result(Json.text(json(seen)));
        } else {
            Console.result(String.format(
                    Locale.ROOT, "%-10s %10s %12s  %-24s %s", "verdict", "offset", "bytes", "structure", "value"));
            seen.structures().forEach(structure -> Console.result(row(structure)));
        }
        if (seen.structures().stream().anyMatch(structure -> structure.verdict() == StructureVerdict.REFUSED)) {
            Console.message("the list ends where this input is refused; ccaas clean says why");
            return Exit.INPUT_REFUSED;
        }
        return Exit.DONE;
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
        return JsonObject.builder()
                .put(
                        "structures",
                        new JsonArray(seen.structures().stream()
                                .map(structure -> (JsonValue) JsonObject.builder()
                                        .put("kind", structure.kind())
                                        .put("offset", structure.offset())
                                        .put("bytes", structure.size())
                                        .put("verdict", structure.verdict().name())
                                        .put("value", structure.value())
                                        .build())
                                .toList()))
                .build();
    }
}
