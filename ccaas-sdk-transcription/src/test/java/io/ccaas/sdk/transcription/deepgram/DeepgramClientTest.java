package io.ccaas.sdk.transcription.deepgram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.transcription.npm.NodeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client can use it, asks it the same, and reads out of it what the connector reads. */
@Tag("real-servers")
final class DeepgramClientTest {

    @TempDir
    Path directory;

    @Test
    void vendorsClient_isServedByTheStub() throws Exception {
        PartnerFolder folder = PartnerFolder.create(Files.createDirectory(directory.resolve("keys")));
        NodeClient client = NodeClient.installed(
                "@deepgram/sdk@5.13.0",
                DeepgramClientTest.class,
                Files.createDirectory(directory.resolve("client")),
                folder.path().resolve("ca.pem"));
        byte[] sound = SampleRecordings.muLaw().seconds(1).bytes();
        Path recording = Files.write(directory.resolve("recording.wav"), sound);
        try (FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(request -> FakeAnswer.json(200, DeepgramAnswers.of(request.body(), "Bonjour.")))
                .start()) {
            JsonObject heard = client.ask(JsonObject.builder()
                    .put("key", Canaries.secret("vendors-client"))
                    .put("endpoint", partner.endpoint())
                    .put("audio", recording.toString())
                    .build());
            requireHeard(heard.requireObject("results"));
            requireAskedTheSame(partner.received(), sound);
        }
    }

    private static void requireHeard(JsonObject results) {
        JsonObject first = results.requireArray("channels").objects().get(0);
        assertEquals(
                "Bonjour.", first.requireArray("alternatives").objects().get(0).requireText("transcript"));
        assertEquals(2, results.requireArray("utterances").objects().size());
    }

    /** As {@link DeepgramTest} has it of the connector; the order of a query's parameters is free. */
    private static void requireAskedTheSame(List<ReceivedRequest> asked, byte[] sound) {
        assertEquals(1, asked.size());
        ReceivedRequest request = asked.get(0);
        assertEquals("POST", request.head().method());
        String[] target = request.head().targetUri().split("\\?", 2);
        assertEquals("/v1/listen", target[0].replaceFirst("https://[^/]+", ""));
        assertEquals(
                Set.of(
                        "model=nova-3",
                        "language=fr",
                        "punctuate=true",
                        "utterances=true",
                        "multichannel=true",
                        "keyterm=Genesys",
                        "keyterm=num%C3%A9ro%20client",
                        "mip_opt_out=true"),
                Set.of(target[1].split("&", -1)));
        assertEquals("Token " + Canaries.secret("vendors-client"), request.field("authorization"));
        assertArrayEquals(sound, request.body());
    }
}
