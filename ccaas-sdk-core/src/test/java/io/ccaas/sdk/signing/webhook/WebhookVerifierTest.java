package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import io.ccaas.sdk.signing.webhook.Sample.Choice;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.vendor.HubSpotUrl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verifier adds to its schemes. */
class WebhookVerifierTest {

    private final Sample sample = Samples.standard();

    private static WebhookVerifier verifier(Sample of) {
        return of.builder(Choice.RIGHT, ReplayStore.inMemory(9, new StoppedClock(of.at())))
                .build();
    }

    @Test
    void content_isVerifiedAndReadInOneCall() {
        JsonWebhook json = verifier(sample).unwrap(sample.head(), sample.body());
        assertEquals(2432232314L, ((JsonObject) json.content()).requireWholeNumber("test"));
        assertEquals("msg_p5jXN8AQM9LWM0D4loKWxJek", json.webhook().id().orElseThrow());
        Sample form = Samples.twilio();
        FormWebhook read = verifier(form).unwrapForm(form.head(), form.body());
        assertEquals("+14158675309", read.content().one("From"));
    }

    @Test
    void contentThatIsNotProven_isNotRead() {
        Sample changed = sample.with("not json");
        assertThrows(SignatureRefusedException.class, () -> verifier(changed).unwrap(changed.head(), changed.body()));
    }

    @Test
    void provenContentThatIsNoJson_isRefusedAsSuch() {
        Sample hubSpot = Samples.hubSpot();
        assertThrows(JsonRefusedException.class, () -> verifier(hubSpot).unwrap(hubSpot.head(), hubSpot.body()));
    }

    @Test
    void stream_isReadToTheLimitAndNoFurther() throws Exception {
        WebhookVerifier small = sample.builder(Choice.RIGHT, ReplayStore.inMemory(1))
                .mostBytes(19)
                .build();
        InputStream stream = new ByteArrayInputStream(new byte[100]);
        assertEquals(
                "WEBHOOK_BODY_TOO_LARGE",
                assertThrows(SignatureRefusedException.class, () -> small.verify(sample.head(), stream))
                        .code());
        assertEquals(80, stream.available());
        assertEquals(
                "right",
                verifier(sample)
                        .verify(sample.head(), new ByteArrayInputStream(sample.body()))
                        .secretName());
    }

    @Test
    void bodyChangedByTheCallerLater_doesNotChangeTheResult() {
        byte[] body = sample.body().clone();
        VerifiedWebhook verified = verifier(sample).verify(sample.head(), body);
        body[0] = 'X';
        assertArrayEquals(sample.body(), verified.body());
        assertNotSame(verified.body(), verified.body());
    }

    @Test
    void repeatedEventSignedAnew_isTakenUnderTheSameKey() {
        ReplayStore store = ReplayStore.inMemory(9, new StoppedClock(sample.at()));
        String first = sample.verified(store).idempotencyKey();
        Sample again = EmitTest.signedAnew(sample, 7);
        assertEquals(first, again.verified(store).idempotencyKey());
        assertEquals("WEBHOOK_REPLAYED", again.refusal(store));
    }

    @Test
    void sameMessageAtAnotherEndpoint_isTaken() {
        ReplayStore store = ReplayStore.inMemory(9, new StoppedClock(sample.at()));
        sample.verified(store);
        WebhookVerifier.builder("other", sample.scheme().apply(Choice.RIGHT), store)
                .time(new StoppedClock(sample.at()))
                .build()
                .verify(sample.head(), sample.body());
    }

    @Test
    void messageIsRememberedForAsLongAsItCouldBeTaken() {
        List<Instant> ends = new ArrayList<>();
        ReplayStore noting = (keyId, nonce, until) -> {
            assertEquals("webhook:test", keyId);
            assertEquals(43, nonce.length());
            ends.add(until);
            return Outcome.RECORDED;
        };
        sample.at(Duration.ofMinutes(5)).verified(noting);
        Samples.espo().verified(noting);
        assertEquals(sample.at().plusSeconds(360), ends.get(0));
        assertEquals(Samples.espo().at().plus(Duration.ofHours(24)), ends.get(1));
    }

    @Test
    void tolerance_canBeMadeShorterAndNotLonger() {
        WebhookVerifier.Builder builder = sample.builder(Choice.RIGHT, ReplayStore.inMemory(1));
        assertThrows(IllegalArgumentException.class, () -> builder.tolerance(Duration.ofMinutes(6)));
        assertThrows(IllegalArgumentException.class, () -> builder.tolerance(Duration.ZERO));
        WebhookVerifier strict = builder.tolerance(Duration.ofSeconds(10))
                .time(new StoppedClock(sample.at().plusSeconds(11)))
                .build();
        assertEquals("WEBHOOK_TOO_OLD", sample.refusal(strict));
        WebhookVerifier early =
                builder.time(new StoppedClock(sample.at().minusSeconds(11))).build();
        assertEquals("WEBHOOK_FROM_FUTURE", sample.refusal(early));
    }

    @Test
    void valuesOutOfRange_areRefused() {
        WebhookVerifier.Builder builder = sample.builder(Choice.RIGHT, ReplayStore.inMemory(1));
        assertThrows(IllegalArgumentException.class, () -> builder.mostBytes(0));
        assertThrows(IllegalArgumentException.class, () -> builder.mostBytes((64 << 20) + 1));
        assertThrows(IllegalArgumentException.class, () -> builder.memory(Duration.ofSeconds(59)));
        assertThrows(IllegalArgumentException.class, () -> builder.memory(Duration.ofDays(91)));
        WebhookScheme scheme = sample.scheme().apply(Choice.RIGHT);
        ReplayStore store = ReplayStore.inMemory(1);
        assertThrows(IllegalArgumentException.class, () -> WebhookVerifier.builder("a b", scheme, store));
    }

    @Test
    void multimapOfAServer_isTaken() {
        Map<String, List<String>> fields = Map.of(
                "Webhook-id", List.of(sample.value("webhook-id")),
                "Webhook-timestamp", List.of(sample.value("webhook-timestamp")),
                "Webhook-signature", List.of(sample.value("webhook-signature")));
        verifier(sample).verify(WebhookHead.of("POST", "/", fields), sample.body());
        Map<String, List<String>> twice = Map.of("webhook-id", List.of("a", "a"));
        assertEquals(
                "WEBHOOK_FIELD_MISSING",
                sample.with(WebhookHead.of("POST", "/", twice)).refusal());
    }

    @Test
    void refusalAndResult_showNothingOfTheMessage() {
        Sample sms = Samples.vonageSms();
        String shown = sms.verified().toString() + sms.head() + Samples.twilio().verified();
        assertFalse(shown.contains("bananas") || shown.contains("1415"), shown);
        SignatureRefusedException refused = assertThrows(
                SignatureRefusedException.class,
                () -> sms.with("sig=x&a=bananas&a=1&timestamp=1").verified());
        assertFalse(refused.problem().message().contains("bananas"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1&a=2&timestamp=2100&sig=00",
                "a=1&timestamp=2100",
                "a=1&sig=00",
                "timestamp=1&timestamp=1&sig=00"
            })
    void smsParametersThatOccurNotOnce_areRefused(String form) {
        assertEquals("WEBHOOK_FORM_MALFORMED", Samples.vonageSms().with(form).refusal());
    }

    @Test
    void smsParameters_standInOnePlace() {
        Sample form = Samples.vonageSms();
        String parameters = new String(form.body(), StandardCharsets.US_ASCII);
        form.method("GET").target("/hook?" + parameters).with("").verified();
        assertEquals("WEBHOOK_FORM_MALFORMED", form.target("/hook?to=1").refusal());
        assertEquals(
                "WEBHOOK_TIMESTAMP_MALFORMED",
                form.with(parameters.replace("2100", "now")).refusal());
    }

    @Test
    void accountsOfOthers_areRefused() {
        Sample voice = Samples.sinchVoice();
        String other = voice.value("Authorization").replace("app-key", "other");
        assertEquals("WEBHOOK_ACCOUNT", voice.change("Authorization", other).refusal());
        String espo = "b3RoZXI6MDA=";
        assertEquals("WEBHOOK_ACCOUNT", Samples.espo().change("Signature", espo).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "x-timestamp"})
    void changedFieldThatSinchVoiceSigns_isRefused(String field) {
        Sample changed = Samples.sinchVoice().change(field, "2014-06-02T15:39:31Z");
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", changed.refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                Samples.sinchVoice().target("/other").refusal());
    }

    @Test
    void hubSpotUrl_isSignedWithSomeEscapesUndone() {
        Sample hubSpot = Samples.hubSpot();
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH", hubSpot.target("/webhook%5Furi").refusal());
        hubSpot.under("https://www.example.com").target("/webhook_uri").verified();
        assertEquals("https://a/b:c?d=(e)%20%5F%2B", HubSpotUrl.signed("https://a/b%3Ac%3fd=%28e%29%20%5F%2B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "https://user@a.example",
                "https://a.example/x?y",
                "https://a.example/x#y",
                "https://a.example:0",
                "https://",
                "https://ä.example",
                "a.example"
            })
    void publicUrlOfAnotherForm_isRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> PublicUrl.exactly(url));
        assertThrows(IllegalArgumentException.class, () -> PublicUrl.below(url));
    }

    @Test
    void publicUrl_isWhatTheSenderKnows() {
        assertEquals(
                "https://a.example/p/x?y",
                PublicUrl.below("https://A.example/p/").with("/x?y").text());
        assertEquals(
                "https://a.example?y",
                PublicUrl.exactly("https://a.example").with("/?y").text());
        PublicUrl.WholeUrl url = PublicUrl.exactly("https://a.example:443/p").with("/p");
        assertEquals("https://a.example:443/p", url.text());
        assertEquals("https://a.example/p", url.otherText());
        assertEquals("a.example", url.authority());
        assertTrue(PublicUrl.below("https://[::1]:8443").with("/").authority().endsWith(":8443"));
    }
}
