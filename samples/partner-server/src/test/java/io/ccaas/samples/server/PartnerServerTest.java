package io.ccaas.samples.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.samples.server.SignedClient.Incoming;
import io.ccaas.samples.server.SignedClient.Outgoing;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ResourceLeaks.class)
class PartnerServerTest {

    private static final String REFUSED = "{\"error\":\"SIGNATURE_REFUSED\"}";
    private static final byte[] HELLO = "{\"text\":\"hello\"}".getBytes(StandardCharsets.UTF_8);
    private static final Field JSON = new Field("Content-Type", "application/json");

    private final AtomicInteger acted = new AtomicInteger();
    private PartnerWorld world;

    @BeforeEach
    void start() throws IOException {
        world = PartnerWorld.of(this::echo);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Answer echo(PartnerRequest request) throws IOException {
        Answer answer = Answer.json(200, request.json(1000));
        acted.incrementAndGet();
        return answer;
    }

    private Outgoing hello() {
        return world.client().signed("POST", "/echo?a=%20b", HELLO, JSON);
    }

    private void assertUnproven(Incoming answer, String code) {
        assertEquals(401, answer.status());
        assertEquals(REFUSED, answer.text());
        assertEquals(0, acted.get());
        assertTrue(world.log().contains("refused=" + code), world.log());
    }

    @Test
    void signedRequest_isAnsweredSigned() throws IOException {
        Outgoing request = hello();
        Incoming answer = world.client().proven(request, world.client().send(request));
        assertEquals(200, answer.status());
        assertEquals("{\"text\":\"hello\"}", answer.text());
    }

    @Test
    void signedAnswer_fitsNoOtherRequest() throws IOException {
        Incoming answer = world.client().send(hello());
        Outgoing other = hello();
        assertThrows(SignatureRefusedException.class, () -> world.client().proven(other, answer));
    }

    @Test
    void noClientCertificate_isRefusedInTheHandshake() {
        assertThrows(IOException.class, () -> world.clientWithoutCertificate().send(hello()));
        assertEquals("", world.log());
    }

    @Test
    void certificateOfAnotherAuthority_isRefusedInTheHandshake() {
        assertThrows(IOException.class, () -> world.clientOfAnotherAuthority().send(hello()));
        assertEquals("", world.log());
    }

    @Test
    void unsignedRequest_isRefused() throws IOException {
        Incoming answer = world.client().send(world.client().unsigned("POST", "/echo", HELLO, JSON));
        assertUnproven(answer, "SIGNATURE_MISSING");
        assertFalse(answer.isSigned());
    }

    @Test
    void keyOfAStranger_isRefused() throws IOException {
        SignedClient stranger = world.clientWithAnotherKey();
        assertUnproven(stranger.send(stranger.signed("POST", "/echo", HELLO, JSON)), "KEY_UNKNOWN");
    }

    @Test
    void replayedRequest_isRefused() throws IOException {
        Outgoing request = hello();
        assertEquals(200, world.client().send(request).status());
        acted.set(0);
        assertUnproven(world.client().send(request), "NONCE_REPLAYED");
    }

    @Test
    void changedContent_isRefusedBeforeTheHandlerActs() throws IOException {
        byte[] other = "{\"text\":\"hallo\"}".getBytes(StandardCharsets.UTF_8);
        Outgoing request = hello();
        Incoming answer = world.client().send(request.withContent(other));
        assertUnproven(answer, "CONTENT_DIGEST_MISMATCH");
        assertEquals(401, world.client().proven(request, answer).status());
    }

    @Test
    void changedTarget_isRefused() throws IOException {
        Outgoing request = hello();
        RequestHead head = request.head();
        RequestHead other = new RequestHead("POST", head.targetUri() + "c", head.fields());
        assertUnproven(world.client().send(new Outgoing(other, HELLO)), "SIGNATURE_MISMATCH");
    }

    @Test
    void signatureForTheHostThatTheSenderNames_isRefused() throws IOException {
        SignedClient client = world.client();
        RequestHead own = client.unsigned("POST", "/echo", HELLO, JSON).head();
        List<Field> fields = own.fields().stream()
                .map(f -> f.name().equals("Host") ? new Field("Host", "other.example") : f)
                .toList();
        RequestHead elsewhere = new RequestHead("POST", "https://other.example/echo", fields);
        assertUnproven(client.send(client.sign(new Outgoing(elsewhere, HELLO))), "SIGNATURE_MISMATCH");
    }

    @Test
    void absoluteTarget_isRefused() throws IOException {
        SignedClient client = world.client();
        Outgoing request = client.signed("POST", "//other.example/echo", HELLO, JSON);
        Incoming answer = client.send(request);
        assertEquals(400, answer.status());
        assertEquals(0, acted.get());
    }

    @Test
    void contentBeyondTheLimit_isRefusedSigned() throws IOException {
        byte[] large = new byte[(1 << 20) + 1];
        try (PartnerWorld reading = PartnerWorld.of(request -> {
            request.content().transferTo(OutputStream.nullOutputStream());
            return Answer.text("never");
        })) {
            Outgoing request = reading.client().signed("POST", "/echo", large, JSON);
            Incoming answer = reading.client().proven(request, reading.client().send(request));
            assertEquals(413, answer.status());
        }
    }

    @Test
    void jsonBeyondTheHandlersLimit_isRefused() throws IOException {
        byte[] large = ("{\"text\":\"" + "x".repeat(1000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Outgoing request = world.client().signed("POST", "/echo", large, JSON);
        assertUnproven(world.client().send(request), "CONTENT_TOO_LARGE");
    }

    @Test
    void encodedContent_isRefused() throws IOException {
        Outgoing request = world.client().signed("POST", "/echo", HELLO, JSON, new Field("Content-Encoding", "gzip"));
        assertEquals(415, world.client().send(request).status());
    }

    @Test
    void failingHandler_tellsNothing() throws IOException {
        try (PartnerWorld failing = PartnerWorld.of(request -> {
            throw new IllegalStateException("secret-7391");
        })) {
            Incoming answer = failing.client().json("POST", "/echo", "{}");
            assertEquals(500, answer.status());
            assertEquals("{\"error\":\"INTERNAL\"}", answer.text());
            assertFalse(failing.log().contains("7391"));
        }
    }

    @Test
    void tamperedAnswer_isRefusedByTheClient() throws IOException {
        try (PartnerWorld tampering = PartnerWorld.faulty(this::echo, AnswerFault.TAMPERED)) {
            Outgoing request = tampering.client().signed("POST", "/echo", HELLO, JSON);
            Incoming answer = tampering.client().send(request);
            assertEquals("{\"text\":\"not hello\"}", answer.text());
            assertThrows(
                    SignatureRefusedException.class, () -> tampering.client().proven(request, answer));
        }
    }

    @Test
    void printedRequest_showsEveryHeaderAndDrawsNothing() throws IOException {
        world.client().json("POST", "/echo", "{\"text\":\"\\u001b[2J\\u202e\"}", new Field("Ccx-Note", "planted"));
        assertTrue(world.printed().startsWith("RECEIVED POST /echo\n"), world.printed());
        assertTrue(world.printed().contains("  header Ccx-note: planted\n"), world.printed());
        assertTrue(world.printed().contains("  tls TLSv1.3 "), world.printed());
        assertFalse(world.printed().contains("\u001b"));
        assertFalse(world.printed().contains("\u202e"));
        assertFalse(world.log().contains("planted"));
    }

    @Test
    void capturedRequest_isWhole(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("captured");
        try (PartnerWorld capturing = PartnerWorld.capturing(this::echo, file)) {
            capturing.client().json("POST", "/echo", "{\"a\":1}");
            capturing.client().json("POST", "/echo", "{\"b\":2}");
        }
        String captured = Files.readString(file);
        assertTrue(captured.startsWith("POST /echo HTTP/1.1\r\n"), captured);
        assertTrue(captured.contains("\r\n\r\n{\"a\":1}POST /echo HTTP/1.1\r\n"), captured);
        assertTrue(captured.endsWith("\r\n\r\n{\"b\":2}"), captured);
    }
}
