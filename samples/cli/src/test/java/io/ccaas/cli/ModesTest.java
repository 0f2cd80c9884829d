package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.demo.EmbeddedPartners;
import io.ccaas.samples.demo.TaggedRecording;
import io.ccaas.sdk.testing.Canaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in each mode of data handling, {@code keeps} in partners.yaml, with each role played by a sample partner
 * in a process of its own: {@code transcribe-fr} stores nothing, {@code jobs-fr} keeps until it is asked to delete.
 */
final class ModesTest {

    private static final String AGENT = "agent-4711";
    private static final String QUEUE = "queue-billing";
    private static final String AT = "2026-11-21T09:58:07Z";

    /** All that is known of the call, as the recording, its file name and its metadata have it. */
    private static final List<String> PLANTED = List.of("639980001", AGENT, QUEUE, AT, "bext", "iXML", "cart");

    @TempDir
    private Path folder;

    private EmbeddedPartners partners;
    private Path recording;

    @BeforeEach
    void start() throws Exception {
        partners = EmbeddedPartners.start(Shell.RECORDINGS);
        recording = folder.resolve(EmbeddedPartners.NUMBER + ".wav");
        TaggedRecording.write(
                Shell.RECORDINGS.resolve("email.wav"), recording, EmbeddedPartners.NUMBER, AGENT, QUEUE, AT);
        Files.writeString(
                Path.of(recording + ".json"),
                "{\"customer\":\"" + EmbeddedPartners.NUMBER + "\",\"direction\":\"INBOUND\",\"startedAt\":\"" + AT
                        + "\",\"agent\":\"" + AGENT + "\",\"queue\":\"" + QUEUE + "\"}");
    }

    @AfterEach
    void stop() throws Exception {
        partners.close();
    }

    private void declare(String partner, String mode) throws IOException {
        String text = Files.readString(partners.file());
        String declared = text.replaceFirst("(?s)(id: " + partner + "\\n.*?keeps: )[A-Z_]+", "$1" + mode);
        Files.writeString(partners.file(), declared);
    }

    private Ran forward(String partner) throws Exception {
        String file = partners.file().toString();
        return Shell.in(folder)
                .run("forward", recording.toString(), "--partners", file, "--to", partner, "--crm", "crm-fr");
    }

    /** One run writes the note, the next finds it written. */
    private void forwardTwice(String partner) throws Exception {
        String first = forward(partner).exits(0).text();
        assertTrue(first.contains("\"step\":\"NOTED\",\"note\":\"may i have your email please"), first);
        assertTrue(first.contains("[EMAIL]"), first);
        String again = forward(partner).exits(0).text();
        assertTrue(again.contains("\"step\":\"ALREADY_DONE\""), again);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(partners.resolve("kept"))) {
            return all.toList();
        }
    }

    private List<String> audited(String kind) throws IOException {
        return Files.readAllLines(partners.resolve("audit.log")).stream()
                .filter(line -> line.contains("\"" + kind + "\""))
                .toList();
    }

    private static long count(List<String> printed, String beginning) {
        return printed.stream().filter(line -> line.startsWith(beginning)).count();
    }

    /** Ends the partners, so that all they printed was read. */
    private void assertOneNoteAndNothingButAudio(String begun) throws Exception {
        List<String> crm = partners.crmPrinted();
        assertEquals(1, count(crm, "RECEIVED POST /v1/calls"));
        assertEquals(1, count(crm, "  note taken"));
        List<String> transcriber = partners.transcriberPrinted();
        assertEquals(1, count(transcriber, "RECEIVED POST " + begun));
        assertNothingButAudio(Files.readAllBytes(partners.resolve("received")));
    }

    /** Heads and bodies, byte for byte as they were decrypted there. */
    private void assertNothingButAudio(byte[] received) throws Exception {
        Path clean = folder.resolve("clean.wav");
        Shell.in(folder)
                .run("clean", recording.toString(), "-o", clean.toString())
                .exits(0);
        String all = new String(received, StandardCharsets.ISO_8859_1);
        assertTrue(all.contains(new String(Files.readAllBytes(clean), StandardCharsets.ISO_8859_1)));
        String before = Files.readString(recording, StandardCharsets.ISO_8859_1)
                + Files.readString(Path.of(recording + ".json"));
        for (String planted : PLANTED) {
            assertTrue(before.contains(planted), planted); // or the search would prove nothing
            assertFalse(all.contains(planted), planted);
        }
        assertEquals(List.of(), Canaries.marks().finds(received));
    }

    @Test
    void nothing_withAPartnerThatStoresNothing() throws Exception {
        forwardTwice("transcribe-fr");
        assertEquals(List.of(), kept());
        assertEquals(List.of(), audited("ERASED"));
        assertOneNoteAndNothingButAudio("/v1/audio/transcriptions");
    }

    @Test
    void nothing_refusesAPartnerThatKeeps() throws Exception {
        declare("jobs-fr", "NOTHING");
        forward("jobs-fr").refuses(78, "DATA_HANDLING_UNSUPPORTED: ");
        assertEquals(List.of(), kept());
        assertEquals(List.of(), partners.transcriberPrinted());
        assertEquals(List.of(), partners.crmPrinted());
    }

    @Test
    void untilDeleted_theCopyIsDeletedWithEvidence() throws Exception {
        forwardTwice("jobs-fr");
        assertDeletedWithEvidence();
        assertOneNoteAndNothingButAudio("/v2/jobs");
    }

    @Test
    void untilDeleted_aPartnerThatStoresNothingIsStricter() throws Exception {
        declare("transcribe-fr", "UNTIL_DELETED");
        forwardTwice("transcribe-fr");
        assertEquals(List.of(), audited("ERASED"));
        assertOneNoteAndNothingButAudio("/v1/audio/transcriptions");
    }

    @Test
    void itsOwnRules_itIsAskedToDeleteAllTheSame() throws Exception {
        declare("jobs-fr", "ITS_OWN_RULES");
        forwardTwice("jobs-fr");
        assertDeletedWithEvidence();
        assertOneNoteAndNothingButAudio("/v2/jobs");
    }

    @Test
    void itsOwnRules_aPartnerWithoutDeletionIsNotAsked() throws Exception {
        declare("transcribe-fr", "ITS_OWN_RULES");
        forwardTwice("transcribe-fr");
        assertEquals(List.of(), audited("ERASED"));
        assertEquals(List.of(), audited("ERASURE_OWED"));
        assertOneNoteAndNothingButAudio("/v1/audio/transcriptions");
    }

    /** The process that was refused is gone; the next one knows, asks again, and the doctor is content. */
    @Test
    void refusedDeletion_isMadeGoodByTheNextRun() throws Exception {
        Path hold = Files.createFile(partners.resolve("hold"));
        Ran refused = forward("jobs-fr").exits(0);
        assertTrue(refused.text().contains("\"step\":\"NOTED\""), refused.text());
        assertTrue(refused.err().contains("still holds copies: 1"), refused.err());
        assertEquals(2, kept().size());
        String job = kept().get(0).getFileName().toString().substring(0, 10);
        assertTrue(doctor().contains("ERROR audit.owed-erasures jobs-fr: "), doctor());
        assertTrue(doctor().contains("1 owed: " + job), doctor());
        Files.delete(hold);
        forward("jobs-fr").exits(0);
        assertEquals(List.of(), kept());
        assertTrue(doctor().contains("OK audit.owed-erasures auditLog: "), doctor());
        assertTrue(audited("ERASED").get(0).contains("\"job\":\"" + job + "\""));
    }

    /** It has no persons, so what it still holds against what was agreed is what an erasure can ask it for. */
    @Test
    void erasureOfAPerson_asksForCopiesThatAreOwed() throws Exception {
        Path hold = Files.createFile(partners.resolve("hold"));
        forward("jobs-fr").exits(0);
        assertTrue(erased().exits(1).text().contains("{\"place\":\"jobs-fr\",\"answer\":\"BY_HAND\"}"));
        assertEquals(2, kept().size());
        Files.delete(hold);
        assertTrue(erased().exits(0).text().contains("{\"place\":\"jobs-fr\",\"answer\":\"WAS_NOT_THERE\"}"));
        assertEquals(List.of(), kept());
        assertEquals(
                1,
                audited("ERASED").stream()
                        .filter(line -> line.contains("\"job\":"))
                        .count());
    }

    private Ran erased() throws Exception {
        Path caller = Files.writeString(folder.resolve("caller"), EmbeddedPartners.NUMBER);
        return Shell.in(folder)
                .run(
                        "recordings",
                        "erase",
                        "--caller",
                        caller.toString(),
                        "--transcription",
                        "jobs-fr",
                        "--partners",
                        partners.file().toString());
    }

    private String doctor() throws Exception {
        return Shell.in(folder)
                .run("doctor", "--partners", partners.file().toString())
                .text();
    }

    /** It was there, its id is in the log with status and time, and it is gone. */
    private void assertDeletedWithEvidence() throws Exception {
        List<String> printed = partners.transcriberPrinted();
        String job = printed.stream()
                .filter(line -> line.startsWith("  kept "))
                .map(line -> line.substring(7))
                .findFirst()
                .orElseThrow();
        assertEquals(1, count(printed, "  kept "));
        assertEquals(1, count(printed, "  deleted " + job));
        assertEquals(List.of(), kept());
        List<String> erased = audited("ERASED");
        assertEquals(1, erased.size());
        assertTrue(erased.get(0).contains("\"job\":\"" + job + "\""), erased.get(0));
        assertTrue(erased.get(0).contains("\"status\":200,"), erased.get(0));
        assertTrue(erased.get(0).matches(".*\"time\":\"20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z\".*"), erased.get(0));
        assertEquals(List.of(), audited("ERASURE_OWED"));
    }
}
