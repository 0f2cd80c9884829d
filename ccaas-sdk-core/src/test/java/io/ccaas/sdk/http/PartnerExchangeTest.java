package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline against a real HTTPS server with mutual TLS, verified requests and signed answers. */
class PartnerExchangeTest {

    private static final RequestTemplate TRANSCRIBE = RequestTemplate.named("transcribe", "POST", "audio")
            .field("model", false)
            .audio("file")
            .repeatable()
            .build();

    @TempDir
    Path folder;

    @Test
    void signedAudioRequest_isVerifiedByThePartnerAndItsAnswerByUs() throws Exception {
        try (PartnerSetup setup = PartnerSetup.create(folder, request -> FakeAnswer.json(200, "{\"text\":\"hello\"}"));
                Ccaas ccaas = setup.open();
                AudioOnly audio = AudioOnly.from(setup.recording())) {
            Answer answer = setup.client(ccaas, TRANSCRIBE)
                    .send(TRANSCRIBE, TransferId.fresh(), Map.of(), audio, setup.deadline());
            assertEquals("hello", answer.json().requireText("text"));
            assertEquals("TLSv1.3", answer.tls().protocol());
            assertTrue(answer.covered().contains("\"@target-uri\""), answer.covered()::toString);
            assertEquals(1, setup.partner().received().size());
        }
    }

    @Test
    void answerChangedAfterSigning_isRefused() throws Exception {
        try (PartnerSetup setup = PartnerSetup.create(
                        folder,
                        request -> FakeAnswer.json(200, "{\"text\":\"hello\"}").changedAfterSigning());
                Ccaas ccaas = setup.open();
                AudioOnly audio = AudioOnly.from(setup.recording())) {
            TranscriptionClient client = setup.client(ccaas, TRANSCRIBE);
            assertThrows(
                    EvidenceException.class,
                    () -> client.send(TRANSCRIBE, TransferId.fresh(), Map.of(), audio, setup.deadline()));
        }
    }

    @Test
    void templateUnknownWhenConnecting_isRefusedAndNothingIsSent() throws Exception {
        RequestTemplate other =
                RequestTemplate.named("other", "POST", "audio").audio("file").build();
        try (PartnerSetup setup = PartnerSetup.create(folder, request -> FakeAnswer.json(200, "{}"));
                Ccaas ccaas = setup.open();
                AudioOnly audio = AudioOnly.from(setup.recording())) {
            TranscriptionClient client = setup.client(ccaas, TRANSCRIBE);
            SdkException refusal = assertThrows(
                    SdkException.class,
                    () -> client.send(other, TransferId.fresh(), Map.of(), audio, setup.deadline()));
            assertEquals("TEMPLATE_UNKNOWN", refusal.code());
            assertEquals(List.of(), setup.partner().received());
        }
    }

    @Test
    void multipartBody_holdsConstantNamesAndTheAudioAlone() throws Exception {
        try (PartnerSetup setup = PartnerSetup.create(folder, request -> FakeAnswer.json(200, "{}"));
                Ccaas ccaas = setup.open();
                AudioOnly audio = AudioOnly.from(setup.recording())) {
            setup.client(ccaas, TRANSCRIBE).send(TRANSCRIBE, TransferId.fresh(), Map.of(), audio, setup.deadline());
            FakePartner partner = setup.partner();
            String front = new String(partner.received().get(0).body(), StandardCharsets.ISO_8859_1);
            assertTrue(front.startsWith("--" + MultipartAudio.BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"audio.wav\"\r\n"
                    + "Content-Type: audio/wav\r\n\r\nRIFF"));
            assertEquals(
                    Set.of("multipart/form-data; boundary=" + MultipartAudio.BOUNDARY),
                    Set.of(partner.received().get(0).field("content-type")));
        }
    }
}
