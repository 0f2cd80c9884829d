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
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Cleans many files into one folder. Their names are fresh ids, and their extensions say what came out. */
final class CleanFolder {

    private final AudioCleaner cleaner;
    private final Path folder;

    CleanFolder(AudioCleaner cleaner, Path folder) {
        this.cleaner = cleaner;
        this.folder = folder;
    }

    int all(List<String> inputs) throws IOException {
        if (inputs.contains("-")) {
            throw new UsageException("-d takes files; give stdin with -o");
        }
        Files.createDirectories(folder);
        int refused = 0;
        int worst = Exit.DONE;
        try (Progress progress = new Progress(inputs.size())) {
            for (String in : inputs) {
                int ended = one(in);
                refused += ended == Exit.DONE ? 0 : 1;
                worst = Math.max(worst, ended);
                progress.step();
            }
        }
        Console.message((inputs.size() - refused) + " cleaned, " + refused + " refused");
        return worst;
    }

    /** The mapping holds the input's name as it was typed: it is for the person who typed it, on their own screen. */
    private int one(String in) throws IOException {
        JsonObject.Builder line = JsonObject.builder().put("in", in);
        int ended = Exit.DONE;
        try {
            RecordingId id = RecordingId.fresh();
            CleaningReport report = cleaner.clean(Path.of(in), folder.resolve(id.text()));
            line.put("out", named(id, report))
                    .put("report", CleanReportJson.cleaned(report).build());
        } catch (AudioRefusedException refusal) {
            line.put("report", CleanReportJson.refused(refusal).build());
            ended = Exit.explain(refusal);
        } catch (SdkException failure) {
            line.put("code", failure.code());
            ended = Exit.explain(failure);
        }
        Console.result(Json.text(line.build()));
        return ended;
    }

    /** Only the report knows the container that came out; until then the file has no extension. */
    private String named(RecordingId id, CleaningReport report) throws IOException {
        String name = id.text() + "." + report.format().container().fileExtension();
        Files.move(folder.resolve(id.text()), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }
}
