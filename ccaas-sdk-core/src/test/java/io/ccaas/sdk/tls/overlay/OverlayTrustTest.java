package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayTrustTest {

    private static final JwsIssuer ISSUER = JwsIssuer.create();
    private static final OverlayTrust TRUST = OverlayTrust.of("security", "acme", List.of(ISSUER.key()));

    private static void refused(String code, byte[] document) {
        EvidenceException refusal = assertThrows(EvidenceException.class, () -> TRUST.prove(document, "common-2026"));
        assertEquals(code, refusal.code());
        assertFalse(refusal.problem().message().contains("planted"));
    }

    @Test
    void everyMember_isRead() {
        byte[] document = OverlayText.sequence(7)
                .with("withdraw", "[\"secp256r1\",\"TLS_AES_128_GCM_SHA256\"]")
                .with("minRsaBits", "3072")
                .with("minEcBits", "384")
                .with("maxLeafDays", "90")
                .with("reviewBy", "\"2027-01-31\"")
                .with("resumption", "false")
                .signedBy(ISSUER);
        VerifiedOverlay overlay = TRUST.prove(document, "common-2026");
        Set<String> withdrawn = Set.of("secp256r1", "TLS_AES_128_GCM_SHA256");
        assertEquals(
                new TlsPolicyOverlay(withdrawn, 3072, 384, 90, Optional.of(LocalDate.of(2027, 1, 31)), true),
                overlay.tightening());
        assertEquals(7, overlay.sequence());
        assertEquals(OverlayText.NOW.plusSeconds(60), overlay.expires());
        assertEquals(ISSUER.key().keyId(), overlay.keyId());
        assertEquals("VerifiedOverlay[sequence 7]", overlay.toString());
    }

    @Test
    void overlayWithoutTighteningMembers_takesNothingAway() {
        assertEquals(
                TlsPolicyOverlay.none(),
                TRUST.prove(OverlayText.sequence(1).signedBy(ISSUER), "common-2026")
                        .tightening());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_OVERLAY_ISSUER | iss | \"planted\"",
                "TLS_OVERLAY_ISSUER | iss | \"Security\"",
                "TLS_OVERLAY_AUDIENCE | aud | \"planted\"",
                "JSON_MEMBER | aud | [\"acme\"]",
                "JSON_MEMBER | aud | [\"acme\",\"planted\"]",
                "TLS_OVERLAY_POLICY | policy | \"modern-2026\"",
                "TLS_OVERLAY_POLICY | policy | \"planted\"",
                "TLS_OVERLAY_MEMBER | iss | ''",
                "TLS_OVERLAY_MEMBER | aud | ''",
                "TLS_OVERLAY_MEMBER | policy | ''",
                "TLS_OVERLAY_MEMBER | seq | ''",
                "TLS_OVERLAY_MEMBER | nbf | ''",
                "TLS_OVERLAY_MEMBER | exp | ''",
                "TLS_OVERLAY_MEMBER | exp | null",
                "TLS_OVERLAY_MEMBER | resumption | null",
                "TLS_OVERLAY_MEMBER | add | [\"TLSv1.1\"]",
                "TLS_OVERLAY_MEMBER | Withdraw | [\"x25519\"]",
                "TLS_OVERLAY_MEMBER | planted | 1"
            })
    void anotherReaderOrAnUnknownMember_refusesTheWholeDocument(String code, String name, String value) {
        refused(code, OverlayText.sequence(1).with(name, value).signedBy(ISSUER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_OVERLAY_VALUE | seq | 0",
                "TLS_OVERLAY_VALUE | seq | -1",
                "JSON_MEMBER | seq | 1.5",
                "JSON_MEMBER | seq | \"1\"",
                "JSON_NUMBER | seq | 9223372036854775808",
                "TLS_OVERLAY_VALUE | nbf | -1",
                "TLS_OVERLAY_VALUE | exp | 1",
                "TLS_OVERLAY_VALUE | exp | 253402300800",
                "TLS_OVERLAY_VALUE | withdraw | [\"planted\"]",
                "TLS_OVERLAY_VALUE | withdraw | [\"TLS_AES_128_GCM_SHA265\"]",
                "TLS_OVERLAY_VALUE | withdraw | [\"x25519\",\"x25519\"]",
                "JSON_MEMBER | withdraw | \"x25519\"",
                "JSON_MEMBER | withdraw | [1]",
                "JSON_DEPTH | withdraw | [[\"x25519\"]]",
                "JSON_DEPTH | withdraw | {\"withdraw\":{\"x\":1}}",
                "TLS_OVERLAY_VALUE | minRsaBits | 0",
                "TLS_OVERLAY_VALUE | minRsaBits | 2047",
                "TLS_OVERLAY_VALUE | minRsaBits | -3072",
                "TLS_OVERLAY_VALUE | minRsaBits | 16385",
                "TLS_OVERLAY_VALUE | minRsaBits | 4294970368",
                "JSON_MEMBER | minRsaBits | \"3072\"",
                "TLS_OVERLAY_VALUE | minEcBits | 255",
                "TLS_OVERLAY_VALUE | minEcBits | 522",
                "TLS_OVERLAY_VALUE | maxLeafDays | 0",
                "TLS_OVERLAY_VALUE | maxLeafDays | 2147483648",
                "TLS_OVERLAY_VALUE | reviewBy | \"2027-02-30\"",
                "TLS_OVERLAY_VALUE | reviewBy | \"planted\"",
                "JSON_MEMBER | reviewBy | 20270101",
                "TLS_OVERLAY_LOOSENS | resumption | true",
                "JSON_MEMBER | resumption | \"false\""
            })
    void valueOutOfItsRange_refusesTheWholeDocument(String code, String name, String value) {
        refused(code, OverlayText.sequence(1).with(name, value).signedBy(ISSUER));
    }

    @Test
    void payloadThatIsNoStrictObject_isRefused() {
        String sound = OverlayText.sequence(1).json();
        String doubled = sound.replace("\"seq\":1", "\"seq\":1,\"seq\":9");
        String escaped = sound.replace("\"seq\":1", "\"seq\":1,\"\\u0073eq\":9");
        refused("JSON_DUPLICATE", signed(doubled));
        refused("JSON_DUPLICATE", signed(escaped));
        refused("JSON_TRAILING", signed(sound + "{}"));
        refused("JSON_SYNTAX", signed(sound.substring(0, sound.length() - 1)));
        refused("JSON_MEMBER", signed("[" + sound + "]"));
        refused("JSON_MEMBER", signed("\"" + JwsIssuer.base64(sound.getBytes(StandardCharsets.UTF_8)) + "\""));
        refused("JSON_ENCODING", signed("\uFEFF" + sound));
    }

    private static byte[] signed(String payload) {
        return ISSUER.sign(OverlayText.HEADER, payload).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void documentOfAStranger_isRefused() {
        refused("JWS_SIGNATURE", OverlayText.sequence(1).signedBy(JwsIssuer.create()));
    }

    @Test
    void documentOfAnotherType_isRefused() {
        String jwt = ISSUER.sign(
                "{\"alg\":\"ES256\",\"typ\":\"JWT\"}", OverlayText.sequence(1).json());
        refused("JWS_TYPE", jwt.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keysAndNames_areCheckedWhenPinned() {
        VerificationKey other = JwsIssuer.create().key();
        VerificationKey third = JwsIssuer.create().key();
        VerificationKey ed25519 =
                VerificationKey.of(TestKeyKind.ED25519.generate().getPublic());
        OverlayTrust.of("i", "a", List.of(ISSUER.key(), other));
        for (List<VerificationKey> keys : List.of(
                List.<VerificationKey>of(), List.of(ISSUER.key(), other, third), List.of(ISSUER.key(), ed25519))) {
            assertEquals("TLS_OVERLAY_KEYS", configured("i", "a", keys));
        }
        String three = assertThrows(
                        OverlayConfigurationException.class,
                        () -> OverlayTrust.of("i", "a", List.of(ISSUER.key(), other, third)))
                .problem()
                .found();
        assertEquals("3 keys are given, all of this kind", three);
        assertEquals("TLS_OVERLAY_NAMES", configured(" ", "a", List.of(other)));
        assertEquals("TLS_OVERLAY_NAMES", configured("i", "", List.of(other)));
    }

    private static String configured(String issuer, String audience, List<VerificationKey> keys) {
        return assertThrows(OverlayConfigurationException.class, () -> OverlayTrust.of(issuer, audience, keys))
                .code();
    }
}
