package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.IOException;
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
            "Writes audio-only copies of recordings: the same sound, and nothing else.",
            "What cannot be proven to be only sound is refused, with a code, the place in bytes, and what to do.",
            "With -o OUT, one recording becomes one file. With -d DIR, each becomes a file with a random name that ends as its"
                    + " format does; on stdout, a line of JSON for each, in the order of the call, says which is which. Messages"
                    + " on stderr name an input by its number in the call, never by its name."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all were cleaned",
            "64:the call does not fit, or names a path that must be another (a file lies there, a folder, the input itself)",
            "65:a recording was refused",
            "70:a bug of ours",
            "78:a file or disk of this machine: missing, not readable, full"
        },
        footer = {
            "",
            "With -d every input is tried; the exit code is 0 when all were cleaned, else the first of 70, 78, 64, 65 that any of"
                    + " them met."
        })
final class CleanCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "IN", description = "recordings; with -o also '-' for stdin")
    List<String> inputs = List.of();

    @Option(names = "-o", paramLabel = "OUT", description = "output file, or '-' for stdout")
    @Nullable
    String output;

    @Option(names = "-d", paramLabel = "DIR", description = "output folder for many recordings; made when missing")
    @Nullable
    String directory;

    @Option(
            names = "--json",
            description =
                    "print a report as JSON (with -o -: on stderr), and warnings only in it; with -d the reports are"
                            + " printed anyway")
    boolean json;

    @Mixin
    CleanOptions options = new CleanOptions();

    @Override
    public Integer call() throws IOException {
        if (output != null && directory != null) {
            throw new UsageException("-o and -d do not go together: -o OUT is for one recording, -d DIR for many");
        }
        AudioCleaner cleaner = options.cleaner();
        if (directory != null) {
            return new CleanFolder(cleaner, TypedPath.of("DIR", directory), json).all(inputs);
        }
        if (output == null) {
            throw new UsageException("give -o OUT for one recording, or -d DIR for many");
        }
        if (inputs.size() > 1) {
            throw new UsageException("-o takes one IN; use -d DIR for many: each input becomes a file of its own");
        }
        return one(new CleanRun(cleaner, inputs.get(0), output, json));
    }

    private int one(CleanRun run) throws IOException {
        CleaningReport report = run.clean();
        if (json) {
            run.report(CleanReportJson.cleaned(report).build());
        } else {
            report.warnings().forEach(Console::warning);
        }
        return Exit.DONE;
    }
}
