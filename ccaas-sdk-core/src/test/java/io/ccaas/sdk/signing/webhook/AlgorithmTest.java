package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithm is the configured one, whatever the message says. */
class AlgorithmTest {

    private static final String SECRET = "tNLpgVrSJHVlwWWuJhTHBYvvV5Eh2Nq0";

    private static byte[] mac(MacAlgorithm algorithm, String secret, byte[] message) {
        return Samples.secret(secret).use(SecretAccess.reading(), key -> algorithm.of(key, message));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token(String header, String claims, MacAlgorithm algorithm) {
        String signed =
                url(header.getBytes(StandardCharsets.UTF_8)) + "." + url(claims.getBytes(StandardCharsets.UTF_8));
        return "Bearer " + signed + "." + url(mac(algorithm, SECRET, signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String claims() {
        return "{\"iat\":1712793600,\"jti\":\"j-1\",\"iss\":\"Vonage\",\"payload_hash\":\""
                + HexFormat.of().formatHex(Decoded.sha256(Samples.vonage().body())) + "\"}";
    }

    private static String refusal(String header, String claims, MacAlgorithm algorithm) {
        return Samples.vonage()
                .change("Authorization", token(header, claims, algorithm))
                .refusal();
    }

    private static Sample vonage(String claims) {
        return Samples.vonage().change("Authorization", token("{\"alg\":\"HS256\"}", claims, MacAlgorithm.SHA256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"hs256\"}",
                "{\"alg\":\"HS256\",\"kid\":\"../../dev/null\"}",
                "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}",
                "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}"
            })
    void tokenHeaderOtherThanConfigured_isRefused(String header) {
        assertEquals("WEBHOOK_ALGORITHM", refusal(header, claims(), MacAlgorithm.SHA256));
    }

    @Test
    void tokenWithoutAlgorithmOrWithItTwice_isRefused() {
        assertEquals("JSON_MEMBER", refusal("{}", claims(), MacAlgorithm.SHA256));
        assertEquals("JSON_DUPLICATE", refusal("{\"alg\":\"none\",\"alg\":\"HS256\"}", claims(), MacAlgorithm.SHA256));
    }

    @Test
    void tokenThatSaysTheRightAlgorithmAndUsesAnother_isRefused() {
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", refusal("{\"alg\":\"HS256\"}", claims(), MacAlgorithm.SHA512));
    }

    @Test
    void tokenOfAnotherIssuer_isRefused() {
        assertEquals(
                "WEBHOOK_ACCOUNT", vonage(claims().replace("Vonage", "vonage")).refusal());
    }

    @Test
    void tokenWithoutDigest_isRefused() {
        assertEquals(
                "JSON_MEMBER", vonage(claims().replace("payload_hash", "hash")).refusal());
    }

    @Test
    void tokenThatExpired_isRefused() {
        Sample sample = vonage(claims().replace("{", "{\"exp\":1712793610,"));
        assertEquals("WEBHOOK_EXPIRED", sample.at(Duration.ofSeconds(10)).refusal());
        sample.at(Duration.ofSeconds(9)).verified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999", "1712793600000"})
    void tokenOfNoTime_isRefused(String time) {
        assertEquals(
                "WEBHOOK_TIMESTAMP_MALFORMED",
                vonage(claims().replace("1712793600", time)).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic QTpC", "Bearer a", "Bearer a.b", "Bearer a.b.c.d", "Bearer =.b.c"})
    void authorizationThatIsNoToken_isRefused(String authorization) {
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                Samples.vonage().change("Authorization", authorization).refusal());
    }

    @Test
    void claimsOfToken_areGiven() {
        VerifiedWebhook verified = Samples.vonage().verified();
        assertEquals(
                "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5",
                verified.signedValue("jti").orElseThrow());
        assertEquals("abcd1234", verified.signedValue("api_key").orElseThrow());
        assertEquals(
                "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
                verified.signedValue("application_id").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HmacSHA1", "HmacMD5", "none", ""})
    void algorithmThatSinchNames_isNotLookedAt(String name) {
        Samples.sinchConversation()
                .change("x-sinch-webhook-signature-algorithm", name)
                .verified();
    }

    @Test
    void weakerAlgorithmThatSinchNames_isRefused() {
        Sample sample = Samples.sinchConversation();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(sample.body());
        signed.writeBytes(".01FJA8B4A7BM43YGWSG9GBV067.1634579353".getBytes(StandardCharsets.US_ASCII));
        byte[] weak = mac(MacAlgorithm.LEGACY_SHA1, "foo_secret1234", signed.toByteArray());
        Sample forged = sample.change("x-sinch-webhook-signature-algorithm", "HmacSHA1")
                .change("x-sinch-webhook-signature", Base64.getEncoder().encodeToString(weak));
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", forged.refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0,", "v1a,", "V1,", "", "v1"})
    void standardSignatureOfAnotherVersion_isRefused(String version) {
        Sample sample = Samples.standard();
        String value = version + sample.value("webhook-signature").substring(3);
        assertEquals(
                "WEBHOOK_ALGORITHM", sample.change("webhook-signature", value).refusal());
    }

    @Test
    void standardSignatureBesideOthers_isTaken() {
        Sample sample = Samples.standard();
        String both = "v9,whatever v1,AAAA " + sample.value("webhook-signature");
        sample.change("webhook-signature", both).verified();
    }

    @Test
    void stripeSignatureOfTheTestVersionAlone_isRefused() {
        Sample sample = Samples.stripe();
        String value = sample.value("Stripe-Signature");
        assertEquals(
                "WEBHOOK_ALGORITHM",
                sample.change("Stripe-Signature", value.replace("v1=", "v0=")).refusal());
        sample.change("Stripe-Signature", value + ",v0=00").verified();
    }

    @Test
    void stripeSignatureWithTwoTimes_isRefused() {
        Sample sample = Samples.stripe();
        String twice = "t=1614265330," + sample.value("Stripe-Signature");
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("Stripe-Signature", twice).refusal());
        String none = sample.value("Stripe-Signature").replace("t=1614265330,", "");
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("Stripe-Signature", none).refusal());
    }

    @Test
    void zoomSignatureOfAnotherVersion_isRefused() {
        Sample sample = Samples.zoom();
        String value = sample.value("x-zm-signature").replace("v0=", "v1=");
        assertEquals("WEBHOOK_ALGORITHM", sample.change("x-zm-signature", value).refusal());
    }

    @Test
    void md5OfVonageSms_isNotTakenWhereNobodySaidSo() {
        Sample md5 = Samples.vonageSmsMd5();
        Sample sample = new Sample(Samples.vonageSms().scheme(), md5.head(), md5.body(), md5.at());
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", sample.refusal());
    }
}
