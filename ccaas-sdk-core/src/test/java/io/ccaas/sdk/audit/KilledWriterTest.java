package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed without warning (SIGKILL) keeps every record that it was told is written. */
class KilledWriterTest {

    @TempDir
    Path directory;

    @Test
    void killedWriter_losesNothingItHadAcknowledged() throws Exception {
        long acknowledged = killedAfter(300);
        VerifiedAudit verified = AuditVerifier.trusting(List.of())
                .anchoredBy(directory.resolve("checkpoints"))
                .verify(directory.resolve("audit.log"));
        assertTrue(verified.entries() >= acknowledged, verified.summary());
        AuditFixture next = new AuditFixture(directory);
        next.open().close();
        VerifiedAudit reopened =
                AuditVerifier.trusting(List.of()).anchoredBy(next.second).verify(next.log);
        assertEquals(VerifiedAudit.Tail.PROVEN, reopened.tail());
    }

    private long killedAfter(int records) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = "0";
            for (int i = 0; i < records; i++) {
                line = String.valueOf(out.readLine());
            }
            return Long.parseLong(line);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    /** Appends until it is killed, and says the number of each entry once it is written. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            PrintStream out = System.out;
            AuditLog log = new AuditFixture(Path.of(arguments[0])).open();
            while (!out.checkError()) {
                out.println(log.append(AuditFixture.INTENT));
            }
        }
    }
}
