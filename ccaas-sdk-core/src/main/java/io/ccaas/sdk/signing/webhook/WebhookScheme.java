package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Facts;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.hmac.Recipe;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.KeyProver;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.signing.webhook.vendor.StripeReading;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in which one sender signs, with the secrets that it may be using now. Here the common ways; vendors' own are in {@link
 * TelephonyWebhooks} and {@link CrmWebhooks}.
 *
 * <p>Guarantees: algorithm, fields and what is covered are chosen here, in code; nothing in a message changes them.
 * {@code docs/webhooks.md} says for each what it covers and what it cannot promise. Immutable and thread-safe.
 */
public final class WebhookScheme {

    private final Facts facts;
    private final Reading reading;

    WebhookScheme(Facts facts, Reading reading) {
        this.facts = facts;
        this.reading = reading;
    }

    /**
     * Standard Webhooks with shared secrets ({@code v1}): {@code webhook-id}, {@code webhook-timestamp}, {@code
     * webhook-signature}.
     *
     * @param secrets in base64, perhaps behind {@code whsec_}
     * @return the scheme {@code standard}
     */
    public static WebhookScheme standard(WebhookSecrets secrets) {
        return standard("standard", "webhook", provers(secrets), "v1,");
    }

    /**
     * Standard Webhooks with public keys ({@code v1a}): this side holds nothing that can sign.
     *
     * @param keys Ed25519
     * @return the scheme {@code standard}
     */
    public static WebhookScheme standard(WebhookKeys keys) {
        return standard("standard", "webhook", KeyProver.all(keys), "v1a,");
    }

    /**
     * Standard Webhooks while a sender changes from shared secrets to public keys: either is enough.
     *
     * @param secrets in base64, perhaps behind {@code whsec_}
     * @param keys Ed25519
     * @return the scheme {@code standard}
     */
    public static WebhookScheme standard(WebhookSecrets secrets, WebhookKeys keys) {
        List<Prover> both = new ArrayList<>(provers(secrets));
        both.addAll(KeyProver.all(keys));
        return standard("standard", "webhook", both, "v1,", "v1a,");
    }

    /**
     * As {@link #standard(WebhookSecrets)}, in fields named {@code svix-…}.
     *
     * @param secrets in base64, perhaps behind {@code whsec_}
     * @return the scheme {@code svix}
     */
    public static WebhookScheme svix(WebhookSecrets secrets) {
        return standard("svix", "svix", provers(secrets), "v1,");
    }

    private static List<MacProver> provers(WebhookSecrets secrets) {
        return MacProver.all(secrets, SecretForm.WHSEC, MacAlgorithm.SHA256);
    }

    private static WebhookScheme standard(
            String name, String field, List<? extends Prover> provers, String... versions) {
        Recipe recipe = Recipe.ofVendor("{id}.{timestamp}.{body}", field + "-signature")
                .id(field + "-id")
                .timestamp(field + "-timestamp", TimestampForm.SECONDS)
                .entries(" ", versions);
        return new WebhookScheme(Facts.named(name), recipe.by(provers));
    }

    /**
     * Time and signatures in one field, as {@code Stripe-Signature: t=…,v1=…}.
     *
     * @param field its name
     * @param secrets texts, used as they stand
     * @return the scheme {@code stripe-like}
     */
    public static WebhookScheme stripeLike(String field, WebhookSecrets secrets) {
        return new WebhookScheme(
                Facts.named("stripe-like"),
                new StripeReading(field, MacProver.all(secrets, SecretForm.TEXT, MacAlgorithm.SHA256)));
    }

    /**
     * A sender's recipe that is none of those above.
     *
     * @param name of 1 to 64 letters, digits and hyphens, for messages and logs
     * @param recipe what is signed and where it stands
     * @param secrets as the recipe says
     * @return the scheme of that name
     * @throws IllegalArgumentException when the recipe does not agree with itself
     */
    public static WebhookScheme hmac(String name, HmacRecipe recipe, WebhookSecrets secrets) {
        if (!name.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a scheme's name has 1 to 64 letters, digits and hyphens");
        }
        return recipe.scheme(name, secrets);
    }

    /**
     * What it is called.
     *
     * @return stable, for example {@code hubspot-v3}
     */
    public String name() {
        return facts.name();
    }

    Facts facts() {
        return facts;
    }

    Reading reading() {
        return reading;
    }

    @Override
    public String toString() {
        return "WebhookScheme[" + facts.name() + "]";
    }
}
