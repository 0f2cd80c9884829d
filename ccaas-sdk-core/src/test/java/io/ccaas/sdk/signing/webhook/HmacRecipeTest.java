package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes that integrators write. */
class HmacRecipeTest {

    private static final WebhookSecrets SECRETS = WebhookSecrets.of("a", Samples.secret("recipe secret"));

    private static Sample sample(HmacRecipe recipe, MacAlgorithm algorithm, String signed, String... fields) {
        byte[] mac = Samples.secret("recipe secret")
                .use(SecretAccess.reading(), key -> algorithm.of(key, signed.getBytes(StandardCharsets.UTF_8)));
        WebhookScheme scheme = WebhookScheme.hmac("our-billing", recipe, SECRETS);
        return new Sample(
                        choice -> scheme,
                        Samples.head("POST", "/x?y=1", fields),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Instant.ofEpochSecond(1712793600))
                .and("X-Signature", HexFormat.of().formatHex(mac));
    }

    private static HmacRecipe recipe(String template) {
        return HmacRecipe.of(template, "X-Signature").inHex();
    }

    @Test
    void everyPlace_isFilled() {
        HmacRecipe recipe = recipe("a:{method}:{url}:{id}:{nonce}:{timestamp}:{body}:z")
                .idIn("X-Id")
                .nonceIn("X-Nonce")
                .millisecondsIn("X-Time");
        String signed = "a:POST:https://hooks.example.com/x?y=1:i-1:n_2:1712793600000:{}:z";
        Sample sample =
                sample(recipe, MacAlgorithm.SHA256, signed, "X-Id", "i-1", "X-Nonce", "n_2", "X-Time", "1712793600000");
        assertEquals("i-1", sample.verified().idempotencyKey());
        assertEquals("our-billing", sample.verified().scheme());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", sample.method("PUT").refusal());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", sample.target("/x?y=2").refusal());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", sample.change("X-Id", "i-2").refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH", sample.change("X-Nonce", "n_3").refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "é", "a\tb"})
    void idThatCouldGrowIntoItsNeighbour_isRefused(String id) {
        HmacRecipe recipe = recipe("{id}.{body}").idIn("X-Id").withoutTime();
        Sample sample = sample(recipe, MacAlgorithm.SHA256, "i.{}", "X-Id", "i");
        sample.verified();
        assertEquals("WEBHOOK_ID_MALFORMED", sample.change("X-Id", id).refusal());
    }

    @Test
    void digests_areTheOnesThatWereSaid() {
        HmacRecipe recipe = recipe("{body}").withoutTime();
        sample(recipe.sha512(), MacAlgorithm.SHA512, "{}").verified();
        sample(recipe.acceptingLegacySha1(), MacAlgorithm.LEGACY_SHA1, "{}").verified();
        sample(recipe.acceptingLegacyMd5(), MacAlgorithm.LEGACY_MD5, "{}").verified();
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                sample(recipe, MacAlgorithm.SHA512, "{}").refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                sample(recipe, MacAlgorithm.LEGACY_MD5, "{}").refusal());
    }

    @Test
    void entries_areReadByTheirVersions() {
        HmacRecipe recipe = recipe("{timestamp}{body}").entries(";", "s1=").iso8601In("X-Time");
        Sample sample = sample(recipe, MacAlgorithm.SHA256, "2024-04-11T00:00:00Z{}", "X-Time", "2024-04-11T00:00:00Z");
        String value = sample.value("X-Signature");
        sample.change("X-Signature", "s0=zz; s1=" + value).verified();
        assertEquals("WEBHOOK_ALGORITHM", sample.refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("X-Signature", "s1=00;".repeat(16) + "s1=" + value)
                        .refusal());
    }

    @Test
    void secretInBase64_isDecoded() {
        HmacRecipe recipe = recipe("{body}").withoutTime().secretInBase64();
        WebhookSecrets base64 = WebhookSecrets.of("a", Samples.secret("cmVjaXBlIHNlY3JldA=="));
        WebhookScheme scheme = WebhookScheme.hmac("x", recipe, base64);
        Sample signed = sample(recipe("{body}").withoutTime(), MacAlgorithm.SHA256, "{}");
        new Sample(choice -> scheme, signed.head(), signed.body(), signed.at()).verified();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{timestamp}",
                "{body}{body}",
                "{id}{body}",
                "{url}{body}",
                "{method}{url}.{body}",
                "{url}.{body}",
                "{nonce}-{body}",
                "{id}_{nonce}.{body}",
                "{body}.{other}",
                "{body}.{",
                "{ body }"
            })
    void templateThatIsAmbiguousOrLeavesTheContentOut_isRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> HmacRecipe.of(template, "X-Signature"));
    }

    private static void assertRefused(String template, UnaryOperator<HmacRecipe> rest) {
        HmacRecipe recipe = rest.apply(HmacRecipe.of(template, "X-Signature"));
        assertThrows(IllegalArgumentException.class, () -> WebhookScheme.hmac("x", recipe, SECRETS));
    }

    @Test
    void recipeWithoutTime_mustSaySo() {
        assertRefused("{body}", recipe -> recipe);
        assertRefused("{timestamp}.{body}", recipe -> recipe.secondsIn("X-Time").withoutTime());
    }

    @Test
    void fieldThatIsNotSigned_isRefused() {
        assertRefused("{body}", recipe -> recipe.withoutTime().secondsIn("X-Time"));
        assertRefused("{body}", recipe -> recipe.withoutTime().idIn("X-Id"));
        assertRefused("{timestamp}.{body}", recipe -> recipe);
        assertRefused("{nonce}.{body}", HmacRecipe::withoutTime);
    }

    @ParameterizedTest
    @CsvSource({"standard,not base64!", "standard,''", "zoom,''", "standard,whsec_"})
    void secretThatIsNone_isRefused(String scheme, String secret) {
        WebhookSecrets secrets = WebhookSecrets.of("a", Samples.secret(secret));
        assertThrows(IllegalArgumentException.class, () -> {
            WebhookScheme unused =
                    scheme.equals("zoom") ? TelephonyWebhooks.zoom(secrets) : WebhookScheme.standard(secrets);
            throw new AssertionError(unused.name());
        });
    }

    @Test
    void names_areShortAndPlain() {
        assertThrows(IllegalArgumentException.class, () -> WebhookSecrets.of("a b", Samples.secret("x")));
        assertThrows(IllegalArgumentException.class, () -> SECRETS.and("a", Samples.secret("x")));
        HmacRecipe recipe = recipe("{body}").withoutTime();
        assertThrows(IllegalArgumentException.class, () -> WebhookScheme.hmac("a b", recipe, SECRETS));
        assertEquals("WebhookSecrets[1]", SECRETS.toString());
    }
}
