package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.emit.StandardWebhookSigner;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same messages, given to the vendors' own programs and to us. */
@Tag("real-servers")
@Tag("long-run")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookPeerTest {

    private static final String TWILIO_URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private WebhookPeers peers;

    @BeforeAll
    void install(@TempDir Path directory) throws Exception {
        peers = WebhookPeers.installed(directory);
    }

    private static String body(Sample sample) {
        return new String(sample.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "svix"})
    void webhookThatStandardWebhooksSigns_isTaken(String peer) throws Exception {
        Sample sample = peer.equals("svix") ? Samples.svix() : Samples.standard();
        String header = peer.equals("svix") ? "svix-" : "webhook-";
        Map<String, Object> job = Map.of(
                "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "id", "evt_1-a",
                "seconds", 1614265330,
                "body", "{\"name\":\"Zoë\"}");
        String signature = peers.ask(peer, job).get("signature").asString();
        Sample signed = sample.change(header + "id", "evt_1-a")
                .change(header + "signature", signature)
                .with("{\"name\":\"Zoë\"}");
        assertEquals("evt_1-a", signed.verified().idempotencyKey());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", signed.with("{}").refusal());
    }

    @Test
    void webhookWeSign_isTakenByStandardWebhooks() throws Exception {
        String secret = StandardWebhookSigner.freshSecret()
                .use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
        WebhookSecrets secrets =
                WebhookSecrets.of("old", StandardWebhookSigner.freshSecret()).and("new", Samples.secret(secret));
        String body = "{\"name\":\"Zoë\"}";
        Map<String, String> headers = new TreeMap<>();
        for (Field field : StandardWebhookSigner.of(secrets, Time.system())
                .sign(StandardWebhookSigner.freshId(), body.getBytes(StandardCharsets.UTF_8))) {
            headers.put(field.name(), field.value());
        }
        Map<String, Object> job = Map.of("secret", secret, "headers", headers, "body", body);
        assertTrue(peers.ask("standardVerify", job).get("verified").asBoolean());
        Map<String, Object> changed = Map.of("secret", secret, "headers", headers, "body", "{}");
        assertFalse(peers.ask("standardVerify", changed).get("verified").asBoolean());
    }

    @Test
    void webhookThatStripeSigns_isTaken() throws Exception {
        Sample sample = Samples.stripe();
        Map<String, Object> job =
                Map.of("secret", "whsec_test_secret", "seconds", 1614265330, "body", body(sample) + " ");
        String header = peers.ask("stripe", job).get("header").asString();
        Sample signed = sample.with(body(sample) + " ").change("Stripe-Signature", header);
        assertEquals("right", signed.verified().secretName());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", signed.with(body(sample)).refusal());
    }

    @Test
    void callbackThatTwilioSigns_isTaken() throws Exception {
        Map<String, Object> parameters = Map.of(
                "Body",
                "a b&c=d é",
                "a",
                List.of("2", "1", "1"),
                "A",
                "",
                "AddOns",
                "{\"x\":[1]}",
                "From",
                "+33639980001");
        Map<String, Object> job = Map.of("secret", "12345", "url", TWILIO_URL, "params", parameters);
        String signature = peers.ask("twilio", job).get("signature").asString();
        String form = "From=%2B33639980001&a=2&a=1&a=1&A=&Body=a+b%26c%3Dd%20%C3%A9&AddOns=%7B%22x%22%3A%5B1%5D%7D";
        Sample signed = Samples.twilio(signature).with(form);
        assertEquals(TWILIO_URL, signed.verified().signedValue("url").orElseThrow());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                signed.with(form.replace("a=2", "a=3")).refusal());
    }

    @Test
    void jsonCallbackThatTwilioTakes_isTaken() throws Exception {
        Sample json = Samples.twilioJson();
        Map<String, Object> job = Map.of(
                "secret",
                "12345",
                "url",
                "https://mycompany.com" + json.head().target(),
                "signature",
                json.value("X-Twilio-Signature"),
                "body",
                body(json));
        assertTrue(peers.ask("twilioJson", job).get("verified").asBoolean());
        assertEquals("right", json.verified().secretName());
    }

    /** Plivo's program signs nothing, so it is asked whether it takes what we take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /path?b=2&a=1&b=1 ",
                "POST /path a=1",
                "POST /path?b=2&a=1 From=x",
                "POST /path?b=2&a=1 ",
                "POST /path "
            })
    void callbackThatPlivoTakes_isTaken(String call) throws Exception {
        String[] parts = call.split(" ", 3);
        Sample sample = Samples.plivo().method(parts[0]).target(parts[1]).with(parts[2]);
        Map<String, String> parameters = new TreeMap<>();
        if (!parts[2].isEmpty()) {
            parameters.put(parts[2].split("=", 2)[0], parts[2].split("=", 2)[1]);
        }
        String signature = TwilioAndPlivoTest.plivo(base(call));
        Map<String, Object> job = Map.of(
                "method",
                parts[0],
                "url",
                "https://answer.url" + parts[1],
                "nonce",
                sample.value("X-Plivo-Signature-V3-Nonce"),
                "secret",
                "MAXXXXXXXXXXXXXXXXXXXXXXXXX",
                "signature",
                signature,
                "params",
                parameters);
        assertTrue(peers.ask("plivo", job).get("verified").asBoolean());
        sample.change("X-Plivo-Signature-V3", signature).verified();
    }

    private static String base(String call) {
        String url = "https://answer.url/path";
        return switch (call) {
            case "GET /path?b=2&a=1&b=1 " -> url + "?a=1&b=1&b=2";
            case "POST /path a=1" -> url + "?a1";
            case "POST /path?b=2&a=1 From=x" -> url + "?a=1&b=2.Fromx";
            case "POST /path?b=2&a=1 " -> url + "?a=1&b=2";
            default -> url;
        };
    }

    @Test
    void tokenThatVonageTakes_isTakenWhenItIsOfItsAlgorithm() throws Exception {
        Sample sample = Samples.vonage();
        String secret = "tNLpgVrSJHVlwWWuJhTHBYvvV5Eh2Nq0";
        Map<String, Object> claims = Map.of(
                "iat",
                1712793600,
                "jti",
                "j-1",
                "iss",
                "Vonage",
                "payload_hash",
                HexFormat.of().formatHex(Decoded.sha256(sample.body())));
        String token = token(claims, secret, "HS256");
        assertTrue(vonageTakes(token, secret));
        sample.change("Authorization", "Bearer " + token).verified();
        String other = token(claims, secret, "HS512");
        assertEquals(
                "WEBHOOK_ALGORITHM",
                sample.change("Authorization", "Bearer " + other).refusal());
    }

    @Test
    void contentThatVonagesOwnProgramDoesNotCompare_isCompared() throws Exception {
        Sample sample = Samples.vonage();
        String token = sample.value("Authorization").substring("Bearer ".length());
        assertTrue(vonageTakes(token, "tNLpgVrSJHVlwWWuJhTHBYvvV5Eh2Nq0"));
        assertEquals("WEBHOOK_BODY_HASH", sample.with("{}").refusal());
    }

    private String token(Map<String, Object> claims, String secret, String algorithm) throws Exception {
        return peers.ask("vonage", Map.of("claims", claims, "secret", secret, "algorithm", algorithm))
                .get("token")
                .asString();
    }

    private boolean vonageTakes(String token, String secret) throws Exception {
        return peers.ask("vonageVerify", Map.of("token", token, "secret", secret))
                .get("verified")
                .asBoolean();
    }

    @Test
    void notificationThatSnsValidatorTakes_isTaken() throws Exception {
        for (Map<String, String> message : List.of(SnsTest.notification(), SnsTest.confirmation())) {
            Map<String, String> signed = SnsTest.signed(message);
            Map<String, Object> job = Map.of("message", signed, "pem", SnsTest.SNS.certificatePem());
            assertTrue(peers.ask("sns", job).get("verified").asBoolean());
            Sample sample = new SnsTest().sample(signed);
            assertEquals(
                    "sns",
                    sample.verified(ReplayStore.inMemory(1, new StoppedClock(sample.at())))
                            .secretName());
        }
    }
}
