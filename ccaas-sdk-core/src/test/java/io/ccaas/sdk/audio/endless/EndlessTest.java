package io.ccaas.sdk.audio.endless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.audio.CleanChildren;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process with a heap of 32 MiB cleans a stream of any length, and what comes out is proven by the verifier, sample by sample. */
final class EndlessTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MP3", "OGG_OPUS", "FLAC", "MATROSKA"})
    void sixtyFourMebibytes_areCleanedIn32MebibytesOfHeap(StreamedFormat format) throws Exception {
        clean(format, 64 * MEBIBYTE);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("real-servers")
    @Tag("long-run")
    void quarterOfAGibibyte_isCleanedIn32MebibytesOfHeap(StreamedFormat format) throws Exception {
        clean(format, 256 * MEBIBYTE);
    }

    /** Takes most of an hour: {@code mvn test -pl ccaas-sdk-core -Dexcluded.tags= -Dincluded.tags=by-hand}. */
    @ParameterizedTest
    @EnumSource
    @Tag("by-hand")
    void fourGibibytes_areCleanedIn32MebibytesOfHeap(StreamedFormat format) throws Exception {
        clean(format, format.fourGibibytes());
    }

    private void clean(StreamedFormat format, long bytes) throws Exception {
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        long started = System.nanoTime();
        Process child = CleanChildren.start(folder, out, log);
        long frames;
        try (OutputStream in = new BufferedOutputStream(child.getOutputStream(), (int) MEBIBYTE)) {
            frames = format.endless().write(in, bytes);
        } catch (IOException e) {
            frames = -1; // The child ended early; its log says why.
        }
        int status = child.waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
        assertEquals(0, status, said);
        long seconds = (System.nanoTime() - started) / 1_000_000_000L;
        System.out.println(format + " " + (bytes >> 20) + " MiB as a stream: " + said + ", " + seconds + " s");
        assertProven(out, frames, bytes);
        Files.delete(out);
    }

    private static void assertProven(Path out, long frames, long bytes) throws IOException {
        VerifiedAudio verified = AudioOnlyVerifier.verify(out);
        assertEquals(frames, verified.format().frames());
        assertFalse(Files.size(out) < bytes - bytes / 50, "audio is missing");
        try (var stream = Files.newInputStream(out)) {
            String head = new String(stream.readNBytes(4096), StandardCharsets.ISO_8859_1);
            assertFalse(head.contains(Endless.PLANT));
        }
    }
}
