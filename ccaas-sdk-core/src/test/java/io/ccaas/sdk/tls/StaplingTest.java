package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staples over real handshakes, in a process whose settings of revocation were weakened. */
final class StaplingTest {

    @ParameterizedTest
    @CsvSource({"JAVA, 15", "BOUNCY_CASTLE, 3"})
    void everyStaple_isJudgedInTheHandshake(String provider, int rows, @TempDir Path folder) throws Exception {
        Path weak = Files.writeString(
                folder.resolve("weak.security"), "ocsp.enable=true\nocsp.responderURL=http://localhost:9/\n");
        Path output = folder.resolve("out.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.properties=" + weak,
                        "-Djdk.tls.server.enableStatusRequestExtension=true",
                        "-Dcom.sun.security.ocsp.clockSkew=100000000",
                        "-Dcom.sun.security.enableCRLDP=true",
                        "-Dcom.sun.net.ssl.checkRevocation=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StaplingMain.class.getName(),
                        provider)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, child.waitFor());
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertEquals(rows, lines.size(), String.join("\n", lines));
        assertAll(lines.stream().map(line -> () -> requireAsExpected(line)));
    }

    /** name, expected, outcome, application bytes at the server. */
    private static void requireAsExpected(String line) {
        String[] part = line.split("\\|", -1);
        assertEquals(part[1], part[2], line);
        assertEquals(part[1].equals("ACCEPTED") ? "1" : "0", part[3], line);
    }
}
