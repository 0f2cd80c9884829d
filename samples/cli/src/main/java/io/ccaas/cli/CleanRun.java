package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** One input through a cleaner to one output, where {@code -} is standard input or output. */
record CleanRun(AudioCleaner cleaner, String in, String out, boolean json) {

    /** Cleans, and reports a failure before it is thrown on; what is said of a success differs between commands. */
    CleaningReport clean() throws IOException {
        try {
            return cleaned();
        } catch (SdkException failure) {
            if (json) {
                report(CleanReportJson.failed(failure).build());
            }
            throw failure;
        }
    }

    private CleaningReport cleaned() throws IOException {
        Recording recording = new Recording(in);
        if (out.equals("-")) {
            try (OutputStream stdout = Console.bytes()) {
                return recording.read(file -> cleaner.clean(file, stdout), stream -> cleaner.clean(stream, stdout));
            }
        }
        Path place = TypedPath.of("OUT", out);
        return recording.read(file -> cleaner.clean(file, place), stream -> cleaner.clean(stream, place));
    }

    /** Standard output is the audio's when it goes there. */
    void report(JsonObject report) {
        if (out.equals("-")) {
            Console.err().println(Json.text(report));
        } else {
            Console.result(Json.text(report));
        }
    }
}
