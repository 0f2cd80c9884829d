package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request that opens an AudioHook. */
class AudioHookTest {

    private final Sample sample = Samples.audioHook();

    private Sample input(String part, String instead) {
        String value = sample.value("Signature-Input");
        if (!value.contains(part)) {
            throw new AssertionError("there is no such part");
        }
        return sample.change("Signature-Input", value.replace(part, instead));
    }

    private static String signature(String base) {
        byte[] mac = Samples.secret("MySuperSecretKeyTellNo-1!2@3#4$5")
                .use(SecretAccess.reading(), key -> MacAlgorithm.SHA256.of(key, base.getBytes(StandardCharsets.UTF_8)));
        return "sig1=:" + Base64.getEncoder().encodeToString(mac) + ":";
    }

    /** The same opening for another session, signed by the client. */
    static Sample ofSession(Sample sample, String session) {
        String base = "\"@request-target\": /api/v1/voicebiometrics/ws\n\"@authority\": audiohook.example.com\n"
                + "\"audiohook-organization-id\": d7934305-0972-4844-938e-9060eef73d05\n"
                + "\"audiohook-session-id\": " + session + "\n"
                + "\"audiohook-correlation-id\": e160e428-53e2-487c-977d-96989bf5c99d\n"
                + "\"x-api-key\": SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh\n\"@signature-params\": "
                + sample.value("Signature-Input").substring("sig1=".length());
        return sample.change("Audiohook-Session-Id", session).change("Signature", signature(base));
    }

    @Test
    void signedValues_areGiven() {
        VerifiedWebhook verified = sample.verified();
        assertEquals(
                "d7934305-0972-4844-938e-9060eef73d05",
                verified.signedValue("audiohook-organization-id").orElseThrow());
        assertEquals(
                "/api/v1/voicebiometrics/ws",
                verified.signedValue("@request-target").orElseThrow());
        assertFalse(verified.signedValue("x-api-key").isPresent());
    }

    @Test
    void otherHostOrPath_isRefused() {
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH",
                sample.under("https://other.example.com").refusal());
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH", sample.target("/api/v1/other").refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Audiohook-Organization-Id", "Audiohook-Session-Id", "Audiohook-Correlation-Id"})
    void changedId_isRefused(String field) {
        assertEquals(
                "WEBHOOK_SIGNATURE_MISMATCH", sample.change(field, "d7934305").refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {" \"audiohook-session-id\"", " \"@authority\"", "\"@request-target\" "})
    void componentLeftOut_isRefused(String component) {
        assertEquals("WEBHOOK_COVERAGE", input(component, "").refusal());
    }

    @Test
    void componentMoreOrOfAnotherForm_isRefused() {
        assertEquals(
                "WEBHOOK_COVERAGE",
                input("\"x-api-key\")", "\"x-api-key\" \"date\")").refusal());
        assertEquals(
                "WEBHOOK_COVERAGE", input("\"x-api-key\")", "\"x-api-key\";bs)").refusal());
        assertEquals(
                "COMPONENT_DUPLICATE", input("\"@authority\"", "\"x-api-key\"").refusal());
    }

    @Test
    void leavingOutAComponent_isRefusedEvenWhenSignedSo() {
        String covered = "(\"x-api-key\");keyid=\"SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh\";nonce=\"n\";created=1641013200";
        String base = "\"x-api-key\": SGVsbG8sIEkgYW0gdGhlIEFQSSBrZXkh\n\"@signature-params\": " + covered;
        Sample forged = sample.change("Signature-Input", "sig1=" + covered).change("Signature", signature(base));
        assertEquals("WEBHOOK_COVERAGE", forged.refusal());
    }

    @Test
    void algorithmOtherThanConfigured_isRefused() {
        assertEquals("WEBHOOK_ALGORITHM", input("hmac-sha256", "hmac-sha512").refusal());
        assertEquals("WEBHOOK_ALGORITHM", input("hmac-sha256", "none").refusal());
    }

    @Test
    void keyOfAnother_isRefused() {
        assertEquals("WEBHOOK_ACCOUNT", input("keyid=\"SGVs", "keyid=\"AAAA").refusal());
        assertEquals("WEBHOOK_ACCOUNT", sample.change("X-API-KEY", "AAAA").refusal());
    }

    @Test
    void parameterLeftOut_isRefused() {
        assertEquals("PARAMETER_MISSING", input(";created=1641013200", "").refusal());
        assertEquals(
                "PARAMETER_MISSING",
                input(";nonce=\"VGhpc0lzQVVuaXF1ZU5vbmNl\"", "").refusal());
        assertEquals(
                "PARAMETER_MALFORMED",
                input("created=1641013200", "created=\"1641013200\"").refusal());
    }

    @Test
    void end_isKept() {
        assertEquals(
                "WEBHOOK_EXPIRED",
                input("3282026430", "1641013205").at(Duration.ofSeconds(5)).refusal());
    }

    @Test
    void secondSignature_isRefused() {
        String twice = sample.value("Signature-Input") + ", sig2=(\"@authority\")";
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("Signature-Input", twice).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sig1", "sig2=:AAAA:", "sig1=\"AAAA\"", "sig1=(\"a\")"})
    void signatureOfAnotherForm_isRefused(String signature) {
        assertEquals(
                "WEBHOOK_SIGNATURE_MALFORMED",
                sample.change("Signature", signature).refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sig1=:!:", "=", "sig1=:AAAA:, sig1=:AAAA:"})
    void fieldThatIsNoDictionary_isRefused(String signature) {
        assertEquals("FIELD_SYNTAX", sample.change("Signature", signature).refusal());
    }
}
