package io.ccaas.samples.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.demo.EmbeddedPartners;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the sample as its reader would, against partners in processes of their own. */
final class ForwardRecordingTest {

    private static final Path RECORDINGS =
            Path.of(System.getProperty("recordings")).normalize();
    private static final String SPOKEN = "john dot smith";

    @Test
    void recording_becomesARedactedNote_andASecondRunSendsNothing() throws Exception {
        try (EmbeddedPartners partners = EmbeddedPartners.start(RECORDINGS)) {
            String first = run(partners);
            assertTrue(first.startsWith("NOTED may i have your email please my email is [EMAIL"), first);
            assertEquals("ALREADY_DONE", run(partners).strip());
            assertOneUpload(partners.transcriberPrinted());
            assertRedacted(partners.crmPrinted());
        }
    }

    private static void assertOneUpload(List<String> received) {
        assertEquals(
                1,
                received.stream()
                        .filter(line -> line.startsWith("RECEIVED POST "))
                        .count(),
                received.toString());
        assertFalse(
                received.toString().contains(EmbeddedPartners.NUMBER), "the caller's number reached the transcriber");
    }

    private static void assertRedacted(List<String> received) {
        String all = received.toString();
        assertTrue(all.contains("[EMAIL"), all);
        assertFalse(all.contains(SPOKEN), all);
    }

    private static String run(EmbeddedPartners partners) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ForwardRecording.main(new String[] {
                partners.file().toString(),
                RECORDINGS.resolve("email.wav").toString(),
                EmbeddedPartners.NUMBER,
                "2026-03-01T10:00:00Z"
            });
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
