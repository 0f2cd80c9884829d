package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Facts;
import io.ccaas.sdk.signing.webhook.hmac.Recipe;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.KeyProver;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.Md5Prover;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.signing.webhook.vendor.AudioHookReading;
import io.ccaas.sdk.signing.webhook.vendor.PlivoReading;
import io.ccaas.sdk.signing.webhook.vendor.SinchVoiceReading;
import io.ccaas.sdk.signing.webhook.vendor.TwilioReading;
import io.ccaas.sdk.signing.webhook.vendor.VonageReading;
import io.ccaas.sdk.signing.webhook.vendor.VonageSmsReading;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.time.Duration;
import java.util.List;

/** Webhooks of telephony platforms and contact centres. */
public final class TelephonyWebhooks {

    private TelephonyWebhooks() {}

    /**
     * Twilio's callbacks with a form, or with no content. No time is signed.
     *
     * @param authTokens the account's auth token
     * @return the scheme {@code twilio} (HMAC-SHA1), which needs the public URL
     */
    public static LegacyScheme twilio(WebhookSecrets authTokens) {
        return twilio("twilio", false, authTokens);
    }

    /**
     * Twilio's callbacks with JSON, whose digest stands in the signed URL. No time is signed.
     *
     * @param authTokens the account's auth token
     * @return the scheme {@code twilio-json} (HMAC-SHA1), which needs the public URL
     */
    public static LegacyScheme twilioJson(WebhookSecrets authTokens) {
        return twilio("twilio-json", true, authTokens);
    }

    private static LegacyScheme twilio(String name, boolean json, WebhookSecrets authTokens) {
        Facts facts = Facts.named(name).withUrl();
        return new LegacyScheme(
                new WebhookScheme(
                        json ? facts : facts.methods("GET", "POST"),
                        new TwilioReading(json, text(authTokens, MacAlgorithm.LEGACY_SHA1))),
                false);
    }

    /**
     * Vonage's signed webhooks: a token with HS256 and the digest of the content. Callbacks with GET are not taken: their query is
     * not signed.
     *
     * @param signatureSecrets the account's signature secret
     * @return the scheme {@code vonage}
     */
    public static WebhookScheme vonage(WebhookSecrets signatureSecrets) {
        return new WebhookScheme(Facts.named("vonage"), new VonageReading(text(signatureSecrets, MacAlgorithm.SHA256)));
    }

    /**
     * Vonage's SMS callbacks with HMAC-SHA256, in a form or a query.
     *
     * @param signatureSecrets the account's signature secret
     * @return the scheme {@code vonage-sms}
     */
    public static WebhookScheme vonageSms(WebhookSecrets signatureSecrets) {
        return new WebhookScheme(sms(), new VonageSmsReading(text(signatureSecrets, MacAlgorithm.SHA256)));
    }

    /**
     * Vonage's SMS callbacks with the method {@code md5hash}. Choose SHA-256 in the account's settings instead.
     *
     * @param signatureSecrets the account's signature secret
     * @return the scheme {@code vonage-sms}
     */
    public static LegacyScheme vonageSmsMd5(WebhookSecrets signatureSecrets) {
        return new LegacyScheme(new WebhookScheme(sms(), new VonageSmsReading(Md5Prover.all(signatureSecrets))), true);
    }

    private static Facts sms() {
        return Facts.named("vonage-sms").methods("GET", "POST");
    }

    /**
     * Genesys AudioHook: the opening of its WebSocket. Signed are path, host, organisation, session and correlation.
     *
     * @param apiKey the key that names this connection
     * @param clientSecrets in base64
     * @return the scheme {@code audiohook}, which needs the public URL and allows ten seconds
     */
    public static WebhookScheme audioHook(String apiKey, WebhookSecrets clientSecrets) {
        Facts facts = Facts.named("audiohook")
                .methods("GET")
                .window(Duration.ofSeconds(10), Duration.ofSeconds(10))
                .withUrl();
        return new WebhookScheme(
                facts,
                new AudioHookReading(apiKey, MacProver.all(clientSecrets, SecretForm.BASE64, MacAlgorithm.SHA256)));
    }

    /**
     * Zoom: time and content. {@link ZoomUrlValidation} answers its question about the URL.
     *
     * @param secretTokens the app's secret token
     * @return the scheme {@code zoom}
     */
    public static WebhookScheme zoom(WebhookSecrets secretTokens) {
        Recipe recipe = Recipe.ofVendor("v0:{timestamp}:{body}", "x-zm-signature")
                .timestamp("x-zm-request-timestamp", TimestampForm.SECONDS)
                .entries("", "v0=")
                .hex();
        return new WebhookScheme(Facts.named("zoom"), recipe.by(text(secretTokens, MacAlgorithm.SHA256)));
    }

    /**
     * Telnyx: time and content, signed with Ed25519.
     *
     * @param publicKeys the account's public key
     * @return the scheme {@code telnyx}
     */
    public static WebhookScheme telnyx(WebhookKeys publicKeys) {
        Recipe recipe = Recipe.ofVendor("{timestamp}|{body}", "telnyx-signature-ed25519")
                .timestamp("telnyx-timestamp", TimestampForm.SECONDS);
        return new WebhookScheme(Facts.named("telnyx"), recipe.by(KeyProver.all(publicKeys)));
    }

    /**
     * Plivo, third version: URL, parameters and a nonce. No time is signed.
     *
     * @param authTokens the account's auth token
     * @return the scheme {@code plivo-v3}, which needs the public URL
     */
    public static WebhookScheme plivoV3(WebhookSecrets authTokens) {
        Facts facts = Facts.named("plivo-v3").methods("GET", "POST").withUrl();
        return new WebhookScheme(facts, new PlivoReading(text(authTokens, MacAlgorithm.SHA256)));
    }

    /**
     * Sinch Conversation: content, nonce and time. The algorithm that the message names is not looked at.
     *
     * @param secrets the webhook's secret
     * @return the scheme {@code sinch-conversation}
     */
    public static WebhookScheme sinchConversation(WebhookSecrets secrets) {
        Recipe recipe = Recipe.ofVendor("{body}.{nonce}.{timestamp}", "x-sinch-webhook-signature")
                .nonce("x-sinch-webhook-signature-nonce")
                .timestamp("x-sinch-webhook-signature-timestamp", TimestampForm.SECONDS);
        return new WebhookScheme(Facts.named("sinch-conversation"), recipe.by(text(secrets, MacAlgorithm.SHA256)));
    }

    /**
     * Sinch Numbers: content alone, no time.
     *
     * @param secrets the callback's secret
     * @return the scheme {@code sinch-numbers} (HMAC-SHA1)
     */
    public static LegacyScheme sinchNumbers(WebhookSecrets secrets) {
        Recipe recipe = Recipe.ofVendor("{body}", "X-Sinch-Signature").hex();
        return new LegacyScheme(
                new WebhookScheme(Facts.named("sinch-numbers"), recipe.by(text(secrets, MacAlgorithm.LEGACY_SHA1))),
                false);
    }

    /**
     * Sinch Voice and Verification: method, MD5 of the content, its type, time and path.
     *
     * @param applicationKey whose callbacks are taken
     * @param applicationSecrets in base64
     * @return the scheme {@code sinch-voice} (HMAC-SHA256 over an MD5), which needs the public URL
     */
    public static LegacyScheme sinchVoice(String applicationKey, WebhookSecrets applicationSecrets) {
        return new LegacyScheme(
                new WebhookScheme(
                        Facts.named("sinch-voice").withUrl(),
                        new SinchVoiceReading(
                                applicationKey,
                                MacProver.all(applicationSecrets, SecretForm.BASE64, MacAlgorithm.SHA256))),
                true);
    }

    private static List<MacProver> text(WebhookSecrets secrets, MacAlgorithm algorithm) {
        return MacProver.all(secrets, SecretForm.TEXT, algorithm);
    }
}
