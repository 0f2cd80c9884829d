package io.ccaas.samples.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recordings that stand beside their transcripts. */
final class Recordings {

    private Recordings() {}

    static byte[] read(String name) throws IOException {
        // Maven runs tests in the module's directory.
        return Files.readAllBytes(Path.of("../recordings", name));
    }
}
