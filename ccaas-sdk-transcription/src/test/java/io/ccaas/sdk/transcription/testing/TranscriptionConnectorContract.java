package io.ccaas.sdk.transcription.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.transcription.Transcript;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link TranscriptionConnector} keeps. A connector's test extends this class and gives a partner that tells what
 * it received.
 */
public abstract class TranscriptionConnectorContract {

    private static final String NUMBER = "+33639980001";
    private static final String AGENT = "Camille Dupond";
    private static final String QUEUE = "retention-north";

    @TempDir
    Path recordings;

    /** For subclasses. */
    protected TranscriptionConnectorContract() {}

    /**
     * The connector under test.
     *
     * @return always the same within one test
     */
    protected abstract TranscriptionConnector connector();

    /**
     * Every request that the partner received since the test began.
     *
     * @return in the order of arrival
     */
    protected abstract List<ReceivedRequest> received();

    /**
     * Makes the partner hear this in every recording from now on.
     *
     * @param text what it answers, in its own form
     */
    protected abstract void partnerHears(String text);

    /**
     * Makes the partner refuse every request from now on, with this status and a text that repeats what it likes.
     *
     * @param status 400 to 499
     * @param text stands in the answer
     */
    protected abstract void partnerRefuses(int status, String text);

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static SampleRecordings sound() {
        return SampleRecordings.muLaw().seconds(2);
    }

    /** A recording as a recorder leaves it: named by its caller, full of what the recorder knew. */
    private AudioOnly recording(String... values) throws IOException {
        Path named = Files.createTempFile(recordings, "33639980001-", ".wav");
        return AudioOnly.from(Files.write(named, sound().planting(values).bytes()));
    }

    @Test
    void whatThePartnerHeard_isTheTranscript() throws IOException {
        partnerHears("Bonjour, ici Marie.");
        try (AudioOnly audio = recording(AGENT)) {
            assertEquals(
                    "Bonjour, ici Marie.", connector().transcribe(audio, soon()).text());
            assertEquals("Bonjour, ici Marie.", connector().transcribe(audio).text());
        }
    }

    @Test
    void partner_receivesTheSoundWhole() throws IOException {
        partnerHears("text");
        try (AudioOnly audio = recording(AGENT)) {
            connector().transcribe(audio, soon());
        }
        String sent = received().stream()
                .map(request -> new String(request.body(), StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
        assertTrue(sent.contains(new String(sound().audio(), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void partner_receivesNothingOfTheCall() throws IOException {
        partnerHears("text");
        try (AudioOnly audio = recording(NUMBER, AGENT, QUEUE)) {
            connector().transcribe(audio, soon());
        }
        LeakGuard guard = LeakGuard.planting(
                Planted.number("caller", NUMBER), Planted.text("agent", AGENT), Planted.text("queue", QUEUE));
        assertFalse(received().isEmpty());
        received().forEach(request -> guard.requireAbsent(request.everything()));
    }

    @Test
    void equalSound_isSentAsEqualBodies() throws IOException {
        partnerHears("text");
        try (AudioOnly one = recording(NUMBER, AGENT);
                AudioOnly other = recording(QUEUE)) {
            connector().transcribe(one, soon());
            connector().transcribe(other, soon());
        }
        int half = received().size() / 2;
        for (int i = 0; i < half; i++) {
            assertArrayEquals(received().get(i).body(), received().get(half + i).body());
        }
    }

    @Test
    void refusal_isAPartnersExceptionWithoutThePartnersText() throws IOException {
        partnerRefuses(422, "canary-9f3b1c77 " + NUMBER);
        try (AudioOnly audio = recording(AGENT)) {
            PartnerException failure =
                    assertThrows(PartnerException.class, () -> connector().transcribe(audio, soon()));
            String shown = failure + Arrays.toString(failure.getStackTrace()) + failure.getCause();
            LeakGuard.planting(Planted.number("caller", NUMBER), Planted.text("canary", "canary-9f3b1c77"))
                    .requireAbsent(shown);
        }
    }

    @Test
    void passedDeadline_sendsNothing() throws IOException {
        partnerHears("text");
        try (AudioOnly audio = recording(AGENT)) {
            Deadline passed = Deadline.in(Duration.ofNanos(1));
            assertThrows(DeadlineExceededException.class, () -> connector().transcribe(audio, passed));
        }
        assertEquals(List.of(), received());
    }

    @Test
    void transcript_isNotPrinted() throws IOException {
        partnerHears("canary-9f3b1c77");
        try (AudioOnly audio = recording(AGENT)) {
            Transcript transcript = connector().transcribe(audio, soon());
            LeakGuard.planting(Planted.text("canary", "canary-9f3b1c77"))
                    .requireAbsent(transcript + " " + transcript.segments() + " " + transcript.answer());
        }
    }
}
