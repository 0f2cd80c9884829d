package io.ccaas.sdk.archive;

import static io.ccaas.sdk.archive.Home.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.vault.VaultRow;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it keeps and erases recordings, fifty times, in one archive on H2 and a directory. */
@Tag("long-run")
final class KilledArchiveTest {

    private static final int KILLS = 50;

    @TempDir
    Path place;

    private final Set<String> opened = new HashSet<>();
    private int settled;

    @Test
    void killAtAnyPoint_losesNothingAndLeavesNeitherRowNorObjectAlone() throws IOException, InterruptedException {
        Random points = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            long before = notes();
            Process writer = start();
            while (notes() == before) {
                assertFalse(writer.waitFor(5, TimeUnit.MILLISECONDS), () -> "ended by itself: " + said());
            }
            assertFalse(writer.waitFor(points.nextInt(300), TimeUnit.MILLISECONDS), () -> "ended by itself: " + said());
            writer.destroyForcibly().waitFor();
            requireAgreement();
        }
        assertTrue(settled > 0, "no kill came in between");
        assertTrue(opened.size() > KILLS / 10, "hardly anything was kept");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveWriter.class.getName(),
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
        try (Home home = Home.in(place);
                AgeIdentities identities = Home.identities(place)) {
            Archive archive = home.archive();
            settled += archive.settle(soon()).requireComplete().recordings().size();
            Set<String> rows = new HashSet<>();
            for (VaultRow row : archive.list(Optional.empty(), Integer.MAX_VALUE)) {
                assertFalse(row.isWaiting(), "a row still waits");
                rows.add(row.recording().text());
            }
            assertEquals(rows, files("objects", 2), "rows and objects differ");
            assertEquals(Set.of(), files("objects/open", 1), "an upload was left");
            for (Map.Entry<String, String> known : ledger().entrySet()) {
                require(archive, identities, rows, known.getKey(), known.getValue());
            }
        }
    }

    private void require(Archive archive, AgeIdentities identities, Set<String> rows, String id, String state)
            throws IOException {
        if (state.equals("ERASED")) {
            assertFalse(rows.contains(id), "an erased recording is there");
        }
        if (state.equals("KEPT")) {
            assertTrue(rows.contains(id), "an acknowledged recording was lost");
            if (opened.add(id)) {
                assertTrue(Home.opened(archive, RecordingId.parse(id), identities).length > 8000);
            }
        }
    }

    private Set<String> files(String directory, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(place.resolve(directory), depth)) {
            return Set.copyOf(all.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList());
        }
    }

    private Map<String, String> ledger() throws IOException {
        Map<String, String> states = new LinkedHashMap<>();
        for (String line : List.of(Files.readString(place.resolve("notes")).split("\n", -1))) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                states.put(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return states;
    }
}
