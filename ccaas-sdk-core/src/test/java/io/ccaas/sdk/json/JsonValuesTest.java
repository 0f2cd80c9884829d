package io.ccaas.sdk.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

    private static final JsonObject CONTACT = JsonObject.builder()
            .put("name", "Zoe")
            .put("age", 41)
            .put("vip", true)
            .put("gone", new JsonNull())
            .put("half", new JsonNumber("0.5"))
            .build();

    @Test
    void absentAndNullMembers_areEmpty() {
        assertEquals(true, CONTACT.text("none").isEmpty());
        assertEquals(true, CONTACT.text("gone").isEmpty());
    }

    @Test
    void requiredMemberThatIsAbsent_isRefusedByName() {
        JsonRefusedException refusal = assertThrows(JsonRefusedException.class, () -> CONTACT.requireText("email"));
        assertEquals(
                "JSON_MEMBER: expected member email to be a string, but there is none."
                        + " Compare what the sender's interface says with what it sends",
                refusal.getMessage());
    }

    @Test
    void memberOfAnotherKind_isRefused() {
        JsonRefusedException refusal = assertThrows(JsonRefusedException.class, () -> CONTACT.text("age"));
        assertEquals("it is a number", refusal.problem().found());
    }

    @Test
    void fractionAsWholeNumber_isRefused() {
        assertEquals(41, CONTACT.requireWholeNumber("age"));
        assertThrows(JsonRefusedException.class, () -> CONTACT.wholeNumber("half"));
    }

    @Test
    void numberBeyond64Bits_isNoWholeNumber() {
        assertEquals(OptionalLong.empty(), new JsonNumber("9223372036854775808").exactLong());
        assertEquals(OptionalLong.of(1000), new JsonNumber("1e3").exactLong());
        assertEquals(new BigDecimal("1.50"), new JsonNumber("1.50").decimal());
    }

    @Test
    void nameTwiceInBuilder_isRefused() {
        JsonObject.Builder builder = JsonObject.builder().put("a", 1);
        assertThrows(IllegalArgumentException.class, () -> builder.put("a", 2));
    }

    @Test
    void loneSurrogateInText_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JsonText("\ud83d"));
        assertEquals("\"\ud83d\ude00\"", Json.text(new JsonText("\ud83d\ude00")));
    }

    @Test
    void elementsOfOneKind_areListed() {
        assertEquals(
                List.of("a", "b"),
                JsonArray.of(new JsonText("a"), new JsonText("b")).texts());
        assertThrows(
                JsonRefusedException.class, () -> JsonArray.of(JsonNumber.of(1)).texts());
        assertThrows(
                JsonRefusedException.class, () -> JsonArray.of(JsonNumber.of(1)).objects());
    }

    @Test
    void written_hasNoWhiteSpaceAndKeepsOrder() {
        assertEquals("{\"name\":\"Zoe\",\"age\":41,\"vip\":true,\"gone\":null,\"half\":0.5}", Json.text(CONTACT));
        assertEquals("[]", Json.text(JsonArray.of()));
        assertEquals("{}", Json.text(JsonObject.builder().build()));
    }

    @Test
    void controlCharactersAndLineSeparators_areEscaped() {
        assertEquals("\"\\u000a\\\"\\\\\\u2028\\u0085/\"", Json.text(new JsonText("\n\"\\\u2028\u0085/")));
    }

    @Test
    void printedForms_showNoContent() {
        assertEquals("JsonObject[5 members]", CONTACT.toString());
        assertEquals("JsonText[3 characters]", new JsonText("Zoe").toString());
        assertEquals("JsonNumber[2 characters]", JsonNumber.of(41).toString());
        assertEquals("JsonArray[1 values]", JsonArray.of(new JsonNull()).toString());
    }

    @Test
    void limitOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonLimits.standard().withBytes(0));
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(1, 513, 1, 1, 1));
    }

    @Property(tries = 300)
    void writtenValue_isReadAsTheSame(@ForAll("values") JsonValue value) {
        assertEquals(value, Json.read(Json.write(value), JsonLimits.standard()));
    }

    @Property(tries = 1000)
    void anyBytes_areReadOrRefused(@ForAll byte[] bytes) {
        try {
            Json.read(bytes, JsonLimits.standard());
        } catch (JsonRefusedException refusal) {
            assertEquals("JSON_", refusal.code().substring(0, 5));
        }
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<JsonValue> leaf = Arbitraries.oneOf(
                Arbitraries.strings().filter(Unicode::isWellFormed).map(JsonText::new),
                Arbitraries.longs().map(JsonNumber::of),
                Arbitraries.of(true, false).map(JsonBoolean::new),
                Arbitraries.just(new JsonNull()));
        return Arbitraries.recursive(() -> leaf, JsonValuesTest::nested, 0, 3);
    }

    private static Arbitrary<JsonValue> nested(Arbitrary<JsonValue> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(JsonArray::new),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(6), inner)
                        .ofMaxSize(4)
                        .map(JsonObject::new));
    }

    @Test
    void writtenBytes_areUtf8() {
        assertEquals("\"\u00e9\"", new String(Json.write(new JsonText("\u00e9")), UTF_8));
    }
}
