package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Memory does not grow with the recording. */
final class LargeStreamTest {

    private static final long MIB = 256;

    @Test
    void streamFarLargerThanTheHeap_passesBothWays() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeChild.class.getName(),
                        String.valueOf(MIB))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), said);
        assertEquals(String.valueOf(MIB << 20), said.strip());
    }
}
