package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Facts;
import io.ccaas.sdk.signing.webhook.hmac.Recipe;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;

/**
 * How a sender signs with HMAC, for senders that this library has no name for. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * HmacRecipe recipe = HmacRecipe.of("{timestamp}.{body}", "X-Signature")
 *         .inHex().entries(",", "v1=").secondsIn("X-Timestamp");
 * }</pre>
 *
 * <p>Guarantees: the content is always signed; a time, id or nonce counts only when it is signed; two parts that could grow into
 * each other are refused. Unset: HMAC-SHA256, base64, one signature, the secret's text as key.
 */
public final class HmacRecipe {

    private final Recipe recipe;
    private final SecretForm form;
    private final MacAlgorithm algorithm;
    private final boolean timeless;

    private HmacRecipe(Recipe recipe, SecretForm form, MacAlgorithm algorithm, boolean timeless) {
        this.recipe = recipe;
        this.form = form;
        this.algorithm = algorithm;
        this.timeless = timeless;
    }

    /**
     * Begins with what is signed.
     *
     * @param template constant texts and the places <code>{body}</code>, <code>{timestamp}</code>, <code>{id}</code>,
     *     <code>{nonce}</code>, <code>{method}</code> and <code>{url}</code>, each at most once
     * @param signatureField the field with the signature
     * @return a recipe
     * @throws IllegalArgumentException when the template leaves the content out or is ambiguous
     */
    public static HmacRecipe of(String template, String signatureField) {
        return new HmacRecipe(Recipe.chosen(template, signatureField), SecretForm.TEXT, MacAlgorithm.SHA256, false);
    }

    /**
     * Signatures in hexadecimal digits.
     *
     * @return a copy
     */
    public HmacRecipe inHex() {
        return with(recipe.hex());
    }

    /**
     * Entries that begin with a version, of which one must be known; others are passed over.
     *
     * @param separator between entries; empty when there is one
     * @param prefixes for example {@code v1=}
     * @return a copy
     */
    public HmacRecipe entries(String separator, String... prefixes) {
        return with(recipe.entries(separator, prefixes));
    }

    /**
     * The time in seconds since 1970.
     *
     * @param field where it stands
     * @return a copy
     */
    public HmacRecipe secondsIn(String field) {
        return with(recipe.timestamp(field, TimestampForm.SECONDS));
    }

    /**
     * The time in milliseconds since 1970.
     *
     * @param field where it stands
     * @return a copy
     */
    public HmacRecipe millisecondsIn(String field) {
        return with(recipe.timestamp(field, TimestampForm.MILLISECONDS));
    }

    /**
     * The time as ISO 8601 in UTC.
     *
     * @param field where it stands
     * @return a copy
     */
    public HmacRecipe iso8601In(String field) {
        return with(recipe.timestamp(field, TimestampForm.ISO_8601));
    }

    /**
     * The event's id, which is the same when it is sent again.
     *
     * @param field where it stands
     * @return a copy
     */
    public HmacRecipe idIn(String field) {
        return with(recipe.id(field));
    }

    /**
     * A value that occurs once.
     *
     * @param field where it stands
     * @return a copy
     */
    public HmacRecipe nonceIn(String field) {
        return with(recipe.nonce(field));
    }

    /**
     * The secret is base64, and its bytes are the key.
     *
     * @return a copy
     */
    public HmacRecipe secretInBase64() {
        return new HmacRecipe(recipe, SecretForm.BASE64, algorithm, timeless);
    }

    /**
     * HMAC-SHA512.
     *
     * @return a copy
     */
    public HmacRecipe sha512() {
        return with(MacAlgorithm.SHA512);
    }

    /**
     * HMAC-SHA1, for a sender that has nothing better.
     *
     * @return a copy
     */
    public HmacRecipe acceptingLegacySha1() {
        return with(MacAlgorithm.LEGACY_SHA1);
    }

    /**
     * HMAC-MD5, for a sender that has nothing better.
     *
     * @return a copy
     */
    public HmacRecipe acceptingLegacyMd5() {
        return with(MacAlgorithm.LEGACY_MD5);
    }

    /**
     * Goes without a signed time: a message is good for as long as the secret, but for the memory of the replay store.
     *
     * @return a copy
     */
    public HmacRecipe withoutTime() {
        return new HmacRecipe(recipe, form, algorithm, true);
    }

    private HmacRecipe with(Recipe other) {
        return new HmacRecipe(other, form, algorithm, timeless);
    }

    private HmacRecipe with(MacAlgorithm other) {
        return new HmacRecipe(recipe, form, other, timeless);
    }

    WebhookScheme scheme(String name, WebhookSecrets secrets) {
        if (recipe.hasTime() == timeless) {
            throw new IllegalArgumentException("a recipe signs the time, or says withoutTime(), not both");
        }
        Facts facts = Facts.named(name).methods("POST", "PUT");
        return new WebhookScheme(
                recipe.hasUrl() ? facts.withUrl() : facts, recipe.by(MacProver.all(secrets, form, algorithm)));
    }

    @Override
    public String toString() {
        return "HmacRecipe[" + algorithm + "]";
    }
}
