package io.ccaas.sdk.transcription.gladia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client can use it, asks it the same, and reads out of it what the connector reads. */
@Tag("real-servers")
final class GladiaClientTest {

    @TempDir
    Path directory;

    private static Optional<FakeAnswer> looked(ReceivedRequest request, AtomicInteger looks) {
        return request.head().method().equals("GET") && looks.incrementAndGet() < 3
                ? Optional.of(FakeAnswer.json(200, GladiaAnswers.job("processing")))
                : Optional.empty();
    }

    @Test
    void vendorsClient_isServedByTheStub() throws Exception {
        PartnerFolder folder = PartnerFolder.create(Files.createDirectory(directory.resolve("keys")));
        NodeClient client = NodeClient.installed(
                "@gladiaio/sdk@2.1.0",
                GladiaClientTest.class,
                Files.createDirectory(directory.resolve("client")),
                folder.path().resolve("ca.pem"));
        byte[] sound = SampleRecordings.muLaw().seconds(1).bytes();
        Path recording = Files.write(directory.resolve("recording.wav"), sound);
        AtomicInteger looks = new AtomicInteger();
        GladiaTest stub = new GladiaTest();
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
            assertTrue(answer.truth("deleted").orElseThrow());
            requireAskedTheSame(partner.received(), sound);
        }
    }

    private static void requireHeard(JsonObject job) {
        JsonObject heard = job.requireObject("result").requireObject("transcription");
        assertEquals("Bonjour.", heard.requireText("full_transcript"));
        assertEquals(1, heard.requireArray("utterances").objects().get(0).requireWholeNumber("channel"));
    }

    private static void requireAskedTheSame(List<ReceivedRequest> asked, byte[] sound) {
        String job = "/v2/pre-recorded/" + GladiaAnswers.ID;
        assertEquals(
                List.of(
                        "POST /v2/upload",
                        "POST /v2/pre-recorded",
                        "GET " + job,
                        "GET " + job,
                        "GET " + job,
                        "DELETE " + job),
                asked.stream()
                        .map(request -> request.head().method() + " "
                                + request.head().targetUri().replaceFirst("https://[^/]+", ""))
                        .toList());
        assertTrue(holds(asked.get(0), sound));
        assertEquals(Canaries.secret("vendors-client"), asked.get(0).field("x-gladia-key"));
        JsonObject theirs = Json.readObject(asked.get(1).body(), JsonLimits.standard());
        byte[] expected = GladiaTest.begin(theirs.requireText("audio_url")).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new HashMap<>(Json.readObject(expected, JsonLimits.standard()).members()),
                new HashMap<>(theirs.members())); // the order of members is free
    }

    private static boolean holds(ReceivedRequest request, byte[] sound) {
        return new String(request.body(), StandardCharsets.ISO_8859_1)
                .contains(new String(sound, StandardCharsets.ISO_8859_1));
    }
}
