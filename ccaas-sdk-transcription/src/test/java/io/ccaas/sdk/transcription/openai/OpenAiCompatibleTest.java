package io.ccaas.sdk.transcription.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.openapi.MultipartForm;
import io.ccaas.sdk.transcription.openapi.OpenApi;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiCompatibleTest extends TranscriptionConnectorContract {

    @Override
    protected String connectorName() {
        return "openai-compatible";
    }

    @Override
    protected String path() {
        return "/v1/";
    }

    @Override
    protected String keeps() {
        return "NOTHING";
    }

    @Override
    protected String options() {
        return "{ model: large-v3, language: fr, words: true, vocabulary: \"Genesys, Éric\" }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return FakeAnswer.json(200, """
            {"task":"transcribe","duration":3.5,"text":"%1$s","language":"fr",
            "segments":[{"id":0,"seek":0,"start":0.5,"end":1.2504,"text":"%1$s","tokens":[1],"temperature":0,
            "avg_logprob":-0.2,"compression_ratio":1.2,"no_speech_prob":0.01},
            {"id":1,"seek":0,"start":2,"end":3,"text":"","tokens":[],"temperature":0,
            "avg_logprob":-0.2,"compression_ratio":1.2,"no_speech_prob":0.01}],
            "words":[{"word":"%1$s","start":0.5,"end":1.25},{"word":"fin","start":2,"end":3}]}\
            """.formatted(heard));
    }

    private void partnerSays(String json) {
        partnerAnswers(request -> Optional.of(FakeAnswer.json(200, json)));
    }

    @Test
    void segments_haveTimesAndTheirWords() {
        Transcript transcript = transcribe();
        Segment first = transcript.segments().get(0);
        assertEquals(new Span(500, 1250), first.at());
        assertEquals(
                List.of("text"), first.words().stream().map(word -> word.text()).toList());
        assertEquals(2, transcript.words().size());
        assertEquals("fr", transcript.language().orElseThrow());
    }

    @Test
    void declaredOptions_standInFormFields() {
        transcribe();
        ReceivedRequest request = received().get(0);
        String body = new String(request.body(), StandardCharsets.UTF_8);
        assertTrue(request.head().targetUri().endsWith("/v1/audio/transcriptions"));
        assertTrue(body.contains("name=\"model\"\r\n\r\nlarge-v3\r\n"));
        assertTrue(body.contains("name=\"language\"\r\n\r\nfr\r\n"));
        assertTrue(body.contains("name=\"prompt\"\r\n\r\nGenesys, Éric\r\n"));
        assertTrue(body.contains("name=\"response_format\"\r\n\r\nverbose_json\r\n"));
        assertTrue(body.contains("name=\"timestamp_granularities[]\"\r\n\r\nword\r\n"));
        assertTrue(body.contains("name=\"timestamp_granularities[]\"\r\n\r\nsegment\r\n"));
    }

    @Test
    void speakersOfEitherDialect_areRead() {
        partnerSays("{\"text\":\"x\",\"segments\":[{\"start\":0,\"end\":1,\"text\":\"x\",\"speaker\":\"A\"},"
                + "{\"start\":1,\"end\":2,\"text\":\"y\",\"speaker_id\":\"s-2\",\"score\":0.5}]}");
        List<Segment> segments = transcribe().segments();
        assertEquals("A", segments.get(0).voice().speaker().orElseThrow());
        assertEquals("s-2", segments.get(1).voice().speaker().orElseThrow());
        assertEquals(0.5, segments.get(1).confidence().orElseThrow());
    }

    /** 20,000 segments over each other and 20,000 words would be 400 million words. */
    @Test
    void segmentsOverEachOther_shareTheirWords() {
        String segment = "{\"start\":%d,\"end\":2000000,\"text\":\"x\"}";
        String word = "{\"word\":\"w\",\"start\":%d,\"end\":2000000}";
        partnerSays("{\"text\":\"x\",\"segments\":[" + listed(segment) + "],\"words\":[" + listed(word) + "]}");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Transcript transcript = transcribe();
            assertEquals(20_000, transcript.segments().size());
            assertEquals(20_000, transcript.words().size());
        });
    }

    private static String listed(String pattern) {
        return IntStream.range(0, 20_000).mapToObj(pattern::formatted).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":2,\"end\":1,\"text\":\"x\"}",
                "{\"start\":-1,\"end\":1,\"text\":\"x\"}",
                "{\"end\":1,\"text\":\"x\"}",
                "{\"start\":0,\"end\":1e300,\"text\":\"x\"}",
                "{\"start\":0,\"end\":1,\"text\":\"x\",\"speaker\":\"Marie Martin\"}",
                "{\"start\":0,\"end\":1,\"text\":\"x\",\"score\":1.5}"
            })
    void impossibleSegment_isRefused(String segment) {
        partnerSays("{\"text\":\"x\",\"segments\":[" + segment + "]}");
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
    }

    @Test
    @Tag("real-servers")
    void requestAndAnswer_areThoseOfTheOfficialDocument() throws IOException {
        transcribe();
        ReceivedRequest request = received().get(0);
        OpenApi document = OpenApi.read("openai.yml");
        document.require(
                "/components/schemas/CreateTranscriptionRequest",
                MultipartForm.of(request).json(Set.of("timestamp_granularities")));
        document.require(
                "/components/schemas/CreateTranscriptionResponseVerboseJson",
                answer(request, "Bonjour.").text());
    }
}
