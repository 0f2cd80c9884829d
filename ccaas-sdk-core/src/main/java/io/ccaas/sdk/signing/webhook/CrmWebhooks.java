package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Facts;
import io.ccaas.sdk.signing.webhook.hmac.Recipe;
import io.ccaas.sdk.signing.webhook.message.SigningCertificates;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.signing.webhook.sns.Issuers;
import io.ccaas.sdk.signing.webhook.sns.SnsReading;
import io.ccaas.sdk.signing.webhook.vendor.EspoReading;
import io.ccaas.sdk.signing.webhook.vendor.HubSpotUrl;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Webhooks of CRM and help-desk systems, and of the cloud queues before them. */
public final class CrmWebhooks {

    private CrmWebhooks() {}

    /**
     * HubSpot, third version: method, URL, content and time. Versions 1 and 2 sign no time and are not taken.
     *
     * @param secrets the app's client secret
     * @return the scheme {@code hubspot-v3}, which needs the public URL
     */
    public static WebhookScheme hubSpotV3(WebhookSecrets secrets) {
        Recipe recipe = Recipe.ofVendor("{method}{url}{body}{timestamp}", "X-HubSpot-Signature-v3")
                .timestamp("X-HubSpot-Request-Timestamp", TimestampForm.MILLISECONDS)
                .urlForm(HubSpotUrl::signed);
        Facts facts = Facts.named("hubspot-v3")
                .methods("GET", "POST", "PUT", "PATCH", "DELETE")
                .withUrl();
        return new WebhookScheme(facts, recipe.by(sha256(secrets)));
    }

    /**
     * Zendesk: time and content.
     *
     * @param secrets the webhook's signing secret, its text
     * @return the scheme {@code zendesk}
     */
    public static WebhookScheme zendesk(WebhookSecrets secrets) {
        Recipe recipe = Recipe.ofVendor("{timestamp}{body}", "X-Zendesk-Webhook-Signature")
                .timestamp("X-Zendesk-Webhook-Signature-Timestamp", TimestampForm.ISO_8601);
        return new WebhookScheme(Facts.named("zendesk").methods("POST", "PUT", "PATCH"), recipe.by(sha256(secrets)));
    }

    /**
     * EspoCRM from version 9 on: content alone, no time.
     *
     * @param webhookId the id of the webhook whose events are taken
     * @param secrets its secret key
     * @return the scheme {@code espocrm}
     */
    public static WebhookScheme espoCrm(String webhookId, WebhookSecrets secrets) {
        return new WebhookScheme(Facts.named("espocrm"), new EspoReading(webhookId, sha256(secrets)));
    }

    /**
     * Amazon SNS with signature version 2 (RSA with SHA-256). Version 1 is refused. A certificate must have a name of SNS in its
     * region; who issued it is not asked unless its file holds a path, which then must lead to an anchor of this platform. Mostly
     * it holds none: then the place where it was served speaks for it.
     *
     * @param topics the ARNs whose notifications are taken; every customer of SNS gets signatures by the same certificates
     * @param certificates how those are got
     * @return the scheme {@code sns-v2}
     * @throws IllegalArgumentException when no topic is named
     */
    public static WebhookScheme sns(Set<String> topics, SigningCertificates certificates) {
        return sns(new SnsReading(topics, certificates, Issuers.ofThePlatform()));
    }

    /**
     * As {@link #sns(Set, SigningCertificates)}, and the certificate must lead to one of these authorities, so that whoever can
     * answer in the place of SNS's host is not believed.
     *
     * @param topics the ARNs whose notifications are taken
     * @param certificates how those are got
     * @param issuers at least one authority, intermediate ones too: Amazon's, as their PEM files name them
     * @return the scheme {@code sns-v2}
     * @throws IllegalArgumentException when no topic or no issuer is named, or one is no authority
     */
    public static WebhookScheme sns(
            Set<String> topics, SigningCertificates certificates, List<X509Certificate> issuers) {
        return sns(new SnsReading(topics, certificates, Issuers.named(issuers)));
    }

    private static WebhookScheme sns(SnsReading reading) {
        return new WebhookScheme(Facts.named("sns-v2").window(Duration.ofHours(1), Duration.ofMinutes(5)), reading);
    }

    private static List<MacProver> sha256(WebhookSecrets secrets) {
        return MacProver.all(secrets, SecretForm.TEXT, MacAlgorithm.SHA256);
    }
}
