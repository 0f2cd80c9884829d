package io.ccaas.sdk.signing.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    1;a;b=?0 | 1;a;b=?0
                    -0 | 0
                    -7 | -7
                    -1.50 | -1.5
                    1;a; b | 1;a;b
                    1.500 | 1.5
                    1.0 | 1.0
                    "a\\"b" | "a\\"b"
                    *t/x:y | *t/x:y
                    :AQI=: | :AQI=:
                    @1659578233 | @1659578233
                    %"f%c3%bc" | %"f%c3%bc"
                    tok; b = | !
                    """)
    void item_isSerialisedCanonically(String received, String canonical) {
        if (canonical.equals("!")) {
            assertThrows(SignatureRefusedException.class, () -> StructuredFields.item(received));
        } else {
            assertEquals(canonical, StructuredFields.item(received).serialized());
        }
    }

    @Test
    void dictionary_keepsItsOrderAndLosesItsSpaces() {
        String received = "  a=1 ,\t b;x , c=( 1   \"2\" );y=?1 ";

        assertEquals(
                "a=1, b;x, c=(1 \"2\");y", StructuredFields.dictionary(received).serialized());
    }

    @Test
    void duplicateKey_isOverwrittenOrRefusedAsAsked() {
        assertEquals("a=3, b=2", StructuredFields.dictionary("a=1, b=2, a=3").serialized());
        refuses("a=1, b=2, a=3");
        refuses("a=1;x=1;x=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1,",
                "a=1 b=2",
                "A=1",
                "a=(1",
                "a=(1,2)",
                "a=1.",
                "a=1.2345",
                "a=1234567890123456",
                "a=:AQI:",
                "a=:AQJ=:",
                "a=:A Q=:",
                "a=?2",
                "a=@1.5",
                "a=\"b",
                "a=\"\\n\"",
                "a=\"é\"",
                "a=%\"%C3\"",
                "a=%\"%c3\"",
                "a=",
                "=1",
                "a=1;",
                "a=-",
                "a==",
                "a=1\n",
                "a=1234567890123.1",
                "a=(1\t2)",
                "a=(1\"2\")",
                "a=\"\u007f\"",
                "a=%\"%2g\"",
                "a=%\"%2G\"",
                "a=%\"%2/\"",
                "a=%\"%2:\"",
                "a=%\"%2`\"",
                "a=%\"\u007f\"",
                "a=%\"b",
                "a=%b",
                "a=1;B=1",
                "a=1;=1",
                "a=[b",
                "a=`b",
                "a={b"
            })
    void malformedDictionary_isRefused(String received) {
        refuses(received);
    }

    @Test
    void spacesAroundTheWhole_areLeftOut() {
        assertEquals("1", StructuredFields.item("  1  ").serialized());
        assertEquals("1, 2", StructuredFields.list("  1,2  ").serialized());
        assertThrows(SignatureRefusedException.class, () -> StructuredFields.item("\t1"));
        assertThrows(SignatureRefusedException.class, () -> StructuredFields.item("1 2"));
    }

    @Test
    void everyHexadecimalDigit_isRead() {
        String digits = "%\"%01%23%45%67%c2%89%ea%ab%8d%0e%0f\"";

        assertEquals(
                "\u0001#Eg\u0089\uaacd\u000e\u000f",
                ((BareItem.SfDisplayString) StructuredFields.item(digits).value()).value());
    }

    @Test
    void longestField_isRead() {
        String longest = "a".repeat(StructuredFields.MAX_LENGTH);

        assertEquals(longest, StructuredFields.item(longest).serialized());
    }

    @Test
    void fieldOverTheLimit_isRefused() {
        String longest = "a=\"" + "x".repeat(StructuredFields.MAX_LENGTH) + "\"";

        assertEquals(
                "FIELD_TOO_LONG",
                assertThrows(SignatureRefusedException.class, () -> StructuredFields.item(longest))
                        .code());
    }

    @Test
    void refusal_doesNotRepeatWhatCame() {
        SignatureRefusedException refused =
                assertThrows(SignatureRefusedException.class, () -> StructuredFields.item("\"+33639980001"));

        assertFalse(refused.problem().message().contains("33639980001"));
    }

    private static void refuses(String received) {
        assertEquals(
                "FIELD_SYNTAX",
                assertThrows(
                                SignatureRefusedException.class,
                                () -> StructuredFields.dictionaryWithoutDuplicates(received))
                        .code());
    }
}
