package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.recording.RecordingId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an audio-only copy: the same sound, and nothing else.",
            "With -o one file ('-' is stdin or stdout); with -d many, named by fresh recording ids, the mapping printed as"
                    + " JSON lines."
        })
final class CleanCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "IN", description = "recordings; '-' for stdin")
    List<String> inputs = List.of();

    @Option(names = "-o", paramLabel = "OUT", description = "output file, or '-' for stdout")
    @Nullable
    String output;

    @Option(names = "-d", paramLabel = "DIR", description = "output directory for many files")
    @Nullable
    Path directory;

    @Option(names = "--json", description = "print a report as JSON (with -o -: on stderr)")
    boolean json;

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Override
    public Integer call() throws IOException {
        if ((output == null) == (directory == null)) {
            throw new UsageException("give either -o OUT or -d DIR");
        }
        return directory == null ? one(inputs.get(0), String.valueOf(output)) : many(directory);
    }

    private AudioCleaner cleaner() {
        return force ? AudioCleaner.standard().replacingExistingOutput() : AudioCleaner.standard();
    }

    private int one(String in, String out) throws IOException {
        if (inputs.size() > 1) {
            throw new UsageException("-o takes one IN; use -d DIR for many");
        }
        CleanRun run = new CleanRun(cleaner(), in, out);
        try {
            CleaningReport report = run.clean();
            if (json) {
                run.report(CleanReportJson.cleaned(report).build());
            } else {
                report.warnings().forEach(warning -> Console.message("warning " + warning));
            }
            return Exit.DONE;
        } catch (AudioRefusedException refusal) {
            if (json) {
                run.report(CleanReportJson.refused(refusal).build());
            }
            throw refusal;
        }
    }

    private int many(Path target) throws IOException {
        if (inputs.contains("-")) {
            throw new UsageException("-d takes files; give stdin with -o");
        }
        Files.createDirectories(target);
        int refused = 0;
        int worst = Exit.DONE;
        try (Progress progress = new Progress(inputs.size())) {
            for (String in : inputs) {
                int ended = into(target, in);
                refused += ended == Exit.DONE ? 0 : 1;
                worst = Math.max(worst, ended);
                progress.step();
            }
        }
        Console.message((inputs.size() - refused) + " cleaned, " + refused + " refused");
        return worst;
    }

    /** The mapping holds the input's name as it was typed: it is for the person who typed it, on their own screen. */
    private int into(Path target, String in) {
        RecordingId id = RecordingId.fresh();
        JsonObject.Builder line = JsonObject.builder().put("in", in);
        try {
            CleaningReport report = cleaner().clean(Path.of(in), target.resolve(id.text() + ".wav"));
            Console.result(Json.text(line.put("out", id.text() + ".wav")
                    .put("report", CleanReportJson.cleaned(report).build())
                    .build()));
            return Exit.DONE;
        } catch (AudioRefusedException refusal) {
            Console.result(Json.text(
                    line.put("report", CleanReportJson.refused(refusal).build()).build()));
            return Exit.INPUT_REFUSED;
        } catch (SdkException failure) {
            Console.result(Json.text(line.put("code", failure.code()).build()));
            return Exit.explain(failure);
        }
    }
}
