package io.ccaas.sdk.vault.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On POSIX systems a process loses its lock on a file with the first of its descriptors that it closes. */
final class KeysOfOneProcessTest {

    private static final int REFUSED = 3;

    @TempDir
    Path place;

    private static FileKeys open(Path directory) {
        try (Secret hex = Secret.copyOf("a".repeat(64).getBytes(StandardCharsets.US_ASCII))) {
            return FileKeys.open(directory, MasterKey.of(hex));
        }
    }

    private static void assertLocked(Path directory) {
        assertEquals(
                "VAULT_KEYS_LOCKED",
                assertThrows(SdkException.class, () -> open(directory)).code());
    }

    @Test
    void refusedSecondOpening_leavesTheLockWithTheFirst() throws IOException, InterruptedException {
        Path keys = place.resolve("keys");
        try (FileKeys first = open(keys)) {
            assertEquals("FileKeys", first.toString());
            assertLocked(keys);
            assertEquals(REFUSED, elsewhere(keys));
        }
        assertEquals(0, elsewhere(keys));
    }

    @Test
    void directoryUnderAnotherName_isTheSameDirectory() throws IOException, InterruptedException {
        Path keys = place.resolve("keys");
        try (FileKeys first = open(keys)) {
            assertEquals("FileKeys", first.toString());
            assertLocked(Files.createSymbolicLink(place.resolve("alias"), keys));
            assertEquals(REFUSED, elsewhere(keys));
        }
        open(keys).close();
    }

    @Test
    void storeThatIsClosedTwice_takesNothingFromItsSuccessor() throws IOException, InterruptedException {
        Path keys = place.resolve("keys");
        FileKeys first = open(keys);
        first.close();
        FileKeys second = open(keys);
        first.close();

        assertLocked(keys);
        assertEquals(REFUSED, elsewhere(keys));
        second.close();
    }

    private static int elsewhere(Path keys) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        keys.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Ends with a number that says whether it was refused. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) {
            Path keys = Path.of(arguments[0]);
            try (FileKeys opened = open(keys)) {
                System.exit(opened.doubtful().size());
            } catch (SdkException refused) {
                System.exit(refused.code().equals("VAULT_KEYS_LOCKED") ? REFUSED : 4);
            }
        }
    }
}
