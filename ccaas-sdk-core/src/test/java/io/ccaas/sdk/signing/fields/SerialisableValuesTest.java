package io.ccaas.sdk.signing.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfDate;
import io.ccaas.sdk.signing.fields.BareItem.SfDecimal;
import io.ccaas.sdk.signing.fields.BareItem.SfDisplayString;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.BareItem.SfToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that code makes, not a parser: what cannot be serialised cannot be made (RFC 9651 section 4.1). */
class SerialisableValuesTest {

    @ParameterizedTest
    @ValueSource(longs = {999_999_999_999_999L, -999_999_999_999_999L})
    void integer_hasFifteenDigits(long most) {
        assertEquals(Long.toString(most), new SfInteger(most).serialized());
        assertEquals("@" + most, new SfDate(most).serialized());
        long more = most + Long.signum(most);
        assertThrows(IllegalArgumentException.class, () -> new SfInteger(more));
        assertThrows(IllegalArgumentException.class, () -> new SfDate(more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "999999999999.9995"})
    void decimal_hasTwelveDigitsBeforeItsPointOnceRounded(String tooLarge) {
        assertThrows(IllegalArgumentException.class, () -> new SfDecimal(new BigDecimal(tooLarge)));
        assertEquals("999999999999.999", new SfDecimal(new BigDecimal("999999999999.9994")).serialized());
    }

    @Test
    void decimal_isRoundedHalfToEvenAndKeepsOneDigit() {
        assertEquals("0.002", new SfDecimal(new BigDecimal("0.0025")).serialized());
        assertEquals("0.004", new SfDecimal(new BigDecimal("0.0035")).serialized());
        assertEquals("100.0", new SfDecimal(new BigDecimal("1E+2")).serialized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001f", "\u007f", "é", "\n"})
    void stringOfOtherCharacters_isRefused(String other) {
        assertThrows(IllegalArgumentException.class, () -> new SfString("a" + other));
        assertEquals("\" ~\"", new SfString(" ~").serialized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "-a", "a b", "aé", "a\"", "a(", "a[", "@a", "[a", "`a", "{a", "a\u0000"})
    void tokenOutsideItsGrammar_isRefused(String other) {
        assertThrows(IllegalArgumentException.class, () -> new SfToken(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "*", "a0:/9", "aAZz!#$%&'*+-.^_`|~"})
    void tokenWithinItsGrammar_isItsOwnText(String token) {
        assertEquals(token, new SfToken(token).serialized());
        assertEquals(token, StructuredFields.item(token).serialized());
    }

    @Test
    void displayStringWithHalfACharacter_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SfDisplayString("a\ud83d"));
        assertEquals("%\"%25%22~ %7f%f0%9f%98%80\"", new SfDisplayString("%\"~ \u007f\ud83d\ude00").serialized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "aB", "0a", "-a", "a b", "a/b", "é", "`", "{"})
    void keyOutsideItsGrammar_isRefused(String key) {
        Item item = Item.of(new SfInteger(1));

        assertThrows(IllegalArgumentException.class, () -> new Dictionary(Map.of(key, item)));
        assertThrows(IllegalArgumentException.class, () -> new Parameters(Map.of(key, item.value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "*", "az09_-.*"})
    void keyWithinItsGrammar_isTaken(String key) {
        assertEquals(key + "=1", new Dictionary(Map.of(key, Item.of(new SfInteger(1)))).serialized());
        assertEquals(key, StructuredFields.dictionary(key).serialized());
    }

    @Test
    void bytes_areEqualByContent() {
        SfBytes bytes = new SfBytes(new byte[] {1, 2});

        assertEquals(2, Set.of(bytes, new SfBytes(new byte[] {1})).size());
        assertEquals(bytes.hashCode(), new SfBytes(new byte[] {1, 2}).hashCode());
        assertNotEquals(bytes.hashCode(), new SfBytes(new byte[] {2, 1}).hashCode());
    }

    @Test
    void printedForms_showHowMuchAndNotWhat() {
        Item item = Item.of(new SfString("+33639980001"));
        Parameters one = Parameters.NONE.with("a", item.value());

        assertEquals("SfString[12 characters]", item.value().toString());
        assertEquals("SfToken[3 characters]", new SfToken("abc").toString());
        assertEquals("SfDisplayString[3 characters]", new SfDisplayString("abc").toString());
        assertEquals("SfDecimal", new SfDecimal(BigDecimal.TEN).toString());
        assertEquals("Item[SfString]", item.toString());
        assertEquals("InnerList[2 items]", new InnerList(List.of(item, item), one).toString());
        assertEquals("FieldList[1 members]", new FieldList(List.of(item)).toString());
        assertEquals("Dictionary[1 members]", new Dictionary(Map.of("a", item)).toString());
        assertEquals("Parameters[1]", one.toString());
    }
}
