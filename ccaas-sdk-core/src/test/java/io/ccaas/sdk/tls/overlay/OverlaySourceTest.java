package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says that is there, one that is not, and a folder that is not. */
final class OverlaySourceTest {

    @TempDir
    private Path folder;

    private static Optional<byte[]> read(Path file) throws IOException {
        return OverlaySource.file(file).read(Deadline.in(Duration.ofSeconds(60)));
    }

    @Test
    void folderWithoutADocument_saysThatThereIsNone() throws IOException {
        assertTrue(read(folder.resolve("common-2026.jws")).isEmpty());
    }

    @Test
    void folderThatIsNotThere_isNotSilence() {
        assertThrows(IOException.class, () -> read(folder.resolve("not-mounted/common-2026.jws")));
    }

    @Test
    void linkToAFile_isFollowedAndOneThatLeadsNowhereIsNotSilence() throws IOException {
        Path target = Files.write(folder.resolve("target"), new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("common-2026.jws"), target);
        assertArrayEquals(new byte[] {1}, read(link).orElseThrow());
        Files.delete(target);
        assertThrows(IOException.class, () -> read(link));
    }

    /** No test can let a file system hang; this one sees that the deadline is heeded where files are read. */
    @Test
    void deadlineThatHasPassed_readsNothing() throws IOException {
        ManualTime time = ManualTime.at(Instant.EPOCH);
        Deadline until = Deadline.in(Duration.ofSeconds(1), time);
        OverlaySource source = OverlaySource.file(Files.write(folder.resolve("common-2026.jws"), new byte[1]));
        assertTrue(source.read(until).isPresent());
        time.advance(Duration.ofSeconds(1));
        assertThrows(IOException.class, () -> source.read(until));
    }

    @Test
    void pipe_isRefusedBeforeItIsOpened() throws Exception {
        Path pipe = folder.resolve("common-2026.jws");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertTrue(Files.exists(pipe));
        assertThrows(IOException.class, () -> read(pipe));
    }
}
