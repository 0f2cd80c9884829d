package io.ccaas.samples.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.testing.TranscriptionJobsContract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How Acme answers; the contract does the rest, and every wrong answer with it. */
final class AcmeSpeechTest extends TranscriptionJobsContract {

    @Override
    protected String connectorName() {
        return "acme-speech";
    }

    @Override
    protected String path() {
        return "/";
    }

    @Override
    protected String options() {
        return "{ language: fr }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return switch (request.head().method()) {
            case "POST" -> FakeAnswer.json(201, "{\"job\":\"j-7f3a\"}");
            case "DELETE" -> FakeAnswer.json(204, "");
            default ->
                FakeAnswer.json(
                        200,
                        "{\"id\":\"j-7f3a\",\"state\":\"ready\",\"lines\":[{\"from\":0.5,\"to\":1,\"said\":\"" + heard
                                + "\"}]}");
        };
    }

    @Override
    protected Optional<FakeAnswer> look(ReceivedRequest request, String state) {
        return request.head().method().equals("GET")
                ? Optional.of(FakeAnswer.json(200, "{\"id\":\"j-7f3a\",\"state\":\"" + state + "\"}"))
                : Optional.empty();
    }

    @Override
    protected String running() {
        return "working";
    }

    @Override
    protected String failed() {
        return "broken";
    }

    @Test
    void lines_haveTheirTimes() {
        assertEquals(new Span(500, 1000), transcribe().segments().get(0).at());
    }

    /** What Acme documents; the contract cannot know it. */
    @Test
    void job_saysWhatAcmeMustKnow() {
        transcribe();
        String begin = new String(received().get(0).body(), StandardCharsets.ISO_8859_1);
        assertTrue(begin.contains("name=\"retain\"\r\n\r\nfalse\r\n"));
        assertTrue(begin.contains("name=\"language\"\r\n\r\nfr\r\n"));
    }
}
