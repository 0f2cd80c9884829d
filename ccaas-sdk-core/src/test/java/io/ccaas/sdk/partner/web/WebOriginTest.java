package io.ccaas.sdk.partner.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    private static void assertRefused(String code, String text) {
        UrlRefusedException refusal = assertThrows(UrlRefusedException.class, () -> WebOrigin.parse(text));
        assertEquals(code, refusal.code());
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.partner.com, https://api.partner.com, api.partner.com, 443",
        "HTTPS://API.Partner.COM:443/, https://api.partner.com, api.partner.com, 443",
        "https://localhost:8443, https://localhost:8443, localhost, 8443",
        "https://127.0.0.1:1, https://127.0.0.1:1, 127.0.0.1, 1",
        "https://[2001:DB8:0:0:0:0:0:1]:65535, https://[2001:db8::1]:65535, 2001:db8::1, 65535",
        "https://[::1], https://[::1], ::1, 443",
        "https://xn--bcher-kva.example, https://xn--bcher-kva.example, xn--bcher-kva.example, 443"
    })
    void acceptedText_becomesItsCanonicalForm(String text, String canonical, String host, int port) {
        WebOrigin origin = WebOrigin.parse(text);
        assertEquals(canonical, origin.toString());
        assertEquals(host, origin.host());
        assertEquals(port, origin.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.com",
                "ftp://partner.com",
                "//partner.com",
                "partner.com",
                "https:partner.com",
                "https:/partner.com",
                "javascript://partner.com",
                "httpss://partner.com",
                ""
            })
    void otherScheme_isRefused(String text) {
        assertRefused("URL_SCHEME", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com@evil.test",
                "https://user:pw@partner.com",
                "https://@partner.com",
                "https://partner.com:443@evil.test"
            })
    void userInformation_isRefused(String text) {
        assertRefused("URL_USERINFO", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://.",
                "https://partner.com.",
                "https://partner..com",
                "https://.partner.com",
                "https://-partner.com",
                "https://partner-.com",
                "https://part_ner.com",
                "https://partner,com",
                "https://*.partner.com",
                "https://%70artner.com",
                "https://partner%2ecom",
                "https://partner.com%00",
                "https://ab--cd.example",
                "https://[::1",
                "https://::1",
                "https://[::ffff:10.0.0.1]",
                "https://[::ffff:a00:1]",
                "https://[fe80::1%25eth0]",
                "https://[]",
                "https://[::1]x"
            })
    void hostOfAnotherForm_isRefused(String text) {
        assertRefused("URL_HOST", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0x7f.1", "https://017700000001", "https://2130706433", "https://127.1", "https://127.0.0.01",
                "https://0x7f000001", "https://1.2.3.4.5", "https://256.1.1.1", "https://127.0.0.0x1",
                        "https://0177.0.0.1",
                "https://partner.0x", "https://partner.123"
            })
    void numericLookAlikeOfIpv4_isRefused(String text) {
        assertRefused("URL_HOST", text);
    }

    /** Cyrillic a, full-width letters and full stop, soft hyphen, dotless i, ideographic stop. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://p\u0430rtner.com", "https://\uff50artner.com", "https://partner\uff0ecom",
                        "https://part\u00adner.com",
                "https://\u0131nfo.com", "https://partner\u3002com", "https://b\u00fccher.example",
                        "https://partner.com\u200b"
            })
    void hostOutsideAscii_isRefused(String text) {
        assertRefused("URL_CHARACTER", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://xn--partner.com",
                "https://xn--.com",
                "https://xn--a.com",
                "https://xn--bcher-2pa.example"
            })
    void brokenALabel_isRefused(String text) {
        assertRefused("URL_HOST", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com:0",
                "https://partner.com:65536",
                "https://partner.com:",
                "https://partner.com:0443",
                "https://partner.com:+443",
                "https://partner.com:99999",
                "https://partner.com:443x",
                "https://a:b:1"
            })
    void portOfAnotherForm_isRefused(String text) {
        assertRefused("URL_PORT", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.com\\@evil.test", "https://evil.test\\.partner.com", "https://partner.com\t",
                        " https://partner.com",
                "https://part\nner.com", "https://partner.com\r\nHost: evil.test", "https://partner.com/<x>",
                        "https://partner.com\u0000"
            })
    void characterThatReadersDisagreeOn_isRefused(String text) {
        assertRefused("URL_CHARACTER", text);
    }

    @Test
    void pathQueryAndFragment_areRefusedInAnOrigin() {
        assertRefused("URL_PATH", "https://partner.com/v1");
        assertRefused("URL_QUERY", "https://partner.com?x");
        assertRefused("URL_FRAGMENT", "https://partner.com#x");
        assertRefused("URL_FRAGMENT", "https://evil.test#@partner.com");
    }

    @Test
    void veryLongText_isRefused() {
        assertRefused("URL_LENGTH", "https://partner.com/" + "a".repeat(9000));
        assertRefused("URL_HOST", "https://" + "a.".repeat(130) + "com");
        assertRefused("URL_HOST", "https://" + "a".repeat(64) + ".com");
    }

    @Test
    void refusal_doesNotRepeatTheText() {
        UrlRefusedException refusal =
                assertThrows(UrlRefusedException.class, () -> WebOrigin.parse("https://user:s3cr3t@partner.com"));
        assertFalse(refusal.problem().message().contains("s3cr3t"));
    }

    @Property
    void canonicalForm_isReadAsTheSameOrigin(@ForAll("origins") String text) {
        WebOrigin origin = WebOrigin.parse(text);
        assertEquals(origin, WebOrigin.parse(origin.toString()));
        assertEquals(origin.toString(), WebOrigin.parse(origin.toString()).toString());
    }

    /** Whatever is put around or into a partner's host, it is refused or is another host. */
    @Property(tries = 3000)
    void decoratedHost_isNeverTakenForThePartner(
            @ForAll("decorations") String before, @ForAll("decorations") String after) {
        WebOrigin partner = WebOrigin.parse("https://partner.com");
        String host = before + "partner.com" + after;
        if (host.equals("partner.com")
                || host.equals("partner.com/")
                || host.equals("partner.com:443")
                || host.equals("partner.com:443/")) {
            return;
        }
        try {
            assertNotEquals(partner, WebOrigin.parse("https://" + host));
        } catch (UrlRefusedException refusal) {
            assertEquals("URL_", refusal.code().substring(0, 4));
        }
    }

    @Provide
    Arbitrary<String> origins() {
        Arbitrary<String> label = Arbitraries.strings()
                .withChars("abcXYZ019")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "h" + text);
        Arbitrary<String> host = label.list().ofMinSize(1).ofMaxSize(4).map(labels -> String.join(".", labels));
        Arbitrary<Integer> port = Arbitraries.integers().between(1, 65535);
        return Combinators.combine(host, port).as((name, number) -> "https://" + name + ":" + number);
    }

    @Provide
    Arbitrary<String> decorations() {
        return Arbitraries.strings()
                .withChars("a.@:/\\?#%-_0443x[]; \t\u3002\uff0e")
                .ofMaxLength(6);
    }
}
