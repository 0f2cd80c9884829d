package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of a webhook holds on both of its sides. */
class WebhookLimitsTest {

    private static final String KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private final Sample standard = Samples.standard();

    private WebhookVerifier.Builder builder() {
        return standard.builder(Sample.Choice.RIGHT, ReplayStore.inMemory(10, new StoppedClock(standard.at())));
    }

    private static FormFields form(String text) {
        return FormFields.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Runnable refused) {
        return assertThrows(SignatureRefusedException.class, refused::run).code();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64 << 20})
    void bodyLimitInItsRange_isTaken(int bytes) {
        assertDoesNotThrow(() -> builder().mostBytes(bytes).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, (64 << 20) + 1})
    void bodyLimitOutOfItsRange_isRefused(int bytes) {
        assertThrows(IllegalArgumentException.class, () -> builder().mostBytes(bytes));
    }

    @Test
    void bodyOfExactlyTheLimit_isTaken() {
        WebhookVerifier exact = builder().mostBytes(standard.body().length).build();

        assertEquals("right", exact.verify(standard.head(), standard.body()).secretName());
    }

    @ParameterizedTest
    @CsvSource({"PT1M,P90D,true", "PT59.999S,P90DT0.001S,false"})
    void memory_isOneMinuteToNinetyDays(Duration shortest, Duration longest, boolean taken) {
        for (Duration memory : new Duration[] {shortest, longest}) {
            if (taken) {
                assertDoesNotThrow(() -> builder().memory(memory).build());
            } else {
                assertThrows(IllegalArgumentException.class, () -> builder().memory(memory));
            }
        }
    }

    @Test
    void tolerance_isOneSecondToTheSchemesOwn() {
        assertDoesNotThrow(() -> builder().tolerance(Duration.ofSeconds(1)));
        assertDoesNotThrow(() -> builder().tolerance(Duration.ofMinutes(5)));
        assertThrows(IllegalArgumentException.class, () -> builder().tolerance(Duration.ofMillis(999)));
        assertThrows(
                IllegalArgumentException.class,
                () -> builder().tolerance(Duration.ofMinutes(5).plusNanos(1)));
    }

    @Test
    void form_hasAThousandPairs() {
        assertEquals(1000, form("a&".repeat(999) + "a").all("a").size());
        assertEquals("WEBHOOK_FORM_MALFORMED", refusal(() -> form("a&".repeat(1000) + "a")));
    }

    @Test
    void pairOfAForm_isCutAtItsFirstEqualsSign() {
        assertEquals("1", form("=1").one(""));
        assertEquals("b=c", form("a=b=c").one("a"));
        assertEquals("", form("a").one("a"));
        assertEquals("", form("a=").one("a"));
    }

    @Test
    void escapesOfAForm_areTwoHexadecimalDigits() {
        assertEquals("\u0000\u000f\u00ff", form("a=%00%0f%C3%bF").one("a"));
        for (String bad : new String[] {"a=%", "a=%4", "a=%g0", "a=%0g", "a=%%40"}) {
            assertEquals("WEBHOOK_FORM_MALFORMED", refusal(() -> form(bad)), bad);
        }
    }

    @Test
    void field_hasEightThousandCharacters() {
        Received longest = new Received(Samples.head("POST", "/", "X-A", "a".repeat(8192)), new byte[0], null);
        Received longer = new Received(Samples.head("POST", "/", "X-A", "a".repeat(8193)), new byte[0], null);

        assertEquals(8192, longest.field("x-a").length());
        assertEquals("WEBHOOK_FIELD_TOO_LONG", refusal(() -> longer.field("x-a")));
    }

    @Test
    void query_isWhatStandsBehindTheFirstMark() {
        Received received = new Received(Samples.head("GET", "?a=1?b"), new byte[0], null);
        Received without = new Received(Samples.head("GET", "/a=1"), new byte[0], null);

        assertEquals("1?b", received.query().one("a"));
        assertEquals(0, without.query().names().size());
    }

    @Test
    void target_hasSixteenThousandCharacters() {
        PublicUrl url = PublicUrl.below("https://a.example");
        String longest = "/" + "a".repeat(16 * 1024 - 1);

        assertEquals(longest, url.with(longest).path());
        assertEquals("WEBHOOK_TARGET_MALFORMED", refusal(() -> url.with(longest + "a")));
    }

    @Test
    void secretsAndKeys_areAtMostEightWithNamesOfTheirOwn() {
        WebhookSecrets secrets = WebhookSecrets.of("1", Samples.secret("s"));
        WebhookKeys keys = WebhookKeys.of("1", KEY);
        for (int i = 2; i <= 8; i++) {
            secrets = secrets.and(String.valueOf(i), Samples.secret("s"));
            keys = keys.and(String.valueOf(i), KEY);
        }
        WebhookSecrets eight = secrets;
        WebhookKeys full = keys;

        assertThrows(IllegalArgumentException.class, () -> eight.and("9", Samples.secret("s")));
        assertThrows(IllegalArgumentException.class, () -> full.and("9", KEY));
        assertThrows(
                IllegalArgumentException.class, () -> WebhookKeys.of("1", KEY).and("1", KEY));
        assertThrows(IllegalArgumentException.class, () -> WebhookKeys.of("a b", KEY));
        assertThrows(IllegalArgumentException.class, () -> WebhookSecrets.of("", Samples.secret("s")));
    }

    @Test
    void secretByName_isFoundOrRefused() {
        WebhookSecrets secrets = WebhookSecrets.of("1", Samples.secret("s"));

        assertDoesNotThrow(() -> secrets.named("1"));
        assertThrows(IllegalArgumentException.class, () -> secrets.named("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "!", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=AAAA"})
    void publicKeyOfAnotherLength_isRefused(String base64) {
        assertThrows(IllegalArgumentException.class, () -> WebhookKeys.of("1", base64));
        assertDoesNotThrow(() -> WebhookKeys.of("1", "whpk_" + KEY));
    }

    @Test
    void secretOfNothing_isRefused() {
        for (String nothing : new String[] {"whsec_", ""}) {
            WebhookSecrets secrets = WebhookSecrets.of("1", Samples.secret(nothing));
            assertThrows(IllegalArgumentException.class, () -> WebhookScheme.standard(secrets));
        }
        assertDoesNotThrow(() -> WebhookScheme.standard(WebhookSecrets.of("1", Samples.secret("AAAA"))));
    }

    @Test
    void stripesField_hasThirtyTwoEntries() {
        Sample sample = Samples.stripe();
        String value = sample.value("Stripe-Signature");

        assertEquals(
                "right",
                sample.change("Stripe-Signature", value + ",v0=a".repeat(30))
                        .verified()
                        .secretName());
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("Stripe-Signature", value + ",v0=a".repeat(31)).refusal());
    }

    @Test
    void plivosFields_haveTheirLimits() {
        Sample sample = Samples.plivo();
        String value = sample.value("X-Plivo-Signature-V3");
        String more = "," + Base64.getEncoder().encodeToString(new byte[32]);

        assertEquals(
                "right",
                sample.change("X-Plivo-Signature-V3", value + more.repeat(15))
                        .verified()
                        .secretName());
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("X-Plivo-Signature-V3", value + more.repeat(16)).refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                sample.change("X-Plivo-Signature-V3-Nonce", "1".repeat(128)).refusal());
        assertEquals(
                "WEBHOOK_ID_MALFORMED",
                sample.change("X-Plivo-Signature-V3-Nonce", "1".repeat(129)).refusal());
    }

    @Test
    void espoWithoutColon_isMalformed() {
        String none = Base64.getEncoder().encodeToString("663a1f0c".getBytes(StandardCharsets.US_ASCII));
        String noId = Base64.getEncoder().encodeToString(":00".getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                Samples.espo().change("Signature", none).refusal());
        assertEquals("WEBHOOK_ACCOUNT", Samples.espo().change("Signature", noId).refusal());
    }

    @Test
    void sinchVoiceOfAnotherForm_isMalformed() {
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                Samples.sinchVoice().change("Authorization", "Bearer a:b").refusal());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", Samples.sinchVoice().with("").refusal());
    }

    @Test
    void tokenOfAnotherNumberOfParts_isMalformed() {
        String token = Samples.vonage().value("Authorization");

        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                Samples.vonage().change("Authorization", token + ".e30").refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                Samples.vonage()
                        .change("Authorization", token.replaceFirst("\\.", ""))
                        .refusal());
    }

    @Test
    void recipe_hasAtMostEightEntries() {
        String value = standard.value("webhook-signature");

        assertEquals(
                "right",
                standard.change("webhook-signature", value + " v9,a".repeat(7))
                        .verified()
                        .secretName());
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                standard.change("webhook-signature", value + " v9,a".repeat(8)).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{body}{",
                "{{body}",
                "{body}.{id}.{id}",
                "{url}!{body}",
                "{url}~{body}",
                "{id}9{body}",
                "{id}-{body}"
            })
    void templateThatCouldBeReadTwoWays_isRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> HmacRecipe.of(template, "X-Signature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{url} {body}", "{url}\u007f{body}", "{id}.{body}", "{timestamp}{body}", "{id}{timestamp}{body}"
            })
    void templateWhosePartsStayApart_isTaken(String template) {
        assertDoesNotThrow(() -> HmacRecipe.of(template, "X-Signature"));
    }

    @Test
    void recipeOverTheUrl_needsThePublicOne() {
        WebhookSecrets secrets = WebhookSecrets.of("1", Samples.secret("s"));
        WebhookScheme scheme = WebhookScheme.hmac(
                "own", HmacRecipe.of("{url} {body}", "X-Signature").withoutTime(), secrets);
        WebhookScheme other =
                WebhookScheme.hmac("own", HmacRecipe.of("{body}", "X-Signature").withoutTime(), secrets);
        ReplayStore store = ReplayStore.inMemory(10);

        assertThrows(
                IllegalStateException.class,
                () -> WebhookVerifier.builder("hook", scheme, store).build());
        assertDoesNotThrow(() -> WebhookVerifier.builder("hook", other, store).build());
    }
}
