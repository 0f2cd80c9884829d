package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.contract.Facts;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.KeyProver;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.Md5Prover;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is printed tells sizes and names that this side chose; never a secret, and nothing that a sender wrote. */
class PrintedWebhooksTest {

    private static final byte[] FORM = "phone=%2B33639980001".getBytes(StandardCharsets.US_ASCII);

    private final WebhookSecrets secrets = WebhookSecrets.of("name", Samples.secret("whsec_c2VjcmV0c2VjcmV0"));
    private final WebhookKeys keys = WebhookKeys.of("name", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    @Test
    void whatWasReceived_isPrintedBySize() {
        PublicUrl url = PublicUrl.below("https://hooks.example.com");
        Received received = new Received(Samples.head("POST", "/hook", "X-A", "+33639980001"), FORM, null);

        assertEquals("WebhookHead[1 fields]", received.head().toString());
        assertEquals("Received[20 bytes]", received.toString());
        assertEquals("FormFields[1 names]", received.form().toString());
        assertEquals("PublicUrl[below]", url.toString());
        assertEquals(
                "PublicUrl[exactly]", PublicUrl.exactly("https://a.example").toString());
        assertEquals("WholeUrl[38 characters]", url.with("/+33639980001").toString());
        assertEquals(
                "Presented[1 signatures]",
                Presented.of(List.of(), FORM, List.of(FORM)).toString());
    }

    @Test
    void whatIsConfigured_isPrintedByName() {
        assertEquals("WebhookSecrets[1]", secrets.toString());
        assertEquals("WebhookKeys[1]", keys.toString());
        assertEquals("Facts[PT5M, PT5M]", Facts.named("x").toString());
        assertEquals(
                "HmacRecipe[SHA256]", HmacRecipe.of("{body}", "X-Signature").toString());
        assertEquals("LegacyScheme[twilio]", TelephonyWebhooks.twilio(secrets).toString());
        WebhookScheme scheme = WebhookScheme.standard(secrets);
        assertEquals("WebhookScheme[standard]", scheme.toString());
        assertEquals(
                "WebhookVerifier[standard]",
                WebhookVerifier.builder("hook", scheme, ReplayStore.inMemory(10))
                        .build()
                        .toString());
    }

    @Test
    void provers_arePrintedByAlgorithmAndPublicKey() {
        String keyId = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

        assertEquals("[KeyProver[" + keyId + "]]", KeyProver.all(keys).toString());
        assertEquals(
                "[MacProver[SHA256]]",
                MacProver.all(secrets, SecretForm.TEXT, MacAlgorithm.SHA256).toString());
        assertEquals("[Md5Prover[]]", Md5Prover.all(secrets).toString());
    }

    @Test
    void readings_arePrintedByTheNumberOfSecrets() {
        Map<String, String> expected = Map.of(
                "stripe", "StripeReading[1 secrets]",
                "vonage", "VonageReading[1 secrets]",
                "vonage-sms", "VonageSmsReading[1 secrets]",
                "twilio", "TwilioReading[json=false]",
                "espo", "EspoReading[1 secrets]",
                "plivo", "PlivoReading[1 secrets]",
                "audiohook", "AudioHookReading[1 secrets]",
                "sinch-voice", "SinchVoiceReading[1 secrets]");
        expected.forEach((name, printed) -> assertEquals(
                printed,
                Objects.requireNonNull(Samples.all().get(name))
                        .scheme()
                        .apply(Sample.Choice.RIGHT)
                        .reading()
                        .toString()));
    }

    @Test
    void whatWasVerified_isPrintedBySchemeAndSize() {
        Sample sample = Samples.standard();

        assertEquals("VerifiedWebhook[standard, 20 bytes]", sample.verified().toString());
        assertTrue(FormFields.parse(FORM).one("phone").endsWith("0001"));
    }
}
