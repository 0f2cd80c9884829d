package io.ccaas.sdk.transcription.openapi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents refuse what is wrong: a contract that nothing breaks would show nothing. */
@Tag("real-servers")
final class OpenApiTest {

    @Test
    void answerWithoutItsResults_isRefused() throws IOException {
        OpenApi deepgram = OpenApi.read("deepgram.yml");
        String answer = "/paths/~1v1~1listen/post/responses/200/content/application~1json/schema";
        assertFalse(deepgram.against(answer, "{\"metadata\":{}}").isEmpty());
        assertThrows(AssertionError.class, () -> deepgram.require("/paths/~1nowhere", "{}"));
    }

    @Test
    void unknownState_isRefused() throws IOException {
        OpenApi speechmatics = OpenApi.swagger("speechmatics-batch.yaml");
        String job =
                "{\"job\":{\"created_at\":\"2026-11-22T20:00:00Z\",\"data_name\":\"audio.wav\",\"id\":\"a\",\"status\":\"x\"}}";
        assertFalse(
                speechmatics.against("/definitions/RetrieveJobResponse", job).isEmpty());
    }

    @Test
    void unknownField_isRefused() throws IOException {
        OpenApi openai = OpenApi.read("openai.yml");
        assertFalse(openai.against(
                        "/components/schemas/CreateTranscriptionRequest",
                        "{\"file\":\"x\",\"model\":\"m\",\"caller\":\"x\"}")
                .isEmpty());
    }
}
