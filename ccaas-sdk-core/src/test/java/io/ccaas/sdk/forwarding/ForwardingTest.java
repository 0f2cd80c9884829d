package io.ccaas.sdk.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.privacy.RecordingLink;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: its steps in order, resumed after any failure, and never a second note. */
class ForwardingTest {

    private static final String NUMBER = "+33639980001";
    private static final CallMetadata CALL = CallMetadata.of(
                    PhoneNumber.parse(NUMBER), Direction.INBOUND, Instant.parse("2026-11-21T10:15:30Z"))
            .agent("Camille Dupond")
            .build();

    private static final URI PORTAL = URI.create("https://calls.example.com/");

    @TempDir
    Path directory;

    private final List<TransferId> notes = new ArrayList<>();
    private AuditLog audit;
    private AudioOnly audio;

    @BeforeEach
    void open() throws IOException {
        KeyPair pair = TestKeyKind.ED25519.generate();
        audit = AuditLog.open(AuditOptions.of(
                directory.resolve("audit.log"),
                SigningKey.of(pair.getPrivate(), pair.getPublic()),
                CheckpointSink.toFile(directory.resolve("audit.anchor"))));
        audio = AudioOnly.from(
                new ByteArrayInputStream(SampleRecordings.muLaw().seconds(1).bytes()));
    }

    @AfterEach
    void close() {
        audio.close();
        audit.close();
    }

    private Forwarding forwarding(Transcribe transcribe, LogNote logNote) {
        return new Forwarding(transcribe, logNote, Redactor.standard(), JobJournal.in(journal()), audit);
    }

    private Forwarding working() {
        return forwarding((sound, until) -> "rappeler le 06 39 98 00 01", (call, note, once, until) -> notes.add(once));
    }

    private Forwarded run(Forwarding forwarding) {
        return forwarding.forward(audio, CALL, soon());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private Path journal() {
        return directory.resolve("jobs");
    }

    private Path job() throws IOException {
        try (Stream<Path> all = Files.list(journal())) {
            return all.filter(path -> path.toString().endsWith(".job"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> steps() throws IOException {
        return Pattern.compile("\"jobStep\":\"([A-Z_]+)\"")
                .matcher(Files.readString(directory.resolve("audit.log")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void steps_areAuditedInTheirOrder() throws Exception {
        assertEquals(JobStep.NOTED, run(working()).lastStep());
        assertEquals(List.of("OPENED", "TRANSCRIBED", "REDACTED", "NOTED"), steps());
    }

    @Test
    void note_linksToTheRecordingThatWasKept() {
        List<RecordingId> kept = new ArrayList<>();
        List<String> written = new ArrayList<>();
        Forwarding linking = forwarding(
                        (sound, until) -> "bonjour", (call, note, once, until) -> written.add(note.text()))
                .keeping((id, sound, call, until) -> kept.add(id), id -> RecordingLink.of(PORTAL, id));
        String link = "bonjour\n\nhttps://calls.example.com/"
                + run(linking).recording().text();
        assertEquals(List.of(link), written);
        assertEquals(link, "bonjour\n\nhttps://calls.example.com/" + kept.get(0).text());
        assertEquals(
                "bonjour",
                linking.transcribeOnly(audio, soon()).note().orElseThrow().text());
    }

    @Test
    void recordingThatWasKept_isNotKeptAgain() throws Exception {
        List<RecordingId> kept = new ArrayList<>();
        Forwarding keeping = working().keeping((id, sound, call, until) -> kept.add(id));
        keeping.transcribeOnly(audio, CALL, soon());
        run(keeping);
        run(keeping);
        assertEquals(1, kept.size());
        assertEquals(1, steps().stream().filter("KEPT"::equals).count());
        assertTrue(Files.readString(job()).endsWith(" BOTH\n"));
    }

    @Test
    void recordingOfAJobThatIsDone_isKeptByTheFirstRunThatCan() throws Exception {
        List<RecordingId> kept = new ArrayList<>();
        run(working());
        run(working().keeping((id, sound, call, until) -> kept.add(id)));
        assertEquals(1, kept.size());
    }

    @Test
    void receiptOfTheAudio_isAuditedWithTheFirstStep() throws Exception {
        byte[] wav = SampleRecordings.muLaw().planting("Recording of " + NUMBER).bytes();
        try (AudioOnly planted = AudioOnly.from(new ByteArrayInputStream(wav));
                AudioOnly masked = planted.maskingKeyTones(DtmfMask.allChannels())) {
            working().transcribeOnly(masked, soon());
            String receipt = "\"jobStep\":\"OPENED\",\"sha256\":\""
                    + HexFormat.of().formatHex(masked.sha256())
                    + "\",\"audioContainer\":\"WAV\",\"codec\":\"pcm-mulaw\",\"assuranceLevel\":\"L1\",\"payloadBytes\":"
                    + masked.length()
                    + ",\"droppedBytes\":"
                    + (wav.length - masked.length());
            String log = Files.readString(directory.resolve("audit.log"));
            assertTrue(log.contains(receipt), log);
            assertTrue(log.contains(",\"dropped\":\"bext:"), log);
            assertTrue(log.contains(",\"maskedStretches\":0,\"maskedSamples\":0"), log);
        }
    }

    @Test
    void note_isRedactedAndNothingOfTheCallIsKept() throws Exception {
        List<String> written = new ArrayList<>();
        run(forwarding(
                (sound, until) -> "rappeler le 06 39 98 00 01", (call, note, once, until) -> written.add(note.text())));
        LeakGuard guard = LeakGuard.planting(Planted.number("caller", NUMBER), Planted.text("agent", "Camille Dupond"));
        guard.requireAbsent(written.toString());
        guard.requireAbsent(Files.readString(directory.resolve("audit.log")));
        guard.requireAbsent(job() + Files.readString(job()));
    }

    @Test
    void secondRun_sendsNothing() throws Exception {
        Forwarded first = run(working());
        Forwarded second = run(forwarding(
                (sound, until) -> {
                    throw new AssertionError("transcribed again");
                },
                (call, note, once, until) -> notes.add(once)));
        assertEquals(JobStep.ALREADY_DONE, second.lastStep());
        assertEquals(first.recording(), second.recording());
        assertEquals(1, notes.size());
    }

    @Test
    void failedTranscription_isResumedFromThere() throws Exception {
        Forwarding failing = forwarding(
                (sound, until) -> {
                    throw new DeadlineExceededException("test");
                },
                (call, note, once, until) -> notes.add(once));
        assertThrows(DeadlineExceededException.class, () -> run(failing));
        run(working());
        assertEquals(List.of("OPENED", "OPENED", "TRANSCRIBED", "REDACTED", "NOTED"), steps());
        assertEquals(1, notes.size());
    }

    @Test
    void failedNote_isWrittenAgainUnderTheSameId() {
        Forwarding failing = forwarding((sound, until) -> "text", (call, note, once, until) -> {
            notes.add(once); // the CRM has it, but its answer was lost
            throw new DeadlineExceededException("test");
        });
        assertThrows(DeadlineExceededException.class, () -> run(failing));
        run(working());
        assertEquals(2, notes.size());
        assertEquals(notes.get(0), notes.get(1));
    }

    @Test
    void anotherCallWithTheSameSound_isAnotherJob() {
        run(working());
        CallMetadata later = CallMetadata.of(
                        CALL.customer(), CALL.direction(), CALL.startedAt().plusSeconds(1))
                .build();
        working().forward(audio, later, soon());
        assertNotEquals(notes.get(0), notes.get(1));
    }

    @Test
    void transcriptionAlone_writesNoNote() throws Exception {
        Forwarded result = working().transcribeOnly(audio, soon());
        assertEquals(JobStep.REDACTED, result.lastStep());
        assertEquals(List.of(), notes);
        assertEquals(List.of("OPENED", "TRANSCRIBED", "REDACTED"), steps());
    }

    @Test
    void secondRunOfARunningJob_isRefused() {
        Forwarding again = working();
        Forwarding running = forwarding(
                (sound, until) -> assertThrows(ForwardingException.class, () -> run(again))
                        .code(),
                (call, note, once, until) -> {
                    assertEquals("JOB_IN_PROGRESS", note.text());
                    notes.add(once);
                });
        run(running);
        assertEquals(1, notes.size());
    }

    @Test
    void refusedSecondRun_leavesTheFirstOneItsLock() throws Exception {
        JobJournal one = JobJournal.in(journal());
        try (Job held = one.open(audio, java.util.Optional.of(CALL))) {
            assertThrows(ForwardingException.class, () -> one.open(audio, java.util.Optional.of(CALL)));
            assertEquals(
                    "held", OtherProcess.finds(job()), () -> held.recording().toString());
        }
        assertEquals("free", OtherProcess.finds(job()));
    }

    @Test
    void jobTornBeforeItsFirstLineWasWhole_beginsAnew() throws Exception {
        run(working());
        Files.writeString(job(), "abc def"); // the power failed
        run(working());
        run(working());
        assertEquals(2, notes.size());
        assertTrue(Files.readString(job()).endsWith(" DONE\n"));
    }

    @Test
    void jobWithARemnantLongerThanALine_keepsItsNewIds() throws Exception {
        run(working());
        Files.writeString(job(), "\0".repeat(100));
        run(working());
        assertEquals(JobStep.ALREADY_DONE, run(working()).lastStep());
        assertEquals(2, notes.size());
    }

    @Test
    void jobThatIsNotReadable_isRefused() throws Exception {
        run(working());
        Files.writeString(job(), "one two three\n");
        assertEquals(
                "JOB_JOURNAL_UNUSABLE",
                assertThrows(ForwardingException.class, () -> run(working())).code());
    }

    @Test
    void journal_isReadableByItsOwnerAlone() throws Exception {
        run(working());
        try (Stream<Path> all = Files.walk(journal())) {
            for (Path path : all.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertTrue(permissions.endsWith("------"), () -> path.getFileName() + " " + permissions);
            }
        }
    }

    @Test
    void journalThatOthersCanRead_isRefused() throws Exception {
        Files.createDirectory(journal());
        Files.setPosixFilePermissions(journal(), PosixFilePermissions.fromString("rwxr-x---"));
        assertEquals(
                "JOB_JOURNAL_UNUSABLE",
                assertThrows(ForwardingException.class, () -> JobJournal.in(journal()))
                        .code());
    }
}
