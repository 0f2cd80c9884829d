package io.ccaas.sdk.transcription.openai;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.openapi.MultipartForm;
import io.ccaas.sdk.transcription.openapi.OpenApi;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class MistralTest extends TranscriptionConnectorContract {

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
        return "{ dialect: mistral, diarization: speaker, vocabulary: \"Genesys, Twilio\" }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return FakeAnswer.json(200, """
            {"model":"voxtral-mini-2507","text":"%1$s","language":null,
            "segments":[{"type":"transcription_segment","text":"%1$s","start":0.1,"end":1.9,"score":0.9,"speaker_id":"speaker_1"}],
            "usage":{"prompt_audio_seconds":2,"prompt_tokens":4,"total_tokens":8,"completion_tokens":4}}\
            """.formatted(heard));
    }

    @Test
    void request_isInTheDialect() {
        transcribe();
        String body = new String(received().get(0).body(), StandardCharsets.UTF_8);
        assertTrue(body.contains("name=\"model\"\r\n\r\nvoxtral-mini-latest\r\n"));
        assertTrue(body.contains("name=\"diarize\"\r\n\r\ntrue\r\n"));
        assertTrue(body.contains("name=\"context_bias\"\r\n\r\nGenesys\r\n"));
        assertTrue(body.contains("name=\"context_bias\"\r\n\r\nTwilio\r\n"));
        assertFalse(body.contains("response_format"));
    }

    @Test
    @Tag("real-servers")
    void requestAndAnswer_areThoseOfTheOfficialDocument() throws IOException {
        transcribe();
        ReceivedRequest request = received().get(0);
        OpenApi document = OpenApi.read("mistral.yaml");
        // The document leaves open how a form writes a file: it is looked at as absent.
        String form = MultipartForm.of(request)
                .json(Set.of("context_bias", "timestamp_granularities"))
                .replace(",\"file\":\"the sound\"", "");
        document.require("/components/schemas/AudioTranscriptionRequest", form);
        document.require(
                "/components/schemas/TranscriptionResponse",
                answer(request, "Bonjour.").text());
    }
}
