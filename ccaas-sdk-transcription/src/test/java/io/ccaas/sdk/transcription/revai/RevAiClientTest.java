package io.ccaas.sdk.transcription.revai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.transcription.npm.NodeClient;
import io.ccaas.sdk.transcription.openapi.MultipartForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client can use it, asks it the same, and reads out of it what the connector reads. */
@Tag("real-servers")
final class RevAiClientTest {

    @TempDir
    Path directory;

    private static Optional<FakeAnswer> looked(ReceivedRequest request, AtomicInteger looks) {
        return request.head().method().equals("GET") && looks.incrementAndGet() < 3
                ? Optional.of(FakeAnswer.json(200, RevAiAnswers.job("in_progress")))
                : Optional.empty();
    }

    @Test
    void vendorsClient_isServedByTheStub() throws Exception {
        PartnerFolder folder = PartnerFolder.create(Files.createDirectory(directory.resolve("keys")));
        NodeClient client = NodeClient.installed(
                "revai-node-sdk@3.8.5",
                RevAiClientTest.class,
                Files.createDirectory(directory.resolve("client")),
                folder.path().resolve("ca.pem"));
        byte[] sound = SampleRecordings.muLaw().seconds(1).bytes();
        Path recording = Files.write(directory.resolve("recording.wav"), sound);
        AtomicInteger looks = new AtomicInteger();
        RevAiTest stub = new RevAiTest();
        try (FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(request -> looked(request, looks).orElseGet(() -> stub.answer(request, "Bonjour.")))
                .start()) {
            JsonObject answer = client.ask(JsonObject.builder()
                    .put("key", Canaries.secret("vendors-client"))
                    .put("endpoint", partner.endpoint())
                    .put("audio", recording.toString())
                    .build());
            requireHeard(answer.requireObject("heard"));
            requireAskedTheSame(partner.received(), sound);
        }
    }

    private static void requireHeard(JsonObject heard) {
        JsonObject monologue = heard.requireArray("monologues").objects().get(0);
        assertEquals(1, monologue.requireWholeNumber("speaker"));
        assertEquals(
                "Bonjour.", monologue.requireArray("elements").objects().get(0).requireText("value"));
    }

    private static void requireAskedTheSame(List<ReceivedRequest> asked, byte[] sound) {
        String job = "/speechtotext/v1/jobs/" + RevAiAnswers.ID;
        assertEquals(
                List.of(
                        "POST /speechtotext/v1/jobs",
                        "GET " + job,
                        "GET " + job,
                        "GET " + job,
                        "GET " + job + "/transcript",
                        "DELETE " + job),
                asked.stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
        assertTrue(holds(asked.get(0), sound));
        assertEquals("Bearer " + Canaries.secret("vendors-client"), asked.get(0).field("authorization"));
        assertEquals(
                members(RevAiTest.OPTIONS),
                members(MultipartForm.of(asked.get(0)).value("options")));
    }

    /** The order of members is free. */
    private static Map<String, JsonValue> members(String json) {
        return new HashMap<>(Json.readObject(json.getBytes(StandardCharsets.UTF_8), JsonLimits.standard())
                .members());
    }

    private static boolean holds(ReceivedRequest request, byte[] sound) {
        return new String(request.body(), StandardCharsets.ISO_8859_1)
                .contains(new String(sound, StandardCharsets.ISO_8859_1));
    }
}
