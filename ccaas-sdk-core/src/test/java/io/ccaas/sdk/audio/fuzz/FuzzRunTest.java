package io.ccaas.sdk.audio.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.ccaas.sdk.audio.AudioOnly;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of the fuzzer over every family; {@code .ci/fuzz} makes long ones. */
@Tag("real-servers")
@Tag("long-run")
final class FuzzRunTest {

    private static final int RUNS = 20_000;

    @TempDir
    Path folder;

    private static String place(Class<?> type) {
        return Path.of(URI.create(String.valueOf(
                        type.getProtectionDomain().getCodeSource().getLocation())))
                .toString();
    }

    private List<String> command() throws IOException {
        String classes = Stream.of(
                        AudioOnly.class, AnyFuzz.class, Jazzer.class, FuzzedDataProvider.class, Nullable.class)
                .map(FuzzRunTest::place)
                .distinct()
                .collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classes,
                Jazzer.class.getName(),
                "--target_class=" + AnyFuzz.class.getName(),
                "--instrumentation_includes=io.ccaas.sdk.audio.**",
                "--instrumentation_excludes=io.ccaas.sdk.audio.fuzz.**:io.ccaas.sdk.audio.verify.**:io.ccaas.sdk.audio.bits.**",
                "-runs=" + RUNS,
                "-max_total_time=120",
                "-timeout=60",
                "-max_len=8192",
                "-artifact_prefix=" + folder + "/",
                Files.createDirectory(folder.resolve("found")).toString()));
        try (Stream<Path> families = Files.list(FuzzSeedsTest.SEEDS)) {
            families.filter(Files::isDirectory).sorted().forEach(family -> command.add(family.toString()));
        }
        return command;
    }

    @Test
    void everyFamily_refusesOrIsTakenWell() throws Exception {
        Path log = folder.resolve("log");
        Process fuzzer = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = fuzzer.waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        String summary = said.lines()
                .filter(line -> line.startsWith("FUZZED"))
                .findFirst()
                .orElse("");
        System.out.println(summary);
        assertEquals(0, status, said);
        assertTrue(summary.contains("accepted="), said);
    }
}
