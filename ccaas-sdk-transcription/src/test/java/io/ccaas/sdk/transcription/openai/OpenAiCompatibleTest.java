package io.ccaas.sdk.transcription.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.transcription.Transcript;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector {@code openai-compatible} over mutual TLS with signed messages. */
final class OpenAiCompatibleTest extends TranscriptionConnectorContract {

    @TempDir
    Path directory;

    private volatile FakeAnswer answer = FakeAnswer.json(500, "{}");
    private FakePartner partner;
    private Ccaas ccaas;
    private TranscriptionConnector connector;

    @BeforeEach
    void start() throws IOException {
        PartnerFolder folder = PartnerFolder.create(directory);
        partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .verifying(RequestVerifier.builder(ReplayStore.inMemory(1000))
                        .trust("us", folder.clientKey())
                        .build())
                .signing(folder.partnerKey())
                .answering(request -> answer)
                .start();
        ccaas = Ccaas.open(folder.write(PartnerFolder.entry(
                        "transcribe", "TRANSCRIPTION", "openai-compatible", partner.endpoint() + "/v1/", "AUDIO")
                + "    options: { model: large-v3, language: fr }\n"));
        connector = Transcriptions.connect(ccaas, "transcribe");
    }

    @AfterEach
    void stop() {
        ccaas.close();
        partner.close();
    }

    @Override
    protected TranscriptionConnector connector() {
        return connector;
    }

    @Override
    protected List<ReceivedRequest> received() {
        return partner.received();
    }

    @Override
    protected void partnerHears(String text) {
        answer = FakeAnswer.json(
                200,
                "{\"text\":\"" + text + "\",\"segments\":[{\"start\":0.5,\"end\":1.25,\"text\":\"" + text
                        + "\"}],\"language\":\"fr\"}");
    }

    @Override
    protected void partnerRefuses(int status, String text) {
        answer = FakeAnswer.json(status, "{\"error\":\"" + text + "\"}");
    }

    private Transcript transcribe() throws IOException {
        byte[] sound = SampleRecordings.muLaw().seconds(1).bytes();
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(sound))) {
            return connector.transcribe(audio);
        }
    }

    @Test
    void segments_haveTheirTimes() throws IOException {
        partnerHears("bonjour");
        Transcript transcript = transcribe();
        assertEquals(
                List.of(new Transcript.Segment(Duration.ofMillis(500), Duration.ofMillis(1250), "bonjour")),
                transcript.segments());
        assertEquals("fr", transcript.language().orElseThrow());
    }

    @Test
    void declaredOptions_standInFormFields() throws IOException {
        partnerHears("bonjour");
        transcribe();
        ReceivedRequest request = partner.received().get(0);
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        assertEquals(
                partner.endpoint() + "/v1/audio/transcriptions", request.head().targetUri());
        assertTrue(body.contains("name=\"model\"\r\n\r\nlarge-v3\r\n"));
        assertTrue(body.contains("name=\"language\"\r\n\r\nfr\r\n"));
        assertTrue(body.contains("name=\"response_format\"\r\n\r\nverbose_json\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":2,\"end\":1,\"text\":\"x\"}",
                "{\"start\":-1,\"end\":1,\"text\":\"x\"}",
                "{\"end\":1,\"text\":\"x\"}",
                "{\"start\":0,\"end\":1e300,\"text\":\"x\"}"
            })
    void segmentWithImpossibleTimes_isRefused(String segment) {
        answer = FakeAnswer.json(200, "{\"text\":\"x\",\"segments\":[" + segment + "]}");
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
    }
}
