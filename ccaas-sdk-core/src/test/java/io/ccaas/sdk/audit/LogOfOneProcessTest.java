package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.files.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On POSIX systems a process loses its lock on a file with the first of its descriptors that it closes. */
final class LogOfOneProcessTest {

    private static final int REFUSED = 3;

    @TempDir
    Path directory;

    @Test
    void refusedSecondWriter_leavesTheLockWithTheFirst() throws IOException, InterruptedException {
        Path log = directory.resolve("audit.log");
        try (ProcessLock first = WriterLock.take(log)) {
            assertNotNull(first);
            assertEquals("AUDIT_LOCKED", refused(log));
            assertEquals(REFUSED, elsewhere(log));
        }
        assertEquals(0, elsewhere(log));
        WriterLock.take(log).close();
    }

    @Test
    void logUnderAnotherName_isTheSameLog() throws IOException, InterruptedException {
        Path log = directory.resolve("audit.log");
        Path alias = Files.createSymbolicLink(directory.resolveSibling(directory.getFileName() + "-alias"), directory);
        try (ProcessLock first = WriterLock.take(log)) {
            assertNotNull(first);
            assertEquals("AUDIT_LOCKED", refused(alias.resolve("audit.log")));
            assertEquals(REFUSED, elsewhere(log));
        } finally {
            Files.delete(alias);
        }
    }

    private static String refused(Path log) {
        return assertThrows(AuditUnavailableException.class, () -> WriterLock.take(log))
                .code();
    }

    private static int elsewhere(Path log) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        log.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Ends with a number that says whether it was refused. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try {
                WriterLock.take(Path.of(arguments[0])).close();
            } catch (AuditUnavailableException refused) {
                System.exit(refused.code().equals("AUDIT_LOCKED") ? REFUSED : 4);
            }
        }
    }
}
