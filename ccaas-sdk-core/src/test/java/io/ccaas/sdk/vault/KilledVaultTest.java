package io.ccaas.sdk.vault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes, fifty times, in one vault on H2 in files. */
@Tag("long-run")
final class KilledVaultTest {

    private static final int KILLS = 50;

    @TempDir
    Path place;

    @Test
    void killAtAnyPoint_losesNothingAndLeavesNothingHalfDone() throws IOException, InterruptedException {
        Random points = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            long before = notes();
            Process writer = start();
            while (notes() == before) {
                assertTrue(!writer.waitFor(5, TimeUnit.MILLISECONDS), () -> "ended by itself: " + said());
            }
            assertTrue(!writer.waitFor(points.nextInt(150), TimeUnit.MILLISECONDS), () -> "ended by itself: " + said());
            writer.destroyForcibly().waitFor();
            requireAgreement();
        }
        assertTrue(ledger().size() > KILLS, "hardly anything was written");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VaultWriter.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(place.resolve("output").toFile()))
                .start();
    }

    private long notes() throws IOException {
        Path notes = place.resolve("notes");
        return Files.exists(notes) ? Files.size(notes) : 0;
    }

    private String said() {
        try {
            return Files.readString(place.resolve("output"));
        } catch (IOException foreign) {
            throw new AssertionError(foreign);
        }
    }

    private void requireAgreement() throws IOException {
        try (FileKeys keys = Calls.keys(place.resolve("keys"));
                EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("database"))) {
            ledger().requireAgreement(Vault.open(database, keys), keys);
        }
    }

    private Ledger ledger() throws IOException {
        Ledger ledger = new Ledger();
        for (String line : Files.readString(place.resolve("notes")).split("\n", -1)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                ledger.note(
                        RecordingId.parse(line.substring(0, blank)), Ledger.State.valueOf(line.substring(blank + 1)));
            }
        }
        return ledger;
    }
}
