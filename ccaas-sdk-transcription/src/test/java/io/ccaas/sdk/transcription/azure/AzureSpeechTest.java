package io.ccaas.sdk.transcription.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AzureSpeechTest extends TranscriptionConnectorContract {

    @Override
    protected String connectorName() {
        return "azure-speech";
    }

    @Override
    protected String path() {
        return "/";
    }

    @Override
    protected String keeps() {
        return "NOTHING";
    }

    @Override
    protected String options() {
        return "{ language: \"fr-FR, en-GB\", diarization: speaker, speakers: 3, agreedNoStorage: true,"
                + " agreedNoTraining: true }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return FakeAnswer.json(200, """
            {"durationMilliseconds":2000,"combinedPhrases":[{"text":"%1$s"}],"phrases":[
            {"offsetMilliseconds":900,"durationMilliseconds":600,"text":"Oui.","locale":"fr-FR","confidence":0.8,"speaker":1},
            {"offsetMilliseconds":100,"durationMilliseconds":700,"text":"%1$s","locale":"fr-FR","confidence":0.9,"speaker":0,
            "words":[{"text":"%1$s","offsetMilliseconds":100,"durationMilliseconds":650}]}]}\
            """.formatted(heard));
    }

    private void partnerSays(String json) {
        partnerAnswers(request -> Optional.of(FakeAnswer.json(200, json)));
    }

    @Test
    void request_isThatOfTheInterface() {
        transcribe();
        ReceivedRequest request = received().get(0);
        String body = new String(request.body(), StandardCharsets.UTF_8);
        assertTrue(
                request.head().targetUri().endsWith("/speechtotext/transcriptions:transcribe?api-version=2024-11-15"));
        assertTrue(body.contains("name=\"definition\"\r\n\r\n{\"locales\":[\"fr-FR\",\"en-GB\"],\"diarization\":"
                + "{\"enabled\":true,\"maxSpeakers\":3},\"profanityFilterMode\":\"None\"}\r\n"));
        assertTrue(body.contains("name=\"audio\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav\r\n"));
    }

    @Test
    void phrases_areInOrderWithSpeakersAndWords() {
        Transcript transcript = transcribe();
        List<Segment> segments = transcript.segments();
        assertEquals(new Span(100, 800), segments.get(0).at());
        assertEquals(0.9, segments.get(0).confidence().orElseThrow());
        assertEquals(new Span(100, 750), segments.get(0).words().get(0).at());
        assertEquals("1", segments.get(1).voice().speaker().orElseThrow());
        assertTrue(segments.get(1).voice().channel().isEmpty());
        assertEquals("fr-FR", transcript.language().orElseThrow());
    }

    @Test
    void channelsHeardApart_areReadAllTheSame() {
        partnerSays("""
            {"combinedPhrases":[{"channel":0,"text":"un"},{"channel":1,"text":"two"}],"phrases":[
            {"channel":0,"offsetMilliseconds":0,"durationMilliseconds":9,"text":"un","locale":"fr-FR"},
            {"channel":1,"offsetMilliseconds":5,"durationMilliseconds":9,"text":"two","locale":"en-GB"}]}\
            """);
        Transcript transcript = transcribe();
        assertEquals("un\ntwo", transcript.text());
        assertEquals(1, transcript.segments().get(1).voice().channel().orElseThrow());
        assertTrue(transcript.language().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"offsetMilliseconds\":0,\"durationMilliseconds\":-1,\"text\":\"x\"}",
                "{\"offsetMilliseconds\":-1,\"durationMilliseconds\":1,\"text\":\"x\"}",
                "{\"offsetMilliseconds\":2592000000,\"durationMilliseconds\":1,\"text\":\"x\"}",
                "{\"offsetMilliseconds\":1e300,\"durationMilliseconds\":1,\"text\":\"x\"}",
                "{\"durationMilliseconds\":1,\"text\":\"x\"}",
                "{\"offsetMilliseconds\":0,\"durationMilliseconds\":1,\"text\":\"x\",\"confidence\":2}"
            })
    void impossiblePhrase_isRefused(String phrase) {
        partnerSays("{\"combinedPhrases\":[{\"text\":\"x\"}],\"phrases\":[" + phrase + "]}");
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
    }
}
