package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an audio-only copy: the same sound, and nothing else.",
            "With -o one file ('-' is stdin or stdout); with -d many, named by fresh recording ids and by what they became,"
                    + " the mapping printed as one JSON line for each."
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

    @Mixin
    CleanOptions options = new CleanOptions();

    @Override
    public Integer call() throws IOException {
        if ((output == null) == (directory == null)) {
            throw new UsageException("give either -o OUT or -d DIR");
        }
        AudioCleaner cleaner = options.cleaner();
        return directory == null
                ? one(cleaner, inputs.get(0), String.valueOf(output))
                : new CleanFolder(cleaner, directory).all(inputs);
    }

    private int one(AudioCleaner cleaner, String in, String out) throws IOException {
        if (inputs.size() > 1) {
            throw new UsageException("-o takes one IN; use -d DIR for many: each input becomes a file of its own");
        }
        CleanRun run = new CleanRun(cleaner, in, out);
        try {
            CleaningReport report = run.clean();
            if (json) {
                run.report(CleanReportJson.cleaned(report).build());
            } else {
                report.warnings().forEach(Console::warning);
            }
            return Exit.DONE;
        } catch (AudioRefusedException refusal) {
            if (json) {
                run.report(CleanReportJson.refused(refusal).build());
            }
            throw refusal;
        }
    }
}
