package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
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

    private static final String INTERRUPTED = "AUDIO_INTERRUPTED";

    private final AudioCleaner cleaner;
    private final Path folder;
    private final boolean json;

    /** Warnings are in each line of JSON; without {@code json} they are said in words too. */
    CleanFolder(AudioCleaner cleaner, Path folder, boolean json) {
        this.cleaner = cleaner;
        this.folder = folder;
        this.json = json;
    }

    int all(List<String> inputs) throws IOException {
        if (inputs.contains("-")) {
            throw new UsageException("-d takes files; give stdin with -o");
        }
        List<Path> files = inputs.stream().map(in -> TypedPath.of("IN", in)).toList();
        OutputFolder.make(folder);
        Counts counts = new Counts();
        try (Progress progress = new Progress(inputs.size())) {
            for (int i = 0; i < files.size(); i++) {
                Voice voice = Voice.of("input", i, files.size(), progress);
                counts.add(one(inputs.get(i), files.get(i), voice));
                progress.step();
            }
        }
        Console.message(counts.words());
        return counts.gravest();
    }

    /** The mapping holds the input's name as it was typed: it is for the person who typed it, on their own screen. */
    private int one(String in, Path file, Voice voice) {
        JsonObject.Builder line = JsonObject.builder().put("in", in);
        int ended = Exit.DONE;
        try {
            clean(file, line, voice);
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof SdkException known && known.code().equals(INTERRUPTED)) {
                throw known;
            }
            line.put("report", CleanReportJson.failed(failure).build());
            ended = voice.explain(failure);
        }
        voice.result(Json.text(line.build()));
        return ended;
    }

    private void clean(Path file, JsonObject.Builder line, Voice voice) throws IOException {
        RecordingId id = RecordingId.fresh();
        CleaningReport report = cleaner.clean(file, folder.resolve(id.text()));
        line.put("out", named(id, report))
                .put("report", CleanReportJson.cleaned(report).build());
        if (!json) {
            report.warnings().forEach(voice::warning);
        }
    }

    /** Only the report knows the container that came out; until then the file has no extension. */
    private String named(RecordingId id, CleaningReport report) throws IOException {
        String name = id.text() + "." + report.format().container().fileExtension();
        Files.move(folder.resolve(id.text()), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }
}
