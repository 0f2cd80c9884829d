package io.ccaas.sdk.transcription.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.result.PartnersCopy;
import io.ccaas.sdk.transcription.result.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link TranscriptionConnector} keeps. A connector's test extends this class and says how its partner answers; the
 * partner is played on loopback over mutual TLS, with signed messages and an API key. Every request of the connector is answered
 * in every wrong way of a table: the outcome is a typed error, in which nothing of the call, the key or the partner's text is.
 */
public abstract class TranscriptionConnectorContract {

    private static final String AGENT = "Camille Dupond";
    private static final String QUEUE = "retention-north";
    private static final LeakGuard CALL = LeakGuard.planting(
            Planted.number("caller", Canaries.number(1)), Planted.text("agent", AGENT), Planted.text("queue", QUEUE));

    @TempDir
    Path directory;

    @TempDir
    Path recordings;

    private volatile String hears = "text";
    private SpeechStage stage;

    /** For subclasses. */
    protected TranscriptionConnectorContract() {}

    /**
     * The connector under test.
     *
     * @return as in {@code connector} of partners.yaml
     */
    protected abstract String connectorName();

    /**
     * Where the partner's interface begins.
     *
     * @return a path with slashes around it
     */
    protected abstract String path();

    /**
     * What the entry says of the partner's retention.
     *
     * @return as in {@code keeps} of partners.yaml
     */
    protected abstract String keeps();

    /**
     * The connector's options.
     *
     * @return a mapping of YAML in one line
     */
    protected String options() {
        return "{}";
    }

    /**
     * How the partner answers when all is well. A job is done when it is first looked at.
     *
     * @param request what it received
     * @param heard what it hears in every recording
     * @return its answer
     */
    protected abstract FakeAnswer answer(ReceivedRequest request, String heard);

    @BeforeEach
    void start() throws IOException {
        stage = new SpeechStage(directory, this::entry, request -> answer(request, hears));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private String entry(String endpoint) {
        return PartnerFolder.entry("transcribe", "TRANSCRIPTION", connectorName(), endpoint + path(), "AUDIO")
                        .replace("keeps: NOTHING", "keeps: " + keeps())
                + "    apiKey: { header: X-Key, secret: \"file:api.key\" }\n"
                + "    options: " + options() + "\n";
    }

    /**
     * The stage, for tests of a connector's own.
     *
     * @return partner and instance
     */
    final SpeechStage stage() {
        return stage;
    }

    /**
     * Every request that the partner received since the last connection.
     *
     * @return in the order of arrival
     */
    protected final List<ReceivedRequest> received() {
        return stage.received();
    }

    /**
     * Makes the partner answer otherwise from now on.
     *
     * @param other empty for what it answers as always
     */
    protected final void partnerAnswers(Function<ReceivedRequest, Optional<FakeAnswer>> other) {
        stage.answering(other);
    }

    /**
     * Transcribes two seconds of sound with a connector of its own.
     *
     * @return what came of it
     */
    protected final Transcript transcribe() {
        return transcribe(stage.connect(), Duration.ofMinutes(1));
    }

    private Transcript transcribe(TranscriptionConnector connector, Duration most) {
        try (AudioOnly audio = recording(AGENT)) {
            return connector.transcribe(audio, Deadline.in(most));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SampleRecordings sound() {
        return SampleRecordings.muLaw().seconds(2);
    }

    /** A recording as a recorder leaves it: named by its caller, full of what the recorder knew. */
    private AudioOnly recording(String... values) throws IOException {
        Path named = Files.createTempFile(recordings, "33639980001-", ".wav");
        return AudioOnly.from(Files.write(named, sound().planting(values).bytes()));
    }

    private static boolean hasSound(ReceivedRequest request) {
        String sent = new String(request.body(), StandardCharsets.ISO_8859_1);
        return sent.contains(new String(sound().audio(), StandardCharsets.ISO_8859_1));
    }

    private static void requireNothingTold(SdkException failure) {
        String shown = failure + Arrays.toString(failure.getStackTrace()) + failure.getCause();
        CALL.requireAbsent(shown);
        Canaries.marks().requireAbsent(shown);
        LeakGuard.planting(Planted.text("the partner's text", Fault.SPOKEN)).requireAbsent(shown);
    }

    @Test
    void whatThePartnerHeard_isTheTranscript() throws IOException {
        hears = "Bonjour, ici Marie.";
        TranscriptionConnector connector = stage.connect();
        try (AudioOnly audio = recording(AGENT)) {
            assertEquals(
                    hears,
                    connector
                            .transcribe(audio, Deadline.in(Duration.ofMinutes(1)))
                            .text());
            assertEquals(hears, connector.transcribe(audio).text());
        }
    }

    @Test
    void partner_receivesTheSoundOnce_andNothingOfTheCall() throws IOException {
        TranscriptionConnector connector = stage.connect();
        try (AudioOnly audio = recording(Canaries.number(1), AGENT, QUEUE)) {
            connector.transcribe(audio);
        }
        assertEquals(
                1,
                received().stream()
                        .filter(TranscriptionConnectorContract::hasSound)
                        .count());
        received().forEach(request -> CALL.requireAbsent(request.everything()));
    }

    @Test
    void equalSound_isSentAsEqualBodies() throws IOException {
        TranscriptionConnector connector = stage.connect();
        try (AudioOnly one = recording(Canaries.number(1), AGENT);
                AudioOnly other = recording(QUEUE)) {
            connector.transcribe(one);
            connector.transcribe(other);
        }
        int half = received().size() / 2;
        for (int i = 0; i < half; i++) {
            assertArrayEquals(received().get(i).body(), received().get(half + i).body());
            assertEquals(
                    received().get(i).head().targetUri(),
                    received().get(half + i).head().targetUri());
        }
    }

    @Test
    void passedDeadline_sendsNothing() throws IOException {
        TranscriptionConnector connector = stage.connect();
        try (AudioOnly audio = recording(AGENT)) {
            Deadline passed = Deadline.in(Duration.ofNanos(1));
            assertThrows(DeadlineExceededException.class, () -> connector.transcribe(audio, passed));
        }
        assertEquals(List.of(), received());
    }

    @Test
    void transcript_isNotPrinted() {
        hears = Fault.SPOKEN;
        Transcript transcript = transcribe();
        LeakGuard.planting(Planted.text("what was said", Fault.SPOKEN))
                .requireAbsent(transcript + " " + transcript.segments() + transcript.words() + transcript.answer()
                        + transcript.copy());
    }

    @Test
    void partnersCopy_isWhatTheEntrySays() {
        PartnersCopy copy = transcribe().copy();
        assertNotEquals(PartnersCopy.State.DELETION_OWED, copy.state());
        assertEquals(keeps().equals("NOTHING"), copy.state() == PartnersCopy.State.NOTHING_TO_DELETE);
        assertEquals(copy.status().isPresent(), copy.job().isPresent());
    }

    @Test
    void replacedKey_isTakenUpAfterA401() {
        AtomicBoolean first = new AtomicBoolean(true);
        partnerAnswers(request -> {
            if (!first.getAndSet(false)) {
                return Optional.empty();
            }
            replaceKey();
            return Optional.of(FakeAnswer.json(401, "{}"));
        });
        assertEquals("text", transcribe().text());
        assertEquals(SpeechStage.KEY, received().get(0).field("x-key"));
        assertEquals(Canaries.secret("next-key"), received().get(1).field("x-key"));
    }

    private void replaceKey() {
        try {
            stage.writeKey(Canaries.secret("next-key"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void audioThatMetA503_isDeliveredOnceOrNotAtAll() {
        AtomicBoolean first = new AtomicBoolean(true);
        partnerAnswers(request -> hasSound(request) && first.getAndSet(false)
                ? Optional.of(FakeAnswer.json(503, "{}"))
                : Optional.empty());
        long accepted;
        try {
            assertEquals("text", transcribe().text());
            accepted = 1;
        } catch (PartnerException refused) {
            accepted = 0;
        }
        long delivered = received().stream()
                .filter(TranscriptionConnectorContract::hasSound)
                .count();
        assertEquals(accepted + 1, delivered); // the refused one and, if any, the accepted one: each whole
    }

    @Test
    void answerThatNeverEnds_endsWithTheDeadline() {
        partnerAnswers(request -> Optional.of(answer(request, hears).stalling()));
        TranscriptionConnector connector = stage.connect();
        SdkException failure = assertThrows(SdkException.class, () -> transcribe(connector, Duration.ofMillis(600)));
        assertEquals("DEADLINE_EXCEEDED", failure.code());
    }

    /** Every request of the connector, each answered in every wrong way. */
    @TestFactory
    Stream<DynamicTest> wrongAnswer_isATypedErrorThatTellsNothing() {
        transcribe();
        List<String> steps = received().stream()
                .map(TranscriptionConnectorContract::step)
                .distinct()
                .toList();
        return steps.stream()
                .flatMap(step -> Fault.ALL.stream()
                        .map(fault -> DynamicTest.dynamicTest(step + ": " + fault, () -> requireTyped(step, fault))));
    }

    private static String step(ReceivedRequest request) {
        return request.head().method() + " " + request.head().targetUri().replaceAll("^https://[^/]+|\\?.*", "");
    }

    private void requireTyped(String step, Fault fault) {
        partnerAnswers(request ->
                step(request).equals(step) ? Optional.of(fault.of().apply(answer(request, hears))) : Optional.empty());
        boolean deletion = step.startsWith("DELETE");
        try {
            Transcript transcript = transcribe(stage.connected(), Duration.ofMinutes(1));
            assertTrue(fault.harmless() || deletion, "a transcript came of a wrong answer");
            CALL.requireAbsent(transcript.copy().toString());
        } catch (SdkException failure) {
            assertFalse(fault.harmless() || deletion, () -> "refused: " + failure.code());
            requireNothingTold(failure);
        } finally {
            stage.forgetIllness(fault.of().apply(FakeAnswer.json(200, "{}")).status());
        }
    }
}
