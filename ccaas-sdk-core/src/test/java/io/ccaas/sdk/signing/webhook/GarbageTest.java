package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Signatures and times that are none. */
class GarbageTest {

    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("standard", "webhook-signature"),
            Map.entry("svix", "svix-signature"),
            Map.entry("stripe", "Stripe-Signature"),
            Map.entry("hubspot", "X-HubSpot-Signature-v3"),
            Map.entry("zendesk", "X-Zendesk-Webhook-Signature"),
            Map.entry("zoom", "x-zm-signature"),
            Map.entry("telnyx", "telnyx-signature-ed25519"),
            Map.entry("sinch-conversation", "x-sinch-webhook-signature"),
            Map.entry("sinch-numbers", "X-Sinch-Signature"),
            Map.entry("sinch-voice", "Authorization"),
            Map.entry("espo", "Signature"),
            Map.entry("plivo", "X-Plivo-Signature-V3"),
            Map.entry("twilio", "X-Twilio-Signature"),
            Map.entry("twilio-json", "X-Twilio-Signature"));

    private static final Map<String, String> TIMES = Map.of(
            "standard", "webhook-timestamp",
            "hubspot", "X-HubSpot-Request-Timestamp",
            "zendesk", "X-Zendesk-Webhook-Signature-Timestamp",
            "zoom", "x-zm-request-timestamp",
            "telnyx", "telnyx-timestamp",
            "sinch-conversation", "x-sinch-webhook-signature-timestamp",
            "sinch-voice", "x-timestamp");

    private static Stream<DynamicTest> each(Map<String, String> fields, BiConsumer<Sample, String> test) {
        return fields.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> test.accept(Samples.all().get(entry.getKey()), entry.getValue())));
    }

    /** Everything before the last separator stays, so that what follows reaches the decoder. */
    private static Sample ending(Sample sample, String field, String garbage) {
        String value = sample.value(field);
        String beginning = value.substring(0, 1 + Math.max(value.lastIndexOf(','), value.lastIndexOf(':')));
        String prefix = value.startsWith("v0=") ? "v0=" : value.startsWith("t=") ? beginning + "v1=" : beginning;
        return sample.change(field, prefix + garbage);
    }

    @TestFactory
    Stream<DynamicTest> garbage_isRefused() {
        return each(SIGNATURES, (sample, field) -> {
            for (String garbage : new String[] {"", "!", "zz", "AAA", "AA==AA==", "é", " "}) {
                assertEquals(
                        "WEBHOOK_SIGNATURE_MALFORMED",
                        ending(sample, field, garbage).refusal(),
                        garbage);
            }
        });
    }

    /** Four characters are whole bytes in base64 and in hexadecimal digits: here the first ones of the right signature. */
    @TestFactory
    Stream<DynamicTest> beginningOfTheSignature_isRefused() {
        Map<String, String> plain = new TreeMap<>(SIGNATURES);
        plain.remove("espo");
        return each(plain, (sample, field) -> {
            String value = sample.value(field);
            int prefix = 1 + Math.max(value.lastIndexOf(','), value.lastIndexOf(':'));
            String signature = value.substring(prefix).replaceFirst("^v[01]=", "");
            Sample shortened = ending(sample, field, signature.substring(0, 4));
            assertEquals("WEBHOOK_SIGNATURE_MISMATCH", shortened.refusal());
        });
    }

    @TestFactory
    Stream<DynamicTest> timeInAnotherForm_isRefused() {
        return each(TIMES, (sample, field) -> {
            for (String time : new String[] {"", "now", "-1", "01712793600", "1712793600.0", "2021-13-45T05:09:27Z"}) {
                assertEquals(
                        "WEBHOOK_TIMESTAMP_MALFORMED",
                        sample.change(field, time).refusal(),
                        time);
            }
        });
    }
}
