package io.ccaas.sdk.transcription.deepgram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.openapi.OpenApi;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Word;
import io.ccaas.sdk.transcription.testing.TranscriptionConnectorContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DeepgramTest extends TranscriptionConnectorContract {

    @Override
    protected String connectorName() {
        return "deepgram";
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
        return "{ language: fr, diarization: channel, vocabulary: \"Genesys, numéro client\" }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        return FakeAnswer.json(200, DeepgramAnswers.of(request.body(), heard));
    }

    @Test
    void utterances_haveChannelsWordsAndConfidence() {
        List<Segment> segments = transcribe().segments();
        assertEquals(
                List.of(0, 1),
                segments.stream()
                        .map(segment -> segment.voice().channel().orElseThrow())
                        .toList());
        Word first = segments.get(0).words().get(0);
        assertEquals(new Span(100, 500), first.at());
        assertEquals("Bonjour,", first.text());
        assertEquals(0.98, first.confidence().orElseThrow());
    }

    @Test
    void request_isTheSoundAlone_andAsksNotToBeTrainedOn() {
        transcribe();
        ReceivedRequest request = received().get(0);
        assertEquals("audio/wav", request.field("content-type"));
        assertArrayEquals("RIFF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(request.body(), 4));
        assertTrue(request.head()
                .targetUri()
                .endsWith("/v1/listen?model=nova-3&language=fr&punctuate=true&utterances=true&multichannel=true"
                        + "&keyterm=Genesys&keyterm=num%C3%A9ro%20client&mip_opt_out=true"));
    }

    @Test
    void transcriptOfOtherAudio_isRefused() {
        partnerAnswers(request -> {
            byte[] other = request.body();
            other[other.length - 1] ^= 1;
            return Optional.of(FakeAnswer.json(200, DeepgramAnswers.of(other, "text")));
        });
        assertEquals(
                "AUDIO_DIGEST_DIFFERS",
                assertThrows(SdkException.class, this::transcribe).code());
    }

    @Test
    void promiseToCallBack_isNoTranscript() {
        partnerAnswers(request ->
                Optional.of(FakeAnswer.json(200, "{\"request_id\":\"0e1f1f2e-5b0a-4d0d-9d0f-2f3c4b5a6978\"}")));
        assertThrows(SdkException.class, this::transcribe);
    }

    @Test
    @Tag("real-servers")
    void requestAndAnswer_areThoseOfTheOfficialDocument() throws IOException {
        transcribe();
        ReceivedRequest request = received().get(0);
        OpenApi document = OpenApi.read("deepgram.yml");
        // A known model fulfils both choices of the document's oneOf.
        document.requireQuery("/paths/~1v1~1listen/post", request, "model");
        document.require(
                "/paths/~1v1~1listen/post/responses/200/content/application~1json/schema",
                DeepgramAnswers.of(request.body(), "Bonjour."));
    }
}
