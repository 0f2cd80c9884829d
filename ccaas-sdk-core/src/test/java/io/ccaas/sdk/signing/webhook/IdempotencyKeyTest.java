package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What tells events apart whose content does not, because there is none or because it is new with each attempt. */
class IdempotencyKeyTest {

    private static byte[] mac(MacAlgorithm algorithm, String secret, String signed) {
        return Samples.secret(secret)
                .use(SecretAccess.reading(), key -> algorithm.of(key, signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String twilio(String target) {
        byte[] signature = mac(MacAlgorithm.LEGACY_SHA1, "12345", "https://mycompany.com" + target);
        Sample sample = Samples.twilio(Base64.getEncoder().encodeToString(signature));
        return sample.with("").method("GET").target(target).verified().idempotencyKey();
    }

    private static String plivo(String query, String nonce) {
        String url = "https://answer.url/path?" + query;
        Sample sample = Samples.plivo().with("").method("GET").target("/path?" + query);
        byte[] signature = mac(MacAlgorithm.SHA256, "MAXXXXXXXXXXXXXXXXXXXXXXXXX", url + "." + nonce);
        return sample.change("X-Plivo-Signature-V3", Base64.getEncoder().encodeToString(signature))
                .change("X-Plivo-Signature-V3-Nonce", nonce)
                .verified()
                .idempotencyKey();
    }

    private static String hubSpot(String method, String target) {
        String signed = method + "https://www.example.com" + target + "1693657560000";
        byte[] signature = mac(MacAlgorithm.SHA256, "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy", signed);
        return Samples.hubSpot()
                .with("")
                .method(method)
                .target(target)
                .change("X-HubSpot-Signature-v3", Base64.getEncoder().encodeToString(signature))
                .verified()
                .idempotencyKey();
    }

    private static String sms(String parameters) {
        byte[] signature = mac(MacAlgorithm.SHA256, "abcde", "&" + parameters);
        String form = parameters + "&sig=" + HexFormat.of().formatHex(signature);
        return Samples.vonageSms().with(form).verified().idempotencyKey();
    }

    private static String refusal(Executable attempt) {
        return assertThrows(SignatureRefusedException.class, attempt).code();
    }

    @Test
    void twoCallbacksWithoutContent_areTwoEvents() {
        assertNotEquals(twilio("/voice?CallSid=1"), twilio("/voice?CallSid=2"));
        assertEquals(twilio("/voice?CallSid=1"), twilio("/voice?CallSid=1"));
        assertNotEquals(hubSpot("GET", "/card?id=1"), hubSpot("GET", "/card?id=2"));
        assertNotEquals(hubSpot("GET", "/card?id=1"), hubSpot("DELETE", "/card?id=1"));
    }

    @Test
    void callbackSentAgainWithAnotherNonce_isTheSameEvent() {
        assertEquals(plivo("CallUUID=1", "1"), plivo("CallUUID=1", "2"));
        assertNotEquals(plivo("CallUUID=1", "1"), plivo("CallUUID=2", "1"));
    }

    @Test
    void smsSentAgainWithAnotherTimeAndNonce_isTheSameEvent() {
        assertEquals(sms("messageId=1&nonce=a&timestamp=2100"), sms("messageId=1&nonce=b&timestamp=2101"));
        assertNotEquals(sms("messageId=1&nonce=a&timestamp=2100"), sms("messageId=2&nonce=a&timestamp=2100"));
    }

    @Test
    void openingOfAnotherSession_isAnotherEvent() {
        Sample sample = Samples.audioHook();
        assertEquals(sample.verified().idempotencyKey(), sample.verified().idempotencyKey());
        assertNotEquals(
                sample.verified().idempotencyKey(),
                AudioHookTest.ofSession(sample, "00000000-0000-0000-0000-000000000000")
                        .verified()
                        .idempotencyKey());
    }

    @Test
    void eventThatNothingTellsFromAnother_hasNoKey() {
        assertEquals("WEBHOOK_NOT_IDENTIFIED", refusal(() -> twilio("/voice")));
        assertEquals("WEBHOOK_NOT_IDENTIFIED", refusal(() -> twilio("/voice?")));
        byte[] signature = mac(MacAlgorithm.SHA256, "zoomSecret", "v0:1712793600:");
        Sample zoom = Samples.zoom()
                .with("")
                .change("x-zm-signature", "v0=" + HexFormat.of().formatHex(signature));
        assertEquals("WEBHOOK_NOT_IDENTIFIED", refusal(() -> zoom.verified().idempotencyKey()));
    }

    /** Signed alike are: a parameter named {@code to=1&text} with the value 2, and two named to and text. */
    @Test
    void smsParameterWhoseNameHoldsASeparator_isRefused() {
        String signed = "&text=hello&timestamp=2100&to=1&x=2";
        String signature = HexFormat.of().formatHex(mac(MacAlgorithm.SHA256, "abcde", signed));
        Samples.vonageSms()
                .with("text=hello&timestamp=2100&to=1&x=2&sig=" + signature)
                .verified();
        assertEquals(
                "WEBHOOK_FORM_MALFORMED",
                Samples.vonageSms()
                        .with("text=hello&timestamp=2100&to%3D1%26x=2&sig=" + signature)
                        .refusal());
    }
}
