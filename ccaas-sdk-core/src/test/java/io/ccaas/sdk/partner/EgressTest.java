package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin.Purpose;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acceptance row 2, decision by decision: where a call may not go, no permit exists. */
class EgressTest {

    private static final AuxiliaryOrigin TOKENS =
            new AuxiliaryOrigin(WebOrigin.parse("https://login.example:9443"), Purpose.TOKEN);
    private static final DataFlowMap MAP =
            Declared.map(Declared.transcription("transcribe-fr").auxiliary(List.of(TOKENS)), Declared.crm("crm"));
    private static final Set<DataClass> AUDIO = Set.of(DataClass.AUDIO);

    private static EgressRefusedException refusal(String partner, String target, Set<DataClass> data) {
        URI uri = URI.create(target);
        return assertThrows(EgressRefusedException.class, () -> MAP.permit(partner, uri, data));
    }

    @Test
    void targetUnderTheEndpoint_isPermittedInCanonicalForm() {
        EgressPermit permit =
                MAP.permit("transcribe-fr", URI.create("HTTPS://Partner.com:443/v1/audio/transcriptions"), AUDIO);
        assertEquals(
                "https://partner.com/v1/audio/transcriptions",
                permit.target().uri().toString());
        assertEquals("transcribe-fr", permit.partner().id());
        assertEquals(AUDIO, permit.data());
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.test/.partner.com/x, EGRESS_ORIGIN",
        "https://evil.test/v1/?partner.com, EGRESS_ORIGIN",
        "https://partner.com.evil.test/v1/, EGRESS_ORIGIN",
        "https://partner.com:8443/v1/, EGRESS_ORIGIN",
        "https://127.0.0.1/v1/, EGRESS_ORIGIN",
        "https://partner.com@evil.test/v1/, EGRESS_USERINFO",
        "https://evil.test:443@partner.com/v1/, EGRESS_USERINFO",
        "https://p\u0430rtner.com/v1/, EGRESS_CHARACTER",
        "https://partner\uff0ecom/v1/, EGRESS_CHARACTER",
        "https://xn--prtner-3nf.com/v1/, EGRESS_ORIGIN",
        "https://partner.com./v1/, EGRESS_HOST",
        "https://2130706433/v1/, EGRESS_HOST",
        "http://partner.com/v1/, EGRESS_SCHEME",
        "//partner.com/v1/, EGRESS_SCHEME",
        "/v1/, EGRESS_SCHEME",
        "https://partner.com/v2/, EGRESS_PATH",
        "https://partner.com/v1/../v2/, EGRESS_PATH",
        "https://partner.com/v1/%2e%2e/v2/, EGRESS_PATH",
        "https://partner.com/v1/a%2Fb, EGRESS_PATH",
        "https://partner.com/v1/a%5Cb, EGRESS_PATH",
        "https://partner.com/v1/?a=%0d%0a, EGRESS_QUERY",
        "https://partner.com/v1/#x, EGRESS_FRAGMENT",
        "https://login.example:9443/v1/, EGRESS_ORIGIN"
    })
    void targetElsewhere_isRefused(String target, String code) {
        assertEquals(code, refusal("transcribe-fr", target, AUDIO).code());
    }

    @Test
    void undeclaredPartner_isRefused() {
        EgressRefusedException refusal = refusal("transcribe-us", "https://partner.com/v1/", AUDIO);
        assertEquals(
                "EGRESS_UNKNOWN_PARTNER: expected a declared partner, but no partner is declared under that id."
                        + " Declare it, or use one of: crm, transcribe-fr",
                refusal.getMessage());
    }

    @Test
    void dataClassThatThePartnerMayNotReceive_isRefused() {
        EgressRefusedException refusal =
                refusal("transcribe-fr", "https://partner.com/v1/", Set.of(DataClass.AUDIO, DataClass.CONTACT));
        assertEquals(
                "EGRESS_DATA_CLASS: expected transcribe-fr to receive nothing but AUDIO, but the request carries AUDIO,"
                        + " CONTACT. Send it to a partner that is declared to receive it",
                refusal.getMessage());
    }

    @Test
    void requestWithoutData_isPermitted() {
        assertEquals(
                Set.of(),
                MAP.permit("crm", URI.create("https://crm.example/api/x"), Set.of())
                        .data());
    }

    @Test
    void regionOutsideANarrowerMap_isRefused() {
        DataFlowMap german = MAP.within(Set.of(Region.of("DE")));
        URI target = URI.create("https://partner.com/v1/");
        EgressRefusedException refusal =
                assertThrows(EgressRefusedException.class, () -> german.permit("transcribe-fr", target, AUDIO));
        assertEquals(
                "EGRESS_REGION: expected a partner that processes in DE, but transcribe-fr processes in FR."
                        + " Use a partner in an allowed region",
                refusal.getMessage());
    }

    @Test
    void narrowing_neverWidens() {
        assertEquals(
                Set.of(Region.of("FR"), Region.of("DE")),
                MAP.within(Set.of(Region.of("EU"))).allowedRegions());
        assertEquals(Set.of(), MAP.within(Set.of(Region.of("US"))).allowedRegions());
    }

    @Test
    void auxiliaryOrigin_isPermittedForItsPurposeAlone() {
        URI target = URI.create("https://login.example:9443/token");
        assertEquals(
                Set.of(),
                MAP.permitAuxiliary("transcribe-fr", Purpose.TOKEN, target).data());
        EgressRefusedException refusal = assertThrows(
                EgressRefusedException.class, () -> MAP.permitAuxiliary("transcribe-fr", Purpose.KEYS, target));
        assertEquals("EGRESS_ORIGIN", refusal.code());
    }

    @Test
    void auxiliaryOriginElsewhere_isRefused() {
        URI target = URI.create("https://login.example/token");
        assertThrows(EgressRefusedException.class, () -> MAP.permitAuxiliary("transcribe-fr", Purpose.TOKEN, target));
    }

    @Test
    void refusal_repeatsNeitherPathNorQuery() {
        String message = refusal("transcribe-fr", "https://evil.test/+33639980001?t=s3cr3t", AUDIO)
                .problem()
                .message();
        assertFalse(message.contains("33639980001") || message.contains("s3cr3t") || message.contains("evil"));
    }

    @Test
    void printedPermit_showsNeitherPathNorQuery() {
        EgressPermit permit = MAP.permit("crm", URI.create("https://crm.example/api/c?n=%2B33639980001"), Set.of());
        assertEquals("EgressPermit[crm, https://crm.example, []]", permit.toString());
    }
}
