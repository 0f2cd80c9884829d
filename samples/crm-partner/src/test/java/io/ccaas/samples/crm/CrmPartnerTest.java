package io.ccaas.samples.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.server.PartnerWorld;
import io.ccaas.samples.server.SignedClient;
import io.ccaas.samples.server.SignedClient.Incoming;
import io.ccaas.samples.server.SignedClient.Outgoing;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ResourceLeaks.class)
class CrmPartnerTest {

    private static final String CALL = "{\"externalId\":\"r-1\",\"contactId\":\"c-7\",\"direction\":\"inbound\","
            + "\"startedAt\":\"2026-11-21T10:00:00Z\",\"durationSeconds\":61,\"note\":\"asks for [EMAIL]\"}";
    private static final Field KEY_1 = new Field("Idempotency-Key", "k-1");

    @TempDir
    Path directory;

    private PartnerWorld world;

    @BeforeEach
    void start() throws IOException {
        world = PartnerWorld.of(new CrmEndpoint(crm()));
    }

    private Crm crm() throws IOException {
        Crm crm = Crm.open(StateFile.at(Optional.of(directory.resolve("crm.json"))));
        crm.seed(new Contact("c-7", "+33639980001", "Ada", "", ""));
        return crm;
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void assertAnswer(int status, String json, Incoming answer) {
        assertEquals(json, answer.text());
        assertEquals(status, answer.status());
    }

    private Incoming log(String call, Field... fields) throws IOException {
        return world.client().json("POST", "/v1/calls", call, fields);
    }

    private Incoming notes() throws IOException {
        return world.client().json("GET", "/v1/contacts/c-7/calls", "");
    }

    @Test
    void knownNumber_isFound() throws IOException {
        Incoming answer = world.client().json("POST", "/v1/contacts/search", "{\"phone\":\"+33639980001\"}");
        assertAnswer(200, "{\"contacts\":[{\"id\":\"c-7\",\"name\":\"Ada\"}]}", answer);
    }

    @Test
    void unknownNumber_findsNobody() throws IOException {
        Incoming answer = world.client().json("POST", "/v1/contacts/search", "{\"phone\":\"+33639980002\"}");
        assertAnswer(200, "{\"contacts\":[]}", answer);
    }

    @Test
    void numberInNationalForm_isRefused() throws IOException {
        Incoming answer = world.client().json("POST", "/v1/contacts/search", "{\"phone\":\"0639980001\"}");
        assertAnswer(422, "{\"error\":\"MEMBER_VALUE_REFUSED\"}", answer);
    }

    @Test
    void call_isNotedAndShown() throws IOException {
        assertAnswer(201, "{\"id\":\"n-1\"}", log(CALL, KEY_1));
        assertAnswer(200, "{\"calls\":[{\"id\":\"n-1\"," + CALL.substring(1) + "]}", notes());
        assertTrue(world.printed().contains("asks for [EMAIL]"), world.printed());
    }

    @Test
    void sameIdempotencyKey_takesNoSecondNote() throws IOException {
        log(CALL, KEY_1);
        String before = notes().text();
        assertAnswer(200, "{\"id\":\"n-1\"}", log(CALL, KEY_1));
        assertEquals(before, notes().text());
    }

    @Test
    void sameExternalId_takesNoSecondNote() throws IOException {
        log(CALL, KEY_1);
        assertAnswer(200, "{\"id\":\"n-1\"}", log(CALL, new Field("Idempotency-Key", "k-2")));
        assertAnswer(200, "{\"id\":\"n-1\"}", log(CALL));
        assertEquals(2, notes().text().split("\"note\"", -1).length);
    }

    @Test
    void idempotencyKeyOfAnotherCall_isRefused() throws IOException {
        log(CALL, KEY_1);
        Incoming answer = log(CALL.replace("r-1", "r-2"), KEY_1);
        assertAnswer(422, "{\"error\":\"IDEMPOTENCY_KEY_REUSED\"}", answer);
    }

    @Test
    void stateFile_survivesARestart() throws IOException {
        log(CALL, KEY_1);
        world.close();
        start();
        assertAnswer(200, "{\"id\":\"n-1\"}", log(CALL, KEY_1));
        assertEquals("[OWNER_READ, OWNER_WRITE]", modes());
    }

    private String modes() throws IOException {
        return Files.getPosixFilePermissions(directory.resolve("crm.json")).stream()
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void callOfAnUnknownContact_isRefused() throws IOException {
        assertAnswer(404, "{\"error\":\"CONTACT_UNKNOWN\"}", log(CALL.replace("c-7", "c-8")));
    }

    @Test
    void unexpectedMember_isRefused() throws IOException {
        assertAnswer(422, "{\"error\":\"MEMBER_UNEXPECTED\"}", log(CALL.replace("{", "{\"agent\":\"x\",")));
    }

    @Test
    void memberTwice_isRefused() throws IOException {
        assertAnswer(400, "{\"error\":\"JSON_REFUSED\"}", log(CALL.replace("{", "{\"note\":\"x\",")));
    }

    @Test
    void upsert_makesOnceAndThenChanges() throws IOException {
        String path = "/v1/contacts/by-external-id/x.1";
        String json = "{\"phone\":\"+33639980003\",\"name\":\"Grace\"}";
        assertAnswer(201, "{\"id\":\"c-1\",\"created\":true}", world.client().json("PUT", path, json));
        assertAnswer(200, "{\"id\":\"c-1\",\"created\":false}", world.client().json("PUT", path, json));
    }

    @Test
    void erasure_takesTheCallsToo() throws IOException {
        log(CALL, KEY_1);
        assertAnswer(200, "{\"contacts\":1,\"calls\":1}", world.client().json("POST", "/v1/contacts/c-7/erase", ""));
        assertAnswer(404, "{\"error\":\"CONTACT_UNKNOWN\"}", world.client().json("POST", "/v1/contacts/c-7/erase", ""));
        assertTrue(!Files.readString(directory.resolve("crm.json")).contains("EMAIL"));
    }

    @Test
    void contentWhereNoneBelongs_isRefused() throws IOException {
        Incoming answer = world.client().json("POST", "/v1/contacts/c-7/erase", "{}");
        assertEquals(401, answer.status());
    }

    @Test
    void unknownRoute_isRefused() throws IOException {
        assertAnswer(
                404, "{\"error\":\"ROUTE_UNKNOWN\"}", world.client().json("GET", "/v1/contacts/c-7%2Fx/calls", ""));
    }

    @Test
    void unprovenNote_isNotTaken() throws IOException {
        byte[] call = CALL.getBytes(StandardCharsets.UTF_8);
        SignedClient stranger = world.clientWithAnotherKey();
        Field json = new Field("Content-Type", "application/json");
        assertEquals(
                401,
                stranger.send(stranger.signed("POST", "/v1/calls", call, json)).status());
        Outgoing request = world.client().signed("POST", "/v1/calls", call, json);
        byte[] other = CALL.replace("asks", "ASKS").getBytes(StandardCharsets.UTF_8);
        assertEquals(401, world.client().send(request.withContent(other)).status());
        assertEquals("{\"calls\":[]}", notes().text());
    }

    @Test
    void clientWithoutCertificate_isRefused() {
        SignedClient client = world.clientWithoutCertificate();
        assertThrows(IOException.class, () -> client.json("GET", "/v1/contacts/c-7/calls", ""));
    }
}
