package io.ccaas.sdk.partner.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebEndpointTest {

    private static final WebEndpoint ENDPOINT = WebEndpoint.parse("https://partner.com/v1/");

    private static String refusal(String target) {
        return assertThrows(UrlRefusedException.class, () -> ENDPOINT.requireCovered(WebTarget.parse(target)))
                .code();
    }

    @Test
    void missingSlashAtTheEnd_isAdded() {
        assertEquals(ENDPOINT, WebEndpoint.parse("https://partner.com/v1"));
        assertEquals(
                "https://partner.com/", WebEndpoint.parse("https://partner.com").toString());
    }

    @Test
    void queryInAnEndpoint_isRefused() {
        assertEquals(
                "URL_QUERY",
                assertThrows(UrlRefusedException.class, () -> WebEndpoint.parse("https://partner.com/?a=b"))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/", "https://partner.com/v1/audio/transcriptions",
                        "https://partner.com:443/v1/x?y=%2B33",
                "https://partner.com/v1/speech:transcribe", "https://partner.com/v1/r%C3%A9sum%C3%A9",
                        "https://PARTNER.com/v1/a;b=c"
            })
    void targetUnderTheEndpoint_isCovered(String target) {
        assertDoesNotThrow(() -> ENDPOINT.requireCovered(WebTarget.parse(target)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/v1/",
                "https://evil.test/.partner.com/v1/",
                "https://partner.com.evil.test/v1/",
                "https://evilpartner.com/v1/",
                "https://sub.partner.com/v1/",
                "https://partner.com:8443/v1/",
                "https://partner.co/v1/",
                "https://evil.test/https:partner.com/v1/",
                "https://evil.test?https://partner.com/v1/"
            })
    void anotherOrigin_isRefused(String target) {
        assertEquals("URL_ORIGIN", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/",
                "https://partner.com/v2/x",
                "https://partner.com/v1evil",
                "https://partner.com/V1/x",
                "https://partner.com",
                "https://partner.com/v1",
                "https://partner.com?/v1/"
            })
    void pathOutsideTheEndpoint_isRefused(String target) {
        assertEquals("URL_PATH", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/../admin", "https://partner.com/v1/./x", "https://partner.com/v1/..",
                "https://partner.com/v1/%2e%2e/admin", "https://partner.com/v1/.%2E/admin",
                        "https://partner.com/v1/..;/admin",
                "https://partner.com/v1/..;a=b/admin", "https://partner.com/v1/.;/x"
            })
    void dotSegmentInAnySpelling_isRefused(String target) {
        assertEquals("URL_PATH", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/a%2fb", "https://partner.com/v1/a%2Fb", "https://partner.com/v1/..%2fadmin",
                "https://partner.com/v1/a%5cb", "https://partner.com/v1/%252e%252e/admin",
                        "https://partner.com/v1/a%3Fb",
                "https://partner.com/v1/a%23b", "https://partner.com/v1/a%3Bb"
            })
    void encodedDelimiter_isRefused(String target) {
        assertEquals("URL_PATH", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/a%00b", "https://partner.com/v1/a%0d%0aHost:evil", "https://partner.com/v1/%7f",
                "https://partner.com/v1/%C2%85", "https://partner.com/v1/%c0%af", "https://partner.com/v1/%ff",
                "https://partner.com/v1/%ed%a0%80"
            })
    void encodedControlCharacterOrMalformedUtf8_isRefused(String target) {
        assertEquals("URL_PATH", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/a%",
                "https://partner.com/v1/a%4",
                "https://partner.com/v1/a%zz",
                "https://partner.com/v1//x",
                "https://partner.com//v1/x",
                "https://partner.com/v1/%41",
                "https://partner.com/v1/[x]"
            })
    void pathThatIsNotInItsShortestForm_isRefused(String target) {
        assertEquals("URL_PATH", refusal(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com/v1/?a=%0d%0ax",
                "https://partner.com/v1/?a=%00",
                "https://partner.com/v1/?a=%ff",
                "https://partner.com/v1/?a=%4",
                "https://partner.com/v1/?a=%41"
            })
    void queryWithControlCharactersOrBrokenEncoding_isRefused(String target) {
        assertEquals("URL_QUERY", refusal(target));
    }

    @Test
    void resolvedTarget_liesUnderTheEndpoint() {
        assertEquals(
                "https://partner.com/v1/contacts?number=%2B33639980001",
                ENDPOINT.resolve("contacts?number=%2B33639980001").uri().toString());
        assertThrows(UrlRefusedException.class, () -> ENDPOINT.resolve("../x"));
        assertThrows(UrlRefusedException.class, () -> ENDPOINT.resolve("/x"));
    }

    @Test
    void relativeText_cannotChangeTheHost() {
        WebEndpoint root = WebEndpoint.parse("https://partner.com");
        assertEquals("partner.com", root.resolve("@evil.test/x").origin().host());
        assertThrows(UrlRefusedException.class, () -> root.resolve("\\\\evil.test/x"));
        assertThrows(UrlRefusedException.class, () -> root.resolve("/evil.test/x"));
    }

    @Test
    void printedTarget_showsNeitherPathNorQuery() {
        WebTarget target = WebTarget.parse("https://partner.com/v1/+33639980001?q=s3cr3t");
        assertEquals("WebTarget[https://partner.com]", target.toString());
        assertFalse(refusalText("https://partner.com/v2/+33639980001?q=s3cr3t").contains("3980001"));
    }

    private static String refusalText(String target) {
        return assertThrows(UrlRefusedException.class, () -> ENDPOINT.requireCovered(WebTarget.parse(target)))
                .problem()
                .message();
    }
}
