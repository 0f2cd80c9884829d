package io.ccaas.sdk.transcription.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import io.ccaas.sdk.transcription.result.PartnersCopy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What connectors keep whose partner holds a copy until it is asked to delete it, besides what all of them keep. */
public abstract class TranscriptionJobsContract extends TranscriptionConnectorContract {

    private static final String UNKNOWN = "a-state-of-next-year";
    private static final String REFUSE_UNKNOWN =
            "a state that look() does not know is neither waiting nor done: refuse it with Reading.shape";
    private static final String SAY_FAILED = "look() throws JobFailedException when the partner gave the job up";
    private static final String ASK_TO_DELETE =
            "delete() sends the partner's DELETE, once for each job, by a template that templates() names";

    /** For subclasses. */
    protected TranscriptionJobsContract() {}

    @Override
    protected String keeps() {
        return "UNTIL_DELETED";
    }

    /**
     * How the partner answers a look at a job with another state.
     *
     * @param request what it received
     * @param state as the partner writes it
     * @return its answer, empty when the request is no such look
     */
    protected abstract Optional<FakeAnswer> look(ReceivedRequest request, String state);

    /**
     * A job that is under way.
     *
     * @return as the partner writes it
     */
    protected abstract String running();

    /**
     * A job that the partner gave up.
     *
     * @return as the partner writes it
     */
    protected abstract String failed();

    private Optional<FakeAnswer> refusedDeletion(ReceivedRequest request) {
        return request.head().method().equals("DELETE") ? Optional.of(FakeAnswer.json(403, "{}")) : Optional.empty();
    }

    private static AudioOnly audio() {
        return AudioOnly.from(
                new ByteArrayInputStream(SampleRecordings.muLaw().seconds(1).bytes()));
    }

    private long deletions() {
        return received().stream()
                .filter(request -> request.head().method().equals("DELETE"))
                .count();
    }

    private long audited(String kind) throws IOException {
        return Files.readAllLines(stage().audit()).stream()
                .filter(line -> line.contains("\"" + kind + "\"") && line.contains("\"job\":\""))
                .count();
    }

    private static Finding deletionFinding(Ccaas ccaas) {
        return ccaas.postureChecks().stream()
                .map(PostureCheck::run)
                .flatMap(List::stream)
                .filter(finding -> finding.check().equals("audit.owed-erasures"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreedDeletion_isEvidenceInTranscriptAndAuditLog() throws IOException {
        PartnersCopy copy = transcribe().copy();
        assertEquals(PartnersCopy.State.DELETION_AGREED, copy.state());
        assertEquals(1, deletions(), ASK_TO_DELETE);
        assertEquals(1, audited("ERASED"));
        assertEquals(0, audited("ERASURE_OWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"nothing was deleted\"}",
                "{}",
                "{\"id\":\"another-job\",\"status\":\"deleted\"}",
                "{\"job\":{\"id\":\"another-job\",\"status\":\"deleted\"}}",
                "<html>Sign in</html>"
            })
    void agreementAboutSomethingElse_isNone(String body) throws IOException {
        partnerAnswers(request ->
                request.head().method().equals("DELETE") ? Optional.of(FakeAnswer.json(200, body)) : Optional.empty());
        assertEquals(PartnersCopy.State.DELETION_OWED, transcribe().copy().state());
        assertEquals(0, audited("ERASED"));
        assertTrue(audited("ERASURE_OWED") > 0);
    }

    @Test
    void lookAtAnotherJob_isRefusedAndDeleted() throws IOException {
        partnerAnswers(request -> look(request, running()).map(answer -> aboutAnother(answer.text())));
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
        assertEquals(1, audited("ERASED"));
    }

    private static FakeAnswer aboutAnother(String json) {
        return FakeAnswer.json(200, json.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"another-job\""));
    }

    @Test
    void failedDeletion_isOwedShownAndTriedAgain() throws IOException {
        partnerAnswers(this::refusedDeletion);
        Ccaas ccaas = stage().open();
        TranscriptionConnector connector = Transcriptions.connect(ccaas, "transcribe");
        try (AudioOnly audio = audio()) {
            PartnersCopy copy = connector.transcribe(audio).copy();
            assertEquals(PartnersCopy.State.DELETION_OWED, copy.state(), "a refused DELETE is no agreement");
            assertEquals("PARTNER_ANSWERED_403", copy.code().orElseThrow());
            assertEquals(Severity.ERROR, deletionFinding(ccaas).severity());
            assertEquals(1, connector.deleteOwed(Deadline.in(Duration.ofMinutes(1))));
            partnerAnswers(request -> Optional.empty());
            connector.transcribe(audio);
        }
        assertEquals(Severity.OK, deletionFinding(ccaas).severity());
        assertEquals(2, audited("ERASED"));
        assertEquals(0, connector.deleteOwed(Deadline.in(Duration.ofMinutes(1))));
    }

    /** Whatever is killed later, the copy is on the disk before it is waited for, and until it is deleted. */
    @Test
    void copy_isRememberedAsLongAsThePartnerHoldsIt() throws IOException {
        List<Integer> remembered = new CopyOnWriteArrayList<>();
        partnerAnswers(request -> {
            if (!request.head().method().equals("POST")) {
                remembered.add(remembered());
            }
            return Optional.empty();
        });
        transcribe();
        assertTrue(remembered.size() > 1);
        assertEquals(Set.of(1), Set.copyOf(remembered));
        assertEquals(0, remembered());
    }

    @Test
    void debtOfAnEarlierProcess_isMadeGoodByTheNext() throws IOException {
        partnerAnswers(this::refusedDeletion);
        try (AudioOnly audio = audio()) {
            assertEquals(
                    PartnersCopy.State.DELETION_OWED,
                    stage().connect().transcribe(audio).copy().state());
        }
        assertEquals(1, remembered());
        Ccaas next = stage().open();
        assertEquals(Severity.ERROR, deletionFinding(next).severity());
        TranscriptionConnector connector = Transcriptions.connect(next, "transcribe");
        assertEquals(1, connector.deleteOwed(Deadline.in(Duration.ofMinutes(1))));
        partnerAnswers(request -> Optional.empty());
        assertEquals(0, connector.deleteOwed(Deadline.in(Duration.ofMinutes(1))));
        assertEquals(1, audited("ERASED"));
        assertEquals(0, remembered());
        assertEquals(Severity.OK, deletionFinding(next).severity());
    }

    /** A process that was killed while it waited wrote nothing of a debt into the audit log. */
    @Test
    void copyOfAKilledProcess_isOwedAndDeletedWithTheNextJob() throws IOException {
        AtomicReference<byte[]> whenKilled = new AtomicReference<>(new byte[0]);
        partnerAnswers(request -> {
            Optional<FakeAnswer> running = look(request, running());
            if (running.isPresent()) {
                whenKilled.set(bytes(stage().owed()));
            }
            return Optional.empty();
        });
        transcribe();
        Files.write(stage().owed(), whenKilled.get());
        Ccaas next = stage().open();
        assertEquals(Severity.ERROR, deletionFinding(next).severity());
        try (AudioOnly audio = audio()) {
            Transcriptions.connect(next, "transcribe").transcribe(audio);
        }
        assertEquals(2, deletions());
        assertEquals(Severity.OK, deletionFinding(next).severity());
    }

    @Test
    void memoryThatCannotBeRead_letsNoAudioLeave() throws IOException {
        transcribe();
        Files.writeString(stage().owed(), "something else\n");
        TranscriptionConnector connector = stage().connect();
        try (AudioOnly audio = audio()) {
            SdkException refused = assertThrows(SdkException.class, () -> connector.transcribe(audio));
            assertEquals("OWED_DELETIONS_UNUSABLE", refused.code());
        }
        assertEquals(0, received().size());
    }

    private int remembered() {
        return (int) new String(bytes(stage().owed()), StandardCharsets.US_ASCII)
                .lines()
                .skip(1)
                .count();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void timeOut_cancelsAtThePartner() throws IOException {
        ManualTime clock = ManualTime.at(Instant.now());
        partnerAnswers(request -> {
            Optional<FakeAnswer> running = look(request, running());
            running.ifPresent(answer -> clock.advance(Duration.ofSeconds(29))); // the third look is too late
            return running;
        });
        TranscriptionConnector connector = stage().connect();
        try (AudioOnly audio = audio()) {
            Deadline soon = Deadline.in(Duration.ofMinutes(1), clock);
            SdkException failure = assertThrows(SdkException.class, () -> connector.transcribe(audio, soon));
            assertEquals("DEADLINE_EXCEEDED", failure.code());
        }
        assertEquals(1, deletions());
        assertEquals(1, audited("ERASED"));
    }

    @Test
    void failedJob_isDeletedToo() throws IOException {
        partnerAnswers(request -> look(request, failed()));
        SdkException failure = assertThrows(SdkException.class, this::transcribe, SAY_FAILED);
        assertEquals("TRANSCRIPTION_FAILED", failure.code(), SAY_FAILED);
        assertEquals(1, audited("ERASED"), ASK_TO_DELETE);
    }

    @Test
    void unknownState_isRefusedAndDeleted() throws IOException {
        partnerAnswers(request -> look(request, UNKNOWN));
        SdkException failure = assertThrows(SdkException.class, this::transcribe, REFUSE_UNKNOWN);
        assertEquals("TRANSCRIPT_SHAPE", failure.code(), REFUSE_UNKNOWN);
        String shown = failure + " " + failure.getCause();
        assertFalse(shown.contains(UNKNOWN), "the error repeats the partner's word: say what was expected alone");
        assertEquals(1, audited("ERASED"), ASK_TO_DELETE);
    }

    @Test
    void everyJob_isWaitedForAnew() {
        AtomicInteger looks = new AtomicInteger();
        partnerAnswers(request -> look(request, running()).filter(running -> looks.incrementAndGet() % 6 != 0));
        TranscriptionConnector connector = stage().connect();
        try (AudioOnly audio = audio()) {
            connector.transcribe(audio);
            List<Duration> first = stage().pauses();
            connector.transcribe(audio);
            List<Duration> both = stage().pauses();
            assertEquals(first, both.subList(first.size(), both.size()));
            assertTrue(first.get(first.size() - 2).compareTo(first.get(0)) >= 0);
            assertTrue(first.size() > 6); // later waits are longer, and are made in slices
        }
    }

    @Test
    void interruptedWait_leavesADebtInTheAuditLog() throws IOException {
        Thread caller = Thread.currentThread();
        partnerAnswers(request -> {
            Optional<FakeAnswer> running = look(request, running());
            running.ifPresent(answer -> caller.interrupt());
            return running;
        });
        SdkException failure = assertThrows(SdkException.class, this::transcribe);
        assertTrue(Thread.interrupted());
        assertEquals("CALL_CANCELLED", failure.code());
        assertEquals(1, audited("ERASURE_OWED"));
    }
}
