package io.ccaas.samples.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.WebhookScheme;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.emit.StandardWebhookSigner;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ResourceLeaks.class)
class WebhookReceiverTest {

    private static final String BODY = "{\"event\":\"call.ended\"}";
    private static final Secret CURRENT = StandardWebhookSigner.freshSecret();
    private static final Secret NEXT = StandardWebhookSigner.freshSecret();

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private WebhookReceiver receiver;

    @BeforeEach
    void start() throws IOException {
        WebhookSecrets secrets = WebhookSecrets.of("current", CURRENT).and("next", NEXT);
        WebhookVerifier verifier = WebhookVerifier.builder(
                        "test", WebhookScheme.standard(secrets), ReplayStore.inMemory(10))
                .mostBytes(1000)
                .build();
        receiver = WebhookReceiver.start(
                0, verifier, webhook -> taken.add(webhook.idempotencyKey() + " " + webhook.secretName()), refused::add);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static List<Field> signed(Secret secret) {
        return StandardWebhookSigner.of(WebhookSecrets.of("any", secret), Time.system())
                .sign("evt-1", BODY.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as a sender would, and gives the status line's number. */
    private String post(List<Field> fields, String body) throws IOException {
        StringBuilder request =
                new StringBuilder("POST /hooks?tenant=7 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        fields.forEach(field ->
                request.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        request.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.split(" ", 3)[1];
        }
    }

    @Test
    void signedWebhook_isTaken() throws IOException {
        assertEquals("204", post(signed(CURRENT), BODY));
        assertEquals(List.of("evt-1 current"), taken);
    }

    @Test
    void webhookSignedWithTheNextSecret_isTaken() throws IOException {
        assertEquals("204", post(signed(NEXT), BODY));
        assertEquals(List.of("evt-1 next"), taken);
    }

    @Test
    void tamperedWebhook_isNotTaken() throws IOException {
        assertEquals("401", post(signed(CURRENT), BODY.replace("ended", "begun")));
        assertEquals(List.of("WEBHOOK_SIGNATURE_MISMATCH"), refused);
        assertEquals(List.of(), taken);
    }

    @Test
    void sameBytesAgain_areAnsweredAndNotTakenTwice() throws IOException {
        List<Field> fields = signed(CURRENT);
        assertEquals("204", post(fields, BODY));
        assertEquals("204", post(fields, BODY));
        assertEquals(List.of("WEBHOOK_REPLAYED"), refused);
        assertEquals(List.of("evt-1 current"), taken);
    }

    @Test
    void unsignedAndOverlongWebhook_isNotTaken() throws IOException {
        assertEquals("401", post(List.of(), BODY));
        assertEquals("401", post(List.of(), "x".repeat(1001)));
        assertEquals(List.of("WEBHOOK_FIELD_MISSING", "WEBHOOK_BODY_TOO_LARGE"), refused);
    }
}
