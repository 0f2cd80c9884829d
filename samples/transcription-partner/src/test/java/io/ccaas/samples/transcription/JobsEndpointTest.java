package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.server.PartnerWorld;
import io.ccaas.samples.server.SignedClient.Incoming;
import io.ccaas.samples.server.SignedClient.Outgoing;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The partner that keeps: a job, what lies there meanwhile, and that it is gone. */
@ExtendWith(ResourceLeaks.class)
class JobsEndpointTest {

    private static final String CONFIG =
            "{\"type\":\"transcription\",\"transcription_config\":{\"language\":\"auto\"}}";

    @TempDir
    Path kept;

    @TempDir
    Path operator;

    private PartnerWorld world;

    @BeforeEach
    void start() throws IOException {
        Recogniser recogniser = new Recogniser(List.of(DigestLookup.open(Optional.empty())));
        KeptJobs jobs = new KeptJobs(kept, Optional.of(operator.resolve("hold")));
        world = PartnerWorld.of(new JobsEndpoint(recogniser, jobs));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Incoming send(String method, String path, byte[] content, Field... fields) throws IOException {
        Outgoing request = world.client().signed(method, path, content, fields);
        return world.client().proven(request, world.client().send(request));
    }

    private Incoming bare(String method, String path) throws IOException {
        return send(method, path, new byte[0]);
    }

    private Incoming begin(String config) throws IOException {
        byte[] form = new Form()
                .field("config", config)
                .file("data_file", "audio.wav", Recordings.read("order-status.wav"))
                .end();
        return send("POST", "/v2/jobs", form, Form.contentType());
    }

    private String begun() throws IOException {
        Incoming answer = begin(CONFIG);
        assertEquals(201, answer.status());
        return Json.readObject(answer.text().getBytes(StandardCharsets.UTF_8), JsonLimits.standard())
                .requireText("id");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            return all.toList();
        }
    }

    @Test
    void job_isKeptUntilItIsDeleted() throws IOException {
        String id = begun();
        assertEquals(2, files().size());
        assertEquals(
                "{\"job\":{\"id\":\"" + id + "\",\"status\":\"done\"}}",
                bare("GET", "/v2/jobs/" + id).text());
        String words =
                bare("GET", "/v2/jobs/" + id + "/transcript?format=json-v2").text();
        assertTrue(words.contains("\"content\":\"order\""), words);
        assertEquals(200, bare("DELETE", "/v2/jobs/" + id + "?force=true").status());
        assertEquals(List.of(), files());
        assertEquals(404, bare("GET", "/v2/jobs/" + id).status());
        assertEquals(404, bare("DELETE", "/v2/jobs/" + id + "?force=true").status());
    }

    @Test
    void deletionOnHold_isRefusedAndDeletesNothing() throws IOException {
        String id = begun();
        Path hold = Files.createFile(operator.resolve("hold"));
        Incoming refused = bare("DELETE", "/v2/jobs/" + id + "?force=true");
        assertEquals("{\"error\":\"DELETION_ON_HOLD\"}", refused.text());
        assertEquals(423, refused.status());
        assertEquals(2, files().size());
        Files.delete(hold);
        assertEquals(200, bare("DELETE", "/v2/jobs/" + id + "?force=true").status());
        assertEquals(List.of(), files());
    }

    @Test
    void configurationThatCouldSayMore_isRefused() throws IOException {
        Incoming refused = begin(CONFIG.replace("}}", "},\"tracking\":{\"title\":\"call\"}}"));
        assertEquals("{\"error\":\"FIELD_VALUE_REFUSED\"}", refused.text());
        assertEquals(List.of(), files());
    }

    @Test
    void otherRoutes_areUnknown() throws IOException {
        assertEquals(404, bare("GET", "/v2/jobs").status());
        assertEquals(404, bare("GET", "/v2/jobs/../../etc").status());
        assertEquals(405, bare("DELETE", "/v2/jobs/" + begun()).status());
    }
}
