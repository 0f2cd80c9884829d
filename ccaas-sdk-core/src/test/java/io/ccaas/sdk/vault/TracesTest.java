package io.ccaas.sdk.vault;

import static io.ccaas.sdk.vault.Calls.ANNA;
import static io.ccaas.sdk.vault.Calls.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a person in files. */
final class TracesTest {

    @TempDir
    Path place;

    @Test
    void everyForm_isFoundWhereItStands() throws IOException {
        for (String form : Traces.forms(ANNA).values()) {
            Files.write(place.resolve("a"), ("\7" + form + "\7").getBytes(StandardCharsets.ISO_8859_1));
            assertFalse(Traces.in(place, ANNA).isEmpty());
        }
        Files.writeString(
                place.resolve("a"),
                Base64.getEncoder().encodeToString("{\"customer\":\"+33639980001\"}".getBytes(StandardCharsets.UTF_8)));
        assertTrue(Traces.in(place, ANNA).get(0).startsWith("base64 "));
    }

    @Test
    void filesOfAVault_neverHoldTheNumber() throws IOException {
        try (FileKeys keys = Calls.keys(place.resolve("keys"));
                EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("database"))) {
            Vault vault = Vault.open(database, keys);
            vault.put(RecordingId.fresh(), Calls.of(ANNA), QUARTER);
            assertEquals(List.of(), Traces.in(place, ANNA));
            vault.erase(ANNA);
            assertEquals(List.of(), Traces.in(place, ANNA));
        }
        assertEquals(List.of(), Traces.in(place, ANNA));
    }

    @Test
    void copyOfTheDatabaseFromBefore_opensNothingBesideTheKeysAfter() throws IOException {
        Path copy = place.resolve("copy");
        RecordingId id = RecordingId.fresh();
        try (FileKeys keys = Calls.keys(place.resolve("keys"))) {
            try (EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("database"))) {
                Vault.open(database, keys).put(id, Calls.of(ANNA), QUARTER);
            }
            copy(place.resolve("database"), copy);
            try (EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("database"))) {
                Vault.open(database, keys).erase(ANNA);
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.in(copy)) {
                Vault restored = Vault.open(database, keys);
                assertEquals(List.of(), restored.find(ANNA));
                assertEquals(1, restored.removeUnreadable());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
