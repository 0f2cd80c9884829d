package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No certificate of a peer decides what is fetched, in a process that is set to let it. */
final class IssuerFetchTest {

    private static final int ROWS = 13;

    @Test
    void addressOfAnIssuer_isNeverGoneTo(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("out.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcom.sun.security.enableAIAcaIssuers=true",
                        // Newer versions of Java go only where this says.
                        "-Dcom.sun.security.allowedAIALocations=any",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IssuerFetchMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, child.waitFor());
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertEquals(ROWS, lines.size(), String.join("\n", lines));
        assertAll(lines.stream().map(line -> () -> requireAsExpected(line)));
    }

    /** name, expected, outcome, visits expected, visits. */
    private static void requireAsExpected(String line) {
        String[] part = line.split("\\|", -1);
        assertEquals(part[1], part[2], line);
        assertEquals(part[3], part[4], line);
    }
}
