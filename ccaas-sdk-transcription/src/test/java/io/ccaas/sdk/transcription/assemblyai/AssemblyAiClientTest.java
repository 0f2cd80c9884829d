package io.ccaas.sdk.transcription.assemblyai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.transcription.npm.NodeClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client can use it, asks it the same, and reads out of it what the connector reads. */
@Tag("real-servers")
final class AssemblyAiClientTest {

    @TempDir
    Path directory;

    private static FakeAnswer looked(AtomicInteger looks) {
        return FakeAnswer.json(
                200,
                looks.incrementAndGet() < 3
                        ? AssemblyAiAnswers.job("processing")
                        : AssemblyAiAnswers.completed("Bonjour."));
    }

    @Test
    void vendorsClient_isServedByTheStub() throws Exception {
        PartnerFolder folder = PartnerFolder.create(Files.createDirectory(directory.resolve("keys")));
        NodeClient client = NodeClient.installed(
                "assemblyai@4.41.5",
                AssemblyAiClientTest.class,
                Files.createDirectory(directory.resolve("client")),
                folder.path().resolve("ca.pem"));
        byte[] sound = SampleRecordings.muLaw().seconds(1).bytes();
        Path recording = Files.write(directory.resolve("recording.wav"), sound);
        AtomicInteger looks = new AtomicInteger();
        AssemblyAiTest stub = new AssemblyAiTest();
        try (FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(request ->
                        request.head().method().equals("GET") ? looked(looks) : stub.answer(request, "Bonjour."))
                .start()) {
            JsonObject answer = client.ask(JsonObject.builder()
                    .put("key", Canaries.secret("vendors-client"))
                    .put("endpoint", partner.endpoint())
                    .put("audio", recording.toString())
                    .build());
            requireHeard(answer);
            requireAskedTheSame(partner.received(), sound);
        }
    }

    private static void requireHeard(JsonObject answer) {
        JsonObject heard = answer.requireObject("heard");
        assertEquals("Bonjour.", heard.requireText("text"));
        assertEquals("2", heard.requireArray("utterances").objects().get(0).requireText("channel"));
        assertEquals(AssemblyAiAnswers.ID, answer.requireObject("deleted").requireText("id"));
    }

    private static void requireAskedTheSame(List<ReceivedRequest> asked, byte[] sound) {
        assertEquals(
                List.of(
                        "POST /v2/upload",
                        "POST /v2/transcript",
                        "GET /v2/transcript/" + AssemblyAiAnswers.ID,
                        "GET /v2/transcript/" + AssemblyAiAnswers.ID,
                        "GET /v2/transcript/" + AssemblyAiAnswers.ID,
                        "DELETE /v2/transcript/" + AssemblyAiAnswers.ID),
                asked.stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
        assertArrayEquals(sound, asked.get(0).body());
        JsonObject theirs = Json.readObject(asked.get(1).body(), JsonLimits.standard());
        byte[] expected = AssemblyAiTest.begin(theirs.requireText("audio_url")).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new HashMap<>(Json.readObject(expected, JsonLimits.standard()).members()),
                new HashMap<>(theirs.members())); // the order of members is free
    }
}
