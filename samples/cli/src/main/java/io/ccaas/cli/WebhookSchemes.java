package io.ccaas.cli;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.CrmWebhooks;
import io.ccaas.sdk.signing.webhook.TelephonyWebhooks;
import io.ccaas.sdk.signing.webhook.WebhookScheme;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Schemes by the names that the command takes. */
final class WebhookSchemes {

    private static final String NAME = "given";

    private static final Map<String, Function<WebhookSecrets, WebhookScheme>> PLAIN = Map.ofEntries(
            Map.entry("standard", WebhookScheme::standard),
            Map.entry("svix", WebhookScheme::svix),
            Map.entry("stripe-like", secrets -> WebhookScheme.stripeLike("Stripe-Signature", secrets)),
            Map.entry("hubspot-v3", CrmWebhooks::hubSpotV3),
            Map.entry("zendesk", CrmWebhooks::zendesk),
            Map.entry("twilio", secrets -> TelephonyWebhooks.twilio(secrets).acceptingLegacySha1()),
            Map.entry(
                    "twilio-json",
                    secrets -> TelephonyWebhooks.twilioJson(secrets).acceptingLegacySha1()),
            Map.entry("vonage", TelephonyWebhooks::vonage),
            Map.entry("vonage-sms", TelephonyWebhooks::vonageSms),
            Map.entry("plivo-v3", TelephonyWebhooks::plivoV3),
            Map.entry("zoom", TelephonyWebhooks::zoom),
            Map.entry("sinch-conversation", TelephonyWebhooks::sinchConversation),
            Map.entry(
                    "sinch-numbers",
                    secrets -> TelephonyWebhooks.sinchNumbers(secrets).acceptingLegacySha1()));

    /** Of an account, an application or a webhook that is named. */
    private static final Map<String, Named> NAMED = Map.of(
            "audiohook", TelephonyWebhooks::audioHook,
            "espocrm", CrmWebhooks::espoCrm,
            "sinch-voice",
                    (key, secrets) -> TelephonyWebhooks.sinchVoice(key, secrets).acceptingLegacyMd5());

    private static final String TELNYX = "telnyx";

    private WebhookSchemes() {}

    private interface Named {
        WebhookScheme of(String account, WebhookSecrets secrets);
    }

    /** For the option's help and for shells, in order. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(PLAIN.keySet(), NAMED.keySet(), Set.of(TELNYX))
                    .flatMap(Set::stream)
                    .sorted()
                    .iterator();
        }
    }

    static WebhookScheme named(String name, Secret secret, String account) {
        if (name.equals(TELNYX)) {
            String key = secret.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
            return TelephonyWebhooks.telnyx(WebhookKeys.of(NAME, key));
        }
        WebhookSecrets secrets = WebhookSecrets.of(NAME, secret);
        Named named = NAMED.get(name);
        if (named != null) {
            if (account.isEmpty()) {
                throw new UsageException(name + " needs --account: whose webhooks are taken");
            }
            return named.of(account, secrets);
        }
        Function<WebhookSecrets, WebhookScheme> plain = PLAIN.get(name);
        if (plain == null) {
            throw new UsageException("--scheme takes one of: " + String.join(" ", new Names()));
        }
        return plain.apply(secrets);
    }
}
