package io.ccaas.sdk.audio.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.io.OutputPlace.Existing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileDraftTest {

    @TempDir
    Path folder;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"head,head", "head,HEAD", "head,longer head", "long head,h"})
    void finalHead_standsInFrontOfTheAudio(String expected, String actual) throws IOException {
        Path out = folder.resolve("out");
        try (FileDraft draft = new FileDraft(new OutputPlace(out, Existing.KEPT))) {
            draft.begin(ascii(expected));
            draft.append(ascii("audio"), 0, 5);
            draft.finish(ascii(actual), ascii("tail"));
            draft.commit();
        }
        assertEquals(actual + "audiotail", Files.readString(out));
        assertEquals(1, files());
    }

    @Test
    void draftWithoutCommit_leavesNothing() throws IOException {
        try (FileDraft draft = new FileDraft(new OutputPlace(folder.resolve("out"), Existing.KEPT))) {
            draft.begin(ascii("head"));
            draft.finish(ascii("another"), ascii("tail"));
            assertEquals(1, files());
        }
        assertEquals(0, files());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
