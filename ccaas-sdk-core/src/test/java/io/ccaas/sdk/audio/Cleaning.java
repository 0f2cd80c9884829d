package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cleans bytes as a stream and as a file, and insists that both give the same. */
final class Cleaning {

    private Cleaning() {}

    static byte[] clean(byte[] input) {
        byte[] streamed = stream(input);
        assertArrayEquals(streamed, file(input), "file and stream differ");
        return streamed;
    }

    static CleaningReport report(byte[] input) {
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(input))) {
            return audio.report();
        }
    }

    static AudioRefusedException refusal(byte[] input) {
        AudioRefusedException streamed = assertThrows(AudioRefusedException.class, () -> stream(input));
        AudioRefusedException filed = assertThrows(AudioRefusedException.class, () -> file(input));
        assertEquals(streamed.code(), filed.code(), "file and stream differ");
        assertEquals(streamed.offset(), filed.offset(), "file and stream differ");
        return streamed;
    }

    static byte[] stream(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AudioCleaner.standard().clean(new ByteArrayInputStream(input), out);
        } catch (AudioRefusedException e) {
            assertEquals(0, out.size(), "bytes were handed out before the proof");
            throw e;
        }
        // Whatever is let through must be what the other side accepts.
        AudioOnlyVerifier.verify(new ByteArrayInputStream(out.toByteArray()));
        return out.toByteArray();
    }

    static byte[] file(byte[] input) {
        try {
            Path folder = Files.createTempDirectory("cleaning");
            Path in = Files.write(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            try {
                AudioCleaner.standard().clean(in, out);
                return Files.readAllBytes(out);
            } finally {
                Files.deleteIfExists(out);
                Files.delete(in);
                // Fails when anything else was left behind.
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the two cleaned forms against what must come out. */
    static void assertCleans(byte[] expected, byte[] input) {
        assertArrayEquals(expected, clean(input));
    }
}
