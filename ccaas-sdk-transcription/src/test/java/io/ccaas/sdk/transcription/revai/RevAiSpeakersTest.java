package io.ccaas.sdk.transcription.revai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Speakers parted by ear: the same member of the answer then says another thing. */
final class RevAiSpeakersTest extends TranscriptionConnectorContract {

    @Override
    protected String connectorName() {
        return "revai";
    }

    @Override
    protected String path() {
        return "/speechtotext/v1/";
    }

    @Override
    protected String keeps() {
        return "UNTIL_DELETED";
    }

    @Override
    protected String options() {
        return "{ language: fr, diarization: speaker, noTraining: false }";
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

    @Test
    void speaker_isALabelAndNoChannel() {
        Voice voice = transcribe().segments().get(0).voice();
        assertEquals("1", voice.speaker().orElseThrow());
        assertTrue(voice.channel().isEmpty());
        String begin = new String(received().get(0).body(), StandardCharsets.UTF_8);
        assertTrue(begin.contains("\"skip_diarization\":false,\"delete_after_seconds\":3600}"));
    }
}
