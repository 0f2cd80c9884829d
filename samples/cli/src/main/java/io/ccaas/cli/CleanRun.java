package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** One input through a cleaner to one output, where {@code -} is standard input or output. */
record CleanRun(AudioCleaner cleaner, String in, String out) {

    CleaningReport clean() throws IOException {
        if (out.equals("-")) {
            try (OutputStream stdout = Console.bytes()) {
                return in.equals("-") ? cleaner.clean(Console.input(), stdout) : cleaner.clean(Path.of(in), stdout);
            }
        }
        return in.equals("-") ? cleaner.clean(Console.input(), Path.of(out)) : cleaner.clean(Path.of(in), Path.of(out));
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
