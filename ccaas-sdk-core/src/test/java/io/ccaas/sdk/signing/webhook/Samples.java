package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.webhook.Sample.Choice;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Known answers: messages whose signatures were published by their vendors, or made with their own programs. */
final class Samples {

    /** Not the public half of anything that signs here: thirty-two bytes of another known answer. */
    private static final String OTHER_KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private Samples() {}

    static WebhookSecrets secrets(Choice choice, String right, String other) {
        return switch (choice) {
            case RIGHT -> WebhookSecrets.of("right", secret(right));
            case OTHER -> WebhookSecrets.of("other", secret(other));
            case OTHER_THEN_RIGHT -> WebhookSecrets.of("other", secret(other)).and("right", secret(right));
        };
    }

    static Secret secret(String text) {
        return Secret.copyOf(text.toCharArray());
    }

    private static Sample of(
            Function<WebhookSecrets, WebhookScheme> scheme, String secret, long second, String body, String... fields) {
        return new Sample(
                choice -> scheme.apply(secrets(choice, secret, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
                head("POST", "/hook", fields),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(second));
    }

    static WebhookHead head(String method, String target, String... fields) {
        List<Field> lines = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            lines.add(new Field(fields[i], fields[i + 1]));
        }
        return new WebhookHead(method, target, lines);
    }

    static Sample standard() {
        return of(
                WebhookScheme::standard,
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                1614265330,
                "{\"test\": 2432232314}",
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                "1614265330",
                "webhook-signature",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    static Sample svix() {
        Sample standard = standard();
        return new Sample(
                choice -> WebhookScheme.svix(
                        secrets(choice, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
                new WebhookHead(
                        "POST",
                        "/hook",
                        standard.head().fields().stream()
                                .map(field -> new Field(field.name().replace("webhook", "svix"), field.value()))
                                .toList()),
                standard.body(),
                standard.at());
    }

    static Sample openAi() {
        return of(
                WebhookScheme::standard,
                "RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=",
                1750861210,
                "{\"id\": \"evt_685c059ae3a481909bdc86819b066fb6\", \"object\": \"event\", \"created_at\": 1750861210, "
                        + "\"type\": \"response.completed\", \"data\": {\"id\": \"resp_123\"}}",
                "webhook-id",
                "wh_685c059ae39c8190af8c71ed1022a24d",
                "webhook-timestamp",
                "1750861210",
                "webhook-signature",
                "v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=");
    }

    static Sample stripe() {
        return of(
                secrets -> WebhookScheme.stripeLike("Stripe-Signature", secrets),
                "whsec_test_secret",
                1614265330,
                "{\"id\":\"evt_test_webhook\",\"object\":\"event\"}",
                "Stripe-Signature",
                "t=1614265330,v1=3c5817089d739023dd6190f70a3757e04f7a2fd8b5dab12c2e000f51970dccff");
    }

    static Sample hubSpot() {
        Sample sample = of(
                CrmWebhooks::hubSpotV3,
                "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
                1693657560,
                "{'example_field':'example_value'}",
                "X-HubSpot-Signature-v3",
                "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=",
                "X-HubSpot-Request-Timestamp",
                "1693657560000");
        return sample.under("https://www.example.com").target("/webhook_uri");
    }

    static Sample zendesk() {
        return of(
                CrmWebhooks::zendesk,
                "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==",
                Instant.parse("2021-03-25T05:09:27Z").getEpochSecond(),
                "{\"ticket_id\":\"35436\"}",
                "X-Zendesk-Webhook-Signature",
                "X8nsXp/jF8yFWoalWJ8YhSJP6eT1KcsUKqPjccAYIZo=",
                "X-Zendesk-Webhook-Signature-Timestamp",
                "2021-03-25T05:09:27Z");
    }

    static Sample zoom() {
        return of(
                TelephonyWebhooks::zoom,
                "zoomSecret",
                1712793600,
                "{\"event\":\"phone.recording_completed\",\"event_ts\":1712793600000,\"payload\":{}}",
                "x-zm-signature",
                "v0=2f6dca266e223178ab3d37abdce8da73c89fbdae989d0aca664be3c200196e5c",
                "x-zm-request-timestamp",
                "1712793600");
    }

    static Sample telnyx() {
        String right = "JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
        return new Sample(
                choice -> TelephonyWebhooks.telnyx(
                        switch (choice) {
                            case RIGHT -> WebhookKeys.of("right", right);
                            case OTHER -> WebhookKeys.of("other", OTHER_KEY);
                            case OTHER_THEN_RIGHT ->
                                WebhookKeys.of("other", OTHER_KEY).and("right", right);
                        }),
                head(
                        "POST",
                        "/hook",
                        "telnyx-signature-ed25519",
                        "vjFG7LK8/Sgyzthq51SGJJ5ptbdzvkk8M83srDTthUFt/oPf8I1aYb2MK6ThmnXXLsA9qjIc5zvCCHrHRWXYCQ==",
                        "telnyx-timestamp",
                        "1712793600"),
                "{\"data\":{\"event_type\":\"call.hangup\"}}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(1712793600));
    }

    static Sample sinchConversation() {
        return of(
                TelephonyWebhooks::sinchConversation,
                "foo_secret1234",
                1634579353,
                "{\"app_id\":\"\",\"accepted_time\":\"2021-10-18T17:49:13.813615Z\",\"project_id\":"
                        + "\"e2df3a34-a71b-4448-9db5-a8d2baad28e4\",\"contact_create_notification\":{\"contact\":{\"id\":"
                        + "\"01FJA8B466Y0R2GNXD78MD9SM1\",\"channel_identities\":[{\"channel\":\"SMS\",\"identity\":"
                        + "\"48123456789\",\"app_id\":\"\"}],\"display_name\":\"New Test Contact\",\"email\":"
                        + "\"new.contact@email.com\",\"external_id\":\"\",\"metadata\":\"\",\"language\":\"EN_US\"}},"
                        + "\"message_metadata\":\"\"}",
                "x-sinch-webhook-signature",
                "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=",
                "x-sinch-webhook-signature-timestamp",
                "1634579353",
                "x-sinch-webhook-signature-nonce",
                "01FJA8B4A7BM43YGWSG9GBV067",
                "x-sinch-webhook-signature-algorithm",
                "HmacSHA256");
    }

    static Sample sinchNumbers() {
        return of(
                secrets -> TelephonyWebhooks.sinchNumbers(secrets).acceptingLegacySha1(),
                "secret value",
                1721743334,
                "{\"eventId\":\"01j3fycq0fyqq3gkgxb0g5ekbz\",\"timestamp\":\"2024-07-23T14:02:14.415637289\","
                        + "\"projectId\":\"b8bae3c6-e7df-422b-9401-8ae3ee3e0aff\",\"resourceId\":\"+12053017799\","
                        + "\"resourceType\":\"ACTIVE_NUMBER\",\"eventType\":\"PROVISIONING_TO_VOICE_PLATFORM\","
                        + "\"status\":\"SUCCEEDED\",\"failureCode\":null}",
                "X-Sinch-Signature",
                "e289b8fac44491417aeceee28d2715840b5f1aca");
    }

    /** Made with the documented string and openssl; the vendor publishes no answer. */
    static Sample sinchVoice() {
        return of(
                secrets -> TelephonyWebhooks.sinchVoice("app-key", secrets).acceptingLegacyMd5(),
                "JViE5vDor0Sw3WllZka15Q==",
                Instant.parse("2014-06-02T15:39:31Z").getEpochSecond(),
                "{\"event\":\"ice\"}",
                "Authorization",
                "application app-key:m3jXYwYxW3aQGXghVkhPLN4uPd+aHjSL7Suk40/88GM=",
                "x-timestamp",
                "2014-06-02T15:39:31.2729234Z",
                "Content-Type",
                "application/json");
    }

    /** Made with the documented string and openssl; the vendor publishes no answer. */
    static Sample espo() {
        return of(
                secrets -> CrmWebhooks.espoCrm("663a1f0c", secrets),
                "0123456789abcdef0123456789abcdef",
                1712793600,
                "[{\"id\":\"1\"}]",
                "Signature",
                "NjYzYTFmMGM6N2QxM2E3MjQwM2RmN2NkZGMxYzliNzJmN2YyYjExYmM0YmI2ZDk5YzIzMzhhNGQ1ZDIwMjY1ODA2YWM1OGUyMw==");
    }

    static Sample vonage() {
        return of(
                TelephonyWebhooks::vonage,
                "tNLpgVrSJHVlwWWuJhTHBYvvV5Eh2Nq0",
                1712793600,
                "{\"conversation_uuid\":\"CON-1\",\"status\":\"answered\"}",
                "Authorization",
                "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3MTI3OTM2MDAsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMx"
                        + "MC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjQzMTM4OGZkZDg0YWFiNWNm"
                        + "Mjc2NTNhZmE1ZDdiNTVjZDFmZmQ2NDA2YWNmNDA3OWI2NDg4ZDdkNjE4Y2I5M2EiLCJhcGlfa2V5IjoiYWJjZDEyMzQi"
                        + "LCJhcHBsaWNhdGlvbl9pZCI6ImFhYWFhYWFhLWJiYmItY2NjYy1kZGRkLTAxMjM0NTY3ODlhYiJ9.LNAfUfQ62xam-"
                        + "bkfkZGRKaVE6UGGMQSePB1Xp8uQUkI");
    }

    static Sample vonageSms() {
        return of(
                TelephonyWebhooks::vonageSms,
                "abcde",
                2100,
                "a=alphabet&b=bananas&timestamp=2100&sig="
                        + "8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546");
    }

    static Sample vonageSmsMd5() {
        return of(
                secrets -> TelephonyWebhooks.vonageSmsMd5(secrets).acceptingLegacyMd5(),
                "abcde",
                2100,
                "b=bananas&a=alphabet&timestamp=2100&sig=7d43241108912b32cc315b48ce681acf");
    }

    static Sample plivo() {
        return of(
                        TelephonyWebhooks::plivoV3,
                        "MAXXXXXXXXXXXXXXXXXXXXXXXXX",
                        1712793600,
                        "From=%2B33123456789&CallUUID=97ceeb52&Event=StartApp",
                        "X-Plivo-Signature-V3",
                        "eXIk0fBZfXn3GpeSacbl3RNDUusI4IeF4Vn2yHhMxbE=",
                        "X-Plivo-Signature-V3-Nonce",
                        "05429567804466091622")
                .under("https://answer.url")
                .target("/path");
    }

    static Sample twilio() {
        return twilio("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    static Sample twilio(String signature) {
        return of(
                        secrets -> TelephonyWebhooks.twilio(secrets).acceptingLegacySha1(),
                        "12345",
                        1712793600,
                        "Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212&Caller=%2B14158675309"
                                + "&From=%2B14158675309",
                        "X-Twilio-Signature",
                        signature)
                .under("https://mycompany.com")
                .target("/myapp.php?foo=1&bar=2");
    }

    static Sample twilioJson() {
        return of(
                        secrets -> TelephonyWebhooks.twilioJson(secrets).acceptingLegacySha1(),
                        "12345",
                        1712793600,
                        "{\"property\": \"value\", \"boolean\": true}",
                        "X-Twilio-Signature",
                        "a9nBmqA0ju/hNViExpshrM61xv4=")
                .under("https://mycompany.com")
                .target("/myapp.php?foo=1&bar=2&bodySHA256="
                        + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620");
    }

    static Sample audioHook() {
        Sample sample = of(
                secrets -> TelephonyWebhooks.audioHook("SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh", secrets),
                "TXlTdXBlclNlY3JldEtleVRlbGxOby0xITJAMyM0JDU=",
                1641013200,
                "",
                "Audiohook-Organization-Id",
                "d7934305-0972-4844-938e-9060eef73d05",
                "Audiohook-Session-Id",
                "30b0e395-84d3-4570-ac13-9a62d8f514c0",
                "Audiohook-Correlation-Id",
                "e160e428-53e2-487c-977d-96989bf5c99d",
                "X-API-KEY",
                "SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh",
                "Signature-Input",
                "sig1=(\"@request-target\" \"@authority\" \"audiohook-organization-id\" \"audiohook-session-id\" "
                        + "\"audiohook-correlation-id\" \"x-api-key\");keyid=\"SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh\";"
                        + "nonce=\"VGhpc0lzQVVuaXF1ZU5vbmNl\";alg=\"hmac-sha256\";created=1641013200;"
                        + "expires=3282026430",
                "Signature",
                "sig1=:NZBwyBHRRyRoeLqy1IzOa9VYBuI8TgMFt2GRDkDuJh4=:");
        return sample.under("https://audiohook.example.com").method("GET").target("/api/v1/voicebiometrics/ws");
    }

    /** Every scheme whose secrets are configured here, by name. */
    static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>(timed());
        all.putAll(timeless());
        return all;
    }

    static Map<String, Sample> timed() {
        Map<String, Sample> timed = new LinkedHashMap<>();
        timed.put("standard", standard());
        timed.put("openai", openAi());
        timed.put("svix", svix());
        timed.put("stripe", stripe());
        timed.put("hubspot", hubSpot());
        timed.put("zendesk", zendesk());
        timed.put("zoom", zoom());
        timed.put("telnyx", telnyx());
        timed.put("sinch-conversation", sinchConversation());
        timed.put("sinch-voice", sinchVoice());
        timed.put("vonage", vonage());
        timed.put("vonage-sms", vonageSms());
        timed.put("vonage-sms-md5", vonageSmsMd5());
        timed.put("audiohook", audioHook());
        return timed;
    }

    static Map<String, Sample> timeless() {
        Map<String, Sample> timeless = new LinkedHashMap<>();
        timeless.put("twilio", twilio());
        timeless.put("twilio-json", twilioJson());
        timeless.put("plivo", plivo());
        timeless.put("sinch-numbers", sinchNumbers());
        timeless.put("espo", espo());
        return timeless;
    }
}
