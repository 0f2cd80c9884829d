package io.ccaas.sdk.transcription.speechmatics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.transcription.openapi.MultipartForm;
import io.ccaas.sdk.transcription.openapi.OpenApi;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.testing.TranscriptionJobsContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class SpeechmaticsTest extends TranscriptionJobsContract {

    private static final String JOB = "/v2/jobs/" + SpeechmaticsAnswers.ID;

    @Override
    protected String connectorName() {
        return "speechmatics";
    }

    @Override
    protected String path() {
        return "/v2/";
    }

    @Override
    protected String options() {
        return "{ language: fr, model: enhanced, diarization: channel, vocabulary: \"Genesys, Éric\","
                + " agreedNoTraining: true }";
    }

    @Override
    protected FakeAnswer answer(ReceivedRequest request, String heard) {
        String target = request.head().targetUri();
        return switch (request.head().method()) {
            case "POST" -> FakeAnswer.json(201, SpeechmaticsAnswers.CREATED);
            case "DELETE" -> FakeAnswer.json(200, SpeechmaticsAnswers.job("deleted"));
            default ->
                target.endsWith("/transcript?format=json-v2")
                        ? FakeAnswer.json(200, SpeechmaticsAnswers.transcript(heard))
                        : FakeAnswer.json(200, SpeechmaticsAnswers.job("done"));
        };
    }

    @Override
    protected Optional<FakeAnswer> look(ReceivedRequest request, String state) {
        return request.head().method().equals("GET")
                        && request.head().targetUri().endsWith(JOB)
                ? Optional.of(FakeAnswer.json(200, SpeechmaticsAnswers.job(state)))
                : Optional.empty();
    }

    @Override
    protected String running() {
        return "running";
    }

    @Override
    protected String failed() {
        return "rejected";
    }

    @Test
    void requests_areThoseOfTheInterface() {
        transcribe();
        String begin = new String(received().get(0).body(), StandardCharsets.UTF_8);
        assertTrue(begin.contains("name=\"config\"\r\n\r\n{\"type\":\"transcription\",\"transcription_config\":"
                + "{\"language\":\"fr\",\"model\":\"enhanced\",\"diarization\":\"channel\",\"additional_vocab\":"
                + "[{\"content\":\"Genesys\"},{\"content\":\"Éric\"}]}}\r\n"));
        assertTrue(begin.contains("name=\"data_file\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav\r\n"));
        assertEquals(
                List.of(
                        "POST /v2/jobs",
                        "GET " + JOB,
                        "GET " + JOB + "/transcript?format=json-v2",
                        "DELETE " + JOB + "?force=true"),
                received().stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
    }

    private Transcript read(String results) {
        partnerAnswers(request -> request.head().targetUri().contains("/transcript")
                ? Optional.of(FakeAnswer.json(200, "{\"results\":[" + results + "]}"))
                : Optional.empty());
        return transcribe();
    }

    private static String word(String channel, String speaker, double start, String text) {
        return """
            {"channel":"%s","start_time":%s,"end_time":%s,"type":"word",
            "alternatives":[{"content":"%s","confidence":0.9,"language":"fr","speaker":"%s"}]}\
            """.formatted(channel, start, start + 0.2, text, speaker);
    }

    private static String mark(String attaches, boolean end, String text) {
        return """
            {"channel":"channel_1","start_time":1,"end_time":1,"type":"punctuation","attaches_to":"%s","is_eos":%s,
            "alternatives":[{"content":"%s","confidence":1,"language":"fr","speaker":"S1"}]}\
            """.formatted(attaches, end, text);
    }

    @Test
    void marks_standWhereTheyBelong_andEndSentences() {
        Transcript transcript = read(String.join(
                ",",
                word("channel_1", "S1", 0.1, "Bonjour"),
                mark("previous", true, "."),
                mark("next", false, "("),
                word("channel_1", "S1", 1.1, "oui"),
                mark("previous", false, ")"),
                "{\"type\":\"of-next-year\",\"start_time\":1,\"end_time\":1}"));
        assertEquals(
                List.of("Bonjour.", "(oui)"),
                transcript.segments().stream().map(Segment::text).toList());
        assertEquals("Bonjour. (oui)", transcript.text());
    }

    @Test
    void channelsThatSpeakAtOnce_arePartedAndInOrder() {
        Transcript transcript = read(String.join(
                ",",
                word("channel_1", "S1", 0.1, "un"),
                word("channel_2", "S2", 0.2, "deux"),
                word("channel_1", "S1", 0.4, "trois"),
                word("channel_1", "S3", 0.8, "quatre")));
        assertEquals(
                List.of("un trois", "deux", "quatre"),
                transcript.segments().stream().map(Segment::text).toList());
        assertEquals(1, transcript.segments().get(1).voice().channel().orElseThrow());
        assertEquals("S3", transcript.segments().get(2).voice().speaker().orElseThrow());
    }

    /** It would be written between all words: some megabytes of an answer would become terabytes. */
    @Test
    void longDelimiter_isRefused() {
        partnerAnswers(request -> request.head().targetUri().contains("/transcript")
                ? Optional.of(FakeAnswer.json(
                        200,
                        "{\"metadata\":{\"language_pack_info\":{\"word_delimiter\":\"" + "-".repeat(1000)
                                + "\"}},\"results\":[]}"))
                : Optional.empty());
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, this::transcribe).code());
    }

    @Test
    void channelWithAnotherName_isRefused() {
        assertEquals(
                "TRANSCRIPT_SHAPE",
                assertThrows(SdkException.class, () -> read(word("Agent", "S1", 0, "x")))
                        .code());
    }

    @Test
    @Tag("real-servers")
    void requestsAndAnswers_areThoseOfTheOfficialDocument() throws IOException {
        transcribe();
        OpenApi document = OpenApi.swagger("speechmatics-batch.yaml");
        document.require(
                "/definitions/JobConfig", MultipartForm.of(received().get(0)).value("config"));
        document.requireQuery(
                "/paths/~1jobs~1{jobid}~1transcript/get", received().get(2));
        document.requireQuery("/paths/~1jobs~1{jobid}/delete", received().get(3));
        document.require("/definitions/CreateJobResponse", SpeechmaticsAnswers.CREATED);
        for (String status : List.of("running", "done", "rejected", "deleted", "expired")) {
            document.require("/definitions/RetrieveJobResponse", SpeechmaticsAnswers.job(status));
        }
        document.require("/definitions/RetrieveTranscriptResponse", SpeechmaticsAnswers.transcript("Bonjour"));
    }
}
