package io.ccaas.sdk.transcription.gladia;

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
import io.ccaas.sdk.transcription.testing.TranscriptionJobsContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GladiaTest extends TranscriptionJobsContract {

    private static final String JOB = "/v2/pre-recorded/" + GladiaAnswers.ID;

    @Override
    protected String connectorName() {
        return "gladia";
    }

    @Override
    protected String path() {
        return "/";
    }

    @Override
    protected String options() {
        return "{ model: solaria-1, language: fr, diarization: speaker, vocabulary: \"Genesys, Éric\","
                + " agreedNoTraining: true }";
    }

    static String origin(ReceivedRequest request) {
        return URI.create(request.head().targetUri()).resolve("/").toString().replaceFirst("/$", "");
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        if (request.head().targetUri().endsWith("/v2/upload")) {
            return FakeAnswer.json(200, GladiaAnswers.uploaded(origin(request)));
        }
        return switch (request.head().method()) {
            case "POST" -> FakeAnswer.json(201, GladiaAnswers.begun(origin(request)));
            case "DELETE" -> FakeAnswer.text(202, "text/plain", "");
            default -> FakeAnswer.json(200, GladiaAnswers.done(heard));
        };
    }

    @Override
    protected Optional<FakeAnswer> look(ReceivedRequest request, String state) {
        return request.head().method().equals("GET")
                ? Optional.of(FakeAnswer.json(200, GladiaAnswers.job(state)))
                : Optional.empty();
    }

    @Override
    protected String running() {
        return "processing";
    }

    @Override
    protected String failed() {
        return "error";
    }

    /** The request for a job, which the vendor's own client sends too. */
    static String begin(String upload) {
        return "{\"audio_url\":\"" + upload + "\",\"model\":\"solaria-1\",\"language_config\":{\"languages\":[\"fr\"]},"
                + "\"diarization\":true,\"custom_vocabulary\":true,"
                + "\"custom_vocabulary_config\":{\"vocabulary\":[\"Genesys\",\"Éric\"]}}";
    }

    @Test
    void requests_areThoseOfTheInterface() {
        transcribe();
        ReceivedRequest upload = received().get(0);
        assertTrue(new String(upload.body(), StandardCharsets.ISO_8859_1)
                .contains("name=\"audio\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav\r\n"));
        assertEquals(
                begin(origin(upload) + GladiaAnswers.UPLOAD),
                new String(received().get(1).body(), StandardCharsets.UTF_8));
        assertEquals(
                List.of("POST /v2/upload", "POST /v2/pre-recorded", "GET " + JOB, "DELETE " + JOB),
                received().stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
    }

    @Test
    void utterances_areInOrderWithTheirVoices() {
        Transcript transcript = transcribe();
        List<Segment> segments = transcript.segments();
        assertEquals(new Span(100, 800), segments.get(0).at());
        assertEquals(0, segments.get(0).voice().channel().orElseThrow());
        assertEquals(1, segments.get(1).voice().channel().orElseThrow());
        assertEquals("1", segments.get(1).voice().speaker().orElseThrow());
        assertEquals(0.9, segments.get(0).confidence().orElseThrow());
        assertEquals("text", segments.get(0).words().get(0).text());
        assertEquals("fr", transcript.language().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://localhost", "https://localhost:1"})
    void uploadElsewhere_isRefusedBeforeTheJobBegins(String origin) {
        partnerAnswers(request -> request.head().targetUri().endsWith("/v2/upload")
                ? Optional.of(FakeAnswer.json(200, GladiaAnswers.uploaded(origin)))
                : Optional.empty());
        assertEquals(
                "PARTNER_URL_ORIGIN",
                assertThrows(SdkException.class, this::transcribe).code());
        assertEquals(1, received().size());
    }

    @Test
    void jobThatIsGone_isAnAgreement() {
        partnerAnswers(request ->
                request.head().method().equals("DELETE") ? Optional.of(FakeAnswer.json(404, "{}")) : Optional.empty());
        assertEquals(PartnersCopy.State.DELETION_AGREED, transcribe().copy().state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":2,\"end\":1,\"text\":\"x\"}",
                "{\"start\":0,\"end\":1,\"text\":\"x\",\"channel\":64}",
                "{\"start\":0,\"end\":1,\"text\":\"x\",\"speaker\":\"Marie Martin\"}"
            })
    void impossibleUtterance_isRefused(String utterance) {
        partnerAnswers(request -> request.head().method().equals("GET")
                ? Optional.of(FakeAnswer.json(
                        200,
                        "{\"status\":\"done\",\"result\":{\"transcription\":{\"full_transcript\":\"x\",\"utterances\":["
                                + utterance + "]}}}"))
                : Optional.empty());
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
    }
}
