package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.Sample.Choice;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes that sign URL and parameters. */
class TwilioAndPlivoTest {

    private static String twilio(String signed) {
        return Samples.secret("12345")
                .use(
                        SecretAccess.reading(),
                        key -> Base64.getEncoder()
                                .encodeToString(
                                        MacAlgorithm.LEGACY_SHA1.of(key, signed.getBytes(StandardCharsets.UTF_8))));
    }

    static String plivo(String signed) {
        return plivo(signed, "05429567804466091622");
    }

    private static String plivo(String signed, String nonce) {
        byte[] message = (signed + "." + nonce).getBytes(StandardCharsets.UTF_8);
        return Samples.secret("MAXXXXXXXXXXXXXXXXXXXXXXXXX")
                .use(
                        SecretAccess.reading(),
                        key -> Base64.getEncoder().encodeToString(MacAlgorithm.SHA256.of(key, message)));
    }

    @Test
    void plivoEventSentAgain_hasTheSameKey() {
        Sample first = Samples.plivo();
        String signature = plivo("https://answer.url/path?CallUUID97ceeb52EventStartAppFrom+33123456789", "1");
        Sample again = first.change("X-Plivo-Signature-V3", signature).change("X-Plivo-Signature-V3-Nonce", "1");
        assertEquals(first.verified().idempotencyKey(), again.verified().idempotencyKey());
    }

    @Test
    void twilioUrlSignedWithItsPort_isTaken() {
        Samples.twilio("kvajT1Ptam85bY51eRf/AJRuM3w=").verified();
    }

    @Test
    void twilioUrlSignedWithoutThePortThatIsConfigured_isTaken() {
        Samples.twilio().under("https://mycompany.com:443").verified();
    }

    @Test
    void twilioUrlOfAnotherPort_isRefused() {
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                Samples.twilio().under("https://mycompany.com:8443").refusal());
    }

    @Test
    void twilioCallbackWithoutContent_isTaken() {
        Samples.twilio("zYQTYrRWXE7LtzbG4PfP7/bkkGo=").with("").method("GET").verified();
    }

    @Test
    void contentAddedToTwilioCallbackWithoutContent_isRefused() {
        Sample bare = Samples.twilio("zYQTYrRWXE7LtzbG4PfP7/bkkGo=").with("{\"a\":1}");
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", bare.refusal());
    }

    @Test
    void twilioParameterThatOccursOften_countsOnceForEachValue() {
        String signature = twilio("https://mycompany.com/myapp.php?foo=1&bar=2" + "a1a2" + "bx");
        Samples.twilio(signature).with("a=2&b=x&a=1&a=1").verified();
    }

    @Test
    void twilioTextsBeyondAscii_areSignedAsUtf8() {
        String signature = twilio("https://mycompany.com/myapp.php?foo=1&bar=2" + "Bodyhéllo wörld");
        Samples.twilio(signature).with("Body=h%C3%A9llo+w%c3%b6rld").verified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "%e2%28%a1=1"})
    void formThatTwoReadersCouldReadDifferently_isRefused(String form) {
        assertEquals("WEBHOOK_FORM_MALFORMED", Samples.twilio().with(form).refusal());
    }

    @Test
    void formOfTooManyParameters_isRefused() {
        assertEquals(
                "WEBHOOK_FORM_MALFORMED",
                Samples.twilio().with("a=1&".repeat(1001)).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/myapp.php?foo=1&bar=3", "/myapp.php", "/myapp.php?bar=2&foo=1", "/MyApp.php?foo=1&bar=2"})
    void changedUrl_isRefused(String target) {
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH", Samples.twilio().target(target).refusal());
    }

    @Test
    void hostOfTheRequest_isNotLookedAt() {
        Sample forwarded = Samples.twilio()
                .under("https://other.example")
                .and("Host", "mycompany.com")
                .and("X-Forwarded-Host", "mycompany.com")
                .and("Forwarded", "host=mycompany.com;proto=https");
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", forwarded.refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://mycompany.com/myapp.php?foo=1&bar=2", "/a b", "/a#b", "/é", "*", "a/b"})
    void targetThatIsNoPath_isRefused(String target) {
        assertEquals("WEBHOOK_TARGET_MALFORMED", Samples.twilio().target(target).refusal());
    }

    @Test
    void pathThatIsNotTheEndpoints_isRefused() {
        Sample sample = Samples.twilio();
        WebhookVerifier verifier = sample.builder(Choice.RIGHT, ReplayStore.inMemory(1))
                .publicUrl(PublicUrl.exactly("https://mycompany.com/myapp.php"))
                .build();
        assertEquals(
                "WEBHOOK_URL_UNEXPECTED",
                sample.target("/other.php?foo=1&bar=2").refusal(verifier));
        verifier.verify(sample.head(), sample.body());
    }

    @Test
    void twilioJsonWithoutItsDigest_isRefused() {
        assertEquals(
                "WEBHOOK_FIELD_MISSING",
                Samples.twilioJson().target("/myapp.php?foo=1&bar=2").refusal());
        assertEquals("WEBHOOK_FIELD_MISSING", twiceDigested().refusal());
    }

    private static Sample twiceDigested() {
        Sample json = Samples.twilioJson();
        return json.target(json.head().target() + "&bodySHA256=00");
    }

    @Test
    void twilioFormWhereJsonIsConfigured_isRefused() {
        Sample json = Samples.twilioJson();
        Sample form = Samples.twilio();
        assertEquals(
                "WEBHOOK_FIELD_MISSING",
                new Sample(json.scheme(), form.head(), form.body(), form.at(), form.url()).refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                new Sample(form.scheme(), json.head(), json.body(), json.at(), json.url()).refusal());
    }

    @Test
    void schemeThatSignsTheUrl_needsOne() {
        WebhookScheme scheme = Samples.plivo().scheme().apply(Choice.RIGHT);
        WebhookVerifier.Builder builder = WebhookVerifier.builder("x", scheme, ReplayStore.inMemory(1));
        assertThrows(IllegalStateException.class, builder::build);
    }

    @Test
    void weakerDigestThanWasSaid_isRefused() {
        WebhookSecrets secrets = WebhookSecrets.of("a", Samples.secret("b"));
        assertThrows(IllegalStateException.class, TelephonyWebhooks.twilio(secrets)::acceptingLegacyMd5);
        assertThrows(IllegalStateException.class, TelephonyWebhooks.vonageSmsMd5(secrets)::acceptingLegacySha1);
    }

    @Test
    void plivoGet_signsItsParametersInOrder() {
        Sample get = Samples.plivo().with("").method("GET").target("/path?b=2&a=1");
        get.change("X-Plivo-Signature-V3", "MZaYP/Z6f2FxIEEsYKm+4cDP0KMf7YOdGqZXZ8zJqHM=")
                .verified();
    }

    @Test
    void plivoPostWithQuery_signsADotBetween() {
        String signature = plivo("https://answer.url/path?a=1&b=2.CallUUID97ceeb52From+33123456789");
        Samples.plivo()
                .target("/path?b=2&a=1")
                .with("From=%2B33123456789&CallUUID=97ceeb52")
                .change("X-Plivo-Signature-V3", "AAAA," + signature)
                .verified();
    }

    @Test
    void plivoPostWithoutParameters_signsTheUrl() {
        Samples.plivo()
                .with("")
                .change("X-Plivo-Signature-V3", plivo("https://answer.url/path"))
                .verified();
    }

    @Test
    void plivoWithMoreSignaturesThanAnybodyNeeds_isRefused() {
        Sample sample = Samples.plivo();
        String many = "AAAA,".repeat(16) + sample.value("X-Plivo-Signature-V3");
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("X-Plivo-Signature-V3", many).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b"})
    void plivoNonceThatIsNone_isRefused(String nonce) {
        assertEquals(
                "WEBHOOK_ID_MALFORMED",
                Samples.plivo().change("X-Plivo-Signature-V3-Nonce", nonce).refusal());
    }
}
