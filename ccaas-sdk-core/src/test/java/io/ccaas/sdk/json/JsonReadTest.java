package io.ccaas.sdk.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict reader: what it accepts, and one refusal for each of its rules. */
class JsonReadTest {

    private static final JsonLimits LIMITS = new JsonLimits(200, 3, 10, 20, 8);

    private static JsonRefusedException refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    private static JsonRefusedException refusal(byte[] text) {
        return assertThrows(JsonRefusedException.class, () -> Json.read(text, LIMITS));
    }

    private static void assertCode(String code, String text) {
        assertEquals(code, refusal(text).code());
    }

    @Test
    void objectOfEveryKind_isReadInOrder() {
        JsonObject read =
                Json.readObject("{\"b\":\"x\",\"a\":[1,-2.5e3],\"t\":true,\"n\":null}".getBytes(UTF_8), LIMITS);
        assertEquals(List.of("b", "a", "t", "n"), List.copyOf(read.members().keySet()));
        assertEquals("x", read.requireText("b"));
        assertEquals(JsonArray.of(JsonNumber.of(1), new JsonNumber("-2.5e3")), read.requireArray("a"));
        assertEquals(true, read.truth("t").orElseThrow());
        assertEquals(new JsonNull(), read.get("n").orElseThrow());
    }

    @Test
    void moreBytesThanAllowed_isRefused() {
        assertCode("JSON_BYTES", "[" + " ".repeat(199) + "]");
    }

    @Test
    void deepestAllowed_isReadAndOneMoreRefused() {
        Json.read("[[[]]]".getBytes(UTF_8), LIMITS);
        assertCode("JSON_DEPTH", "[[[[]]]]");
    }

    @Test
    void moreValuesThanAllowed_isRefused() {
        Json.read("[1,2,3,4,5,6,7,8,9]".getBytes(UTF_8), LIMITS);
        assertCode("JSON_VALUES", "[1,2,3,4,5,6,7,8,9,10]");
    }

    @Test
    void longString_isRefused() {
        Json.read(("\"" + "x".repeat(20) + "\"").getBytes(UTF_8), LIMITS);
        assertCode("JSON_STRING", "\"" + "x".repeat(21) + "\"");
    }

    @Test
    void longName_isRefused() {
        assertCode("JSON_STRING", "{\"" + "x".repeat(21) + "\":1}");
    }

    @Test
    void longNumber_isRefused() {
        Json.read("12345678".getBytes(UTF_8), LIMITS);
        assertCode("JSON_NUMBER", "123456789");
    }

    @Test
    void hugeExponent_isRefused() {
        assertCode("JSON_NUMBER", "1e9999");
    }

    @Test
    void nameTwice_isRefusedAlsoWhenEscaped() {
        assertCode("JSON_DUPLICATE", "{\"a\":1,\"a\":2}");
        assertCode("JSON_DUPLICATE", "{\"a\":1,\"\\u0061\":2}");
    }

    @Test
    void contentAfterTheValue_isRefused() {
        assertCode("JSON_TRAILING", "{} {}");
        assertCode("JSON_TRAILING", "1 2");
    }

    @Test
    void byteOrderMark_isRefused() {
        assertCode("JSON_ENCODING", "\ufeff{}");
    }

    @Test
    void malformedUtf8_isRefused() {
        assertEquals(
                "JSON_ENCODING", refusal(new byte[] {'"', (byte) 0xc3, '"'}).code());
    }

    @Test
    void overlongUtf8_isRefused() {
        assertEquals(
                "JSON_ENCODING",
                refusal(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}).code());
    }

    @Test
    void surrogateInUtf8_isRefused() {
        assertEquals(
                "JSON_ENCODING",
                refusal(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})
                        .code());
    }

    @Test
    void escapedLoneSurrogate_isRefused() {
        assertCode("JSON_ENCODING", "\"\\ud800\"");
        assertCode("JSON_SYNTAX", "{\"\\udc00\":1}");
    }

    @Test
    void otherEncodings_areRefused() {
        assertEquals(
                "JSON_SYNTAX",
                refusal("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "+1",
                ".5",
                "1.",
                "/*x*/1",
                "#x\n1",
                "\"a\nb\"",
                "\"\\x41\"",
                "[1",
                "{\"a\"",
                "]",
                "tru",
                "\"\u0001\"",
                "[1 2]",
                "1x",
                "{\"a\" 1}"
            })
    void textThatIsNotJson_isRefused(String text) {
        assertCode("JSON_SYNTAX", text);
    }

    @Test
    void refusal_namesRuleAndPlaceButNoContent() {
        JsonRefusedException refusal = refusal("{\"caller\":1,\n \"caller\":\"+33639980001\"}");
        assertEquals(
                "JSON_DUPLICATE: expected each name once in an object, but one stands there twice at line 2, column 2."
                        + " Ask the sender for JSON that keeps to this rule",
                refusal.getMessage());
    }

    @Test
    void syntaxRefusal_doesNotRepeatTheText() {
        JsonRefusedException refusal = refusal("{\"n\": secret0639980001}");
        assertFalse(refusal.problem().message().contains("secret"));
        assertFalse(refusal.problem().message().contains("0639980001"));
    }

    @Test
    void arrayWhereAnObjectIsExpected_isRefused() {
        JsonRefusedException refusal =
                assertThrows(JsonRefusedException.class, () -> Json.readObject("[]".getBytes(UTF_8), LIMITS));
        assertEquals("JSON_MEMBER", refusal.code());
    }
}
