package io.ccaas.sdk.credentials.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content that is exchanged whole. */
class DurableFileTest {

    @TempDir
    Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void content_isExchangedForItsOwnerAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "a longer one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        DurableFile.replace(file, bytes("next"));
        assertEquals("next", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("token"), there());
    }

    @Test
    void whoHasTheOldOneOpen_readsItToItsEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "old");
        try (var open = Files.newInputStream(file)) {
            DurableFile.replace(file, bytes("new"));
            assertEquals("old", new String(open.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void exchangeThatFails_leavesTheOldOneAndNothingElse() throws IOException {
        Path taken = Files.createDirectory(directory.resolve("token"));
        Files.writeString(taken.resolve("inside"), "x");
        assertThrows(IOException.class, () -> DurableFile.replace(taken, bytes("next")));
        assertEquals(List.of("token"), there());
    }
}
