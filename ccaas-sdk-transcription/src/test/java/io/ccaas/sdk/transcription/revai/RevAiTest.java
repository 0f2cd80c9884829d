package io.ccaas.sdk.transcription.revai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.result.PartnersCopy;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Word;
import io.ccaas.sdk.transcription.testing.TranscriptionJobsContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevAiTest extends TranscriptionJobsContract {

    private static final String JOB = "/speechtotext/v1/jobs/" + RevAiAnswers.ID;

    /** The options of a job, which the vendor's own client sends too. */
    static final String OPTIONS = "{\"transcriber\":\"machine\",\"language\":\"fr\",\"skip_diarization\":true,"
            + "\"speaker_channels_count\":2,\"delete_after_seconds\":3600}";

    @Override
    protected String connectorName() {
        return "revai";
    }

    @Override
    protected String path() {
        return "/speechtotext/v1/";
    }

    @Override
    protected String options() {
        return "{ language: fr, diarization: channel, agreedNoTraining: true }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return switch (request.head().method()) {
            case "POST" -> FakeAnswer.json(200, RevAiAnswers.job("in_progress"));
            case "DELETE" -> FakeAnswer.text(204, "text/plain", "");
            default ->
                request.head().targetUri().endsWith("/transcript")
                        ? FakeAnswer.json(200, RevAiAnswers.transcript(heard))
                        : FakeAnswer.json(200, RevAiAnswers.job("transcribed"));
        };
    }

    @Override
    protected Optional<FakeAnswer> look(ReceivedRequest request, String state) {
        return request.head().method().equals("GET")
                        && request.head().targetUri().endsWith(JOB)
                ? Optional.of(FakeAnswer.json(200, RevAiAnswers.job(state)))
                : Optional.empty();
    }

    @Override
    protected String running() {
        return "in_progress";
    }

    @Override
    protected String failed() {
        return "failed";
    }

    @Test
    void requests_areThoseOfTheInterface() {
        transcribe();
        String begin = new String(received().get(0).body(), StandardCharsets.UTF_8);
        assertTrue(begin.contains("name=\"options\"\r\n\r\n" + OPTIONS + "\r\n"));
        assertTrue(begin.contains("name=\"media\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav\r\n"));
        assertEquals(
                List.of("POST /speechtotext/v1/jobs", "GET " + JOB, "GET " + JOB + "/transcript", "DELETE " + JOB),
                received().stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
    }

    private Transcript read(String monologues) {
        partnerAnswers(request -> request.head().targetUri().endsWith("/transcript")
                ? Optional.of(FakeAnswer.json(200, "{\"monologues\":[" + monologues + "]}"))
                : Optional.empty());
        return transcribe();
    }

    @Test
    void monologues_areInOrderWithTheirChannels() {
        Transcript transcript = read("""
            {"speaker":1,"elements":[{"type":"text","value":"Oui","ts":0.9,"end_ts":1.5,"confidence":0.8},
            {"type":"punct","value":"."}]},
            {"speaker":0,"elements":[{"type":"text","value":"Bonjour","ts":0.1,"end_ts":0.8004,"confidence":0.9}]}\
            """);
        List<Segment> segments = transcript.segments();
        assertEquals(new Span(100, 800), segments.get(0).at());
        assertEquals(0, segments.get(0).voice().channel().orElseThrow());
        assertEquals(1, segments.get(1).voice().channel().orElseThrow());
        assertEquals("Bonjour\nOui.", transcript.text());
        assertEquals("fr", transcript.language().orElseThrow());
        assertEquals(0.8, segments.get(1).words().get(0).confidence().orElseThrow());
    }

    @Test
    void elementsOfOtherKinds_areLeftOut_andMarksBringTheirSpaces() {
        Transcript transcript = read("""
            {"speaker":0,"elements":[{"type":"text","value":"un","ts":0,"end_ts":0.2,"confidence":1},
            {"type":"punct","value":", "},{"type":"of-next-year","value":"x"},
            {"type":"text","value":"deux","ts":0.3,"end_ts":0.5},{"type":"punct","value":". "}]},
            {"speaker":0,"elements":[{"type":"unknown","value":"<laugh>"}]}\
            """);
        assertEquals("un, deux.", transcript.text());
        assertEquals(1, transcript.segments().size());
        assertEquals(
                List.of("un", "deux"),
                transcript.words().stream().map(Word::text).toList());
    }

    @Test
    void transcriptLongerThanTheRedactorReads_isRefused() {
        String element = "{\"type\":\"punct\",\"value\":\"" + "x".repeat(2_200_000) + "\"}";
        String word = "{\"type\":\"text\",\"value\":\"x\",\"ts\":0,\"end_ts\":1}";
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(
                                SdkException.class,
                                () -> read(
                                        "{\"speaker\":0,\"elements\":[" + word + "," + element + "," + element + "]}"))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"speaker\":64,\"elements\":[]}",
                "{\"speaker\":0,\"elements\":[{\"type\":\"text\",\"value\":\"x\",\"ts\":2,\"end_ts\":1}]}",
                "{\"speaker\":0,\"elements\":[{\"type\":\"text\",\"value\":\"x\"}]}"
            })
    void impossibleMonologue_isRefused(String monologue) {
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, () -> read(monologue)).code());
    }

    @Test
    void deletionOfAJobUnderWay_isOwed() {
        partnerAnswers(request ->
                request.head().method().equals("DELETE") ? Optional.of(FakeAnswer.json(409, "{}")) : Optional.empty());
        PartnersCopy copy = transcribe().copy();
        assertEquals(PartnersCopy.State.DELETION_OWED, copy.state());
        assertEquals("PARTNER_ANSWERED_409", copy.code().orElseThrow());
    }
}
