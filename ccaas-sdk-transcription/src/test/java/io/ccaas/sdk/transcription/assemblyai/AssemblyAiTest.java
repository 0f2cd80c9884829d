package io.ccaas.sdk.transcription.assemblyai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.testing.TranscriptionJobsContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssemblyAiTest extends TranscriptionJobsContract {

    @Override
    protected String connectorName() {
        return "assemblyai";
    }

    @Override
    protected String path() {
        return "/";
    }

    @Override
    protected String options() {
        return "{ language: fr, diarization: channel, vocabulary: \"Genesys, Éric\", agreedNoTraining: true }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        String target = request.head().targetUri();
        if (target.endsWith("/v2/upload")) {
            String own = URI.create(target).resolve("/").toString().replaceFirst("/$", "");
            return FakeAnswer.json(200, AssemblyAiAnswers.uploaded(own));
        }
        return FakeAnswer.json(
                200,
                switch (request.head().method()) {
                    case "POST" -> AssemblyAiAnswers.job("queued");
                    case "DELETE" -> AssemblyAiAnswers.deleted();
                    default -> AssemblyAiAnswers.completed(heard);
                });
    }

    @Override
    protected Optional<FakeAnswer> look(ReceivedRequest request, String state) {
        return request.head().method().equals("GET")
                ? Optional.of(FakeAnswer.json(200, AssemblyAiAnswers.job(state)))
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
        return "{\"audio_url\":\"" + upload + "\",\"speech_models\":[\"universal-2\"],\"language_code\":\"fr\","
                + "\"multichannel\":true,\"keyterms_prompt\":[\"Genesys\",\"Éric\"]}";
    }

    @Test
    void requests_areThoseOfTheInterface() {
        transcribe();
        ReceivedRequest upload = received().get(0);
        assertEquals("application/octet-stream", upload.field("content-type"));
        String begin = new String(received().get(1).body(), StandardCharsets.UTF_8);
        assertEquals(
                begin(upload.head().targetUri().replace("/v2/upload", "")
                        + "/upload/f756988d-47e2-4ca3-96ce-04bb168f8f2a"),
                begin);
        assertEquals(
                List.of("POST", "POST", "GET", "DELETE"),
                received().stream().map(request -> request.head().method()).toList());
    }

    @Test
    void utterances_areInOrderWithTheirChannels() {
        List<Segment> segments = transcribe().segments();
        assertEquals(new Span(100, 800), segments.get(0).at());
        assertEquals(0, segments.get(0).voice().channel().orElseThrow());
        assertEquals(1, segments.get(1).voice().channel().orElseThrow());
        assertEquals("2A", segments.get(1).voice().speaker().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://localhost",
                "https://localhost:1",
                "https://user@localhost",
                "https://localhost.elsewhere.example"
            })
    void uploadElsewhere_isRefusedBeforeTheJobBegins(String origin) {
        partnerAnswers(request -> request.head().targetUri().endsWith("/v2/upload")
                ? Optional.of(FakeAnswer.json(200, AssemblyAiAnswers.uploaded(origin)))
                : Optional.empty());
        assertEquals(
                "PARTNER_URL_ORIGIN",
                assertThrows(SdkException.class, this::transcribe).code());
        assertEquals(1, received().size());
    }

    @Test
    void wordsWithoutUtterances_areOneSegment() {
        partnerAnswers(request ->
                request.head().method().equals("GET") ? Optional.of(FakeAnswer.json(200, """
                    {"status":"completed","text":"un deux","utterances":null,"words":[
                    {"text":"un","start":5,"end":9,"confidence":1,"speaker":null},
                    {"text":"deux","start":10,"end":20,"confidence":1,"speaker":null}]}\
                    """)) : Optional.empty());
        List<Segment> segments = transcribe().segments();
        assertEquals(1, segments.size());
        assertEquals(new Span(5, 20), segments.get(0).at());
    }
}
