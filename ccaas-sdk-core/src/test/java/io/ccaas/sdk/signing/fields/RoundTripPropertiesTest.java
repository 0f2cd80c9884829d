package io.ccaas.sdk.signing.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfDate;
import io.ccaas.sdk.signing.fields.BareItem.SfDecimal;
import io.ccaas.sdk.signing.fields.BareItem.SfDisplayString;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.BareItem.SfToken;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was serialised is read back as it was. */
class RoundTripPropertiesTest {

    @Property(tries = 300)
    void item_isReadBackAsItWas(@ForAll("items") Item item) {
        Item read = StructuredFields.item(item.serialized());

        assertEquals(item, read);
        assertEquals(item.serialized(), read.serialized());
    }

    @Property(tries = 300)
    void list_isReadBackAsItWas(@ForAll("lists") FieldList list) {
        assertEquals(list, StructuredFields.list(list.serialized()));
    }

    @Property(tries = 300)
    void dictionary_isReadBackAsItWas(@ForAll("dictionaries") Dictionary dictionary) {
        Dictionary read = StructuredFields.dictionaryWithoutDuplicates(dictionary.serialized());

        assertEquals(dictionary, read);
        assertEquals(dictionary.serialized(), read.serialized());
    }

    @Property(tries = 1000)
    void anyText_isReadOrRefusedAsDeclared(@ForAll String text) {
        try {
            Dictionary read = StructuredFields.dictionary(text);
            assertEquals(read, StructuredFields.dictionary(read.serialized()));
        } catch (SignatureRefusedException declared) {
            assertEquals("FIELD_SYNTAX", declared.code());
        }
    }

    @Provide
    Arbitrary<FieldList> lists() {
        return members().list().ofMaxSize(5).map(FieldList::new);
    }

    @Provide
    Arbitrary<Dictionary> dictionaries() {
        return Arbitraries.maps(keys(), members()).ofMaxSize(5).map(Dictionary::new);
    }

    @Provide
    Arbitrary<Item> items() {
        return Combinators.combine(values(), parameters()).as(Item::new);
    }

    private Arbitrary<Member> members() {
        Arbitrary<Member> inner =
                Combinators.combine(items().list().ofMaxSize(4), parameters()).as(InnerList::new);
        return Arbitraries.oneOf(items().map(item -> item), inner);
    }

    private static Arbitrary<Parameters> parameters() {
        return Arbitraries.maps(keys(), values()).ofMaxSize(3).map(Parameters::new);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withChars("abz*")
                .ofLength(1)
                .flatMap(first -> Arbitraries.strings()
                        .withChars("abz019_-.*")
                        .ofMaxLength(5)
                        .map(rest -> first + rest));
    }

    private static Arbitrary<BareItem> values() {
        long most = 999_999_999_999_999L;
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-most, most).map(SfInteger::new),
                Arbitraries.longs().between(-most, most).map(n -> new SfDecimal(BigDecimal.valueOf(n, 3))),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(9).map(SfString::new),
                Arbitraries.strings().withChars("az:/!~*9").ofMaxLength(5).map(rest -> new SfToken("t" + rest)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(SfBytes::new),
                Arbitraries.of(true, false).map(SfBoolean::new),
                Arbitraries.longs().between(-most, most).map(SfDate::new),
                Arbitraries.strings()
                        .withCharRange(' ', '\ud7ff')
                        .ofMaxLength(9)
                        .map(SfDisplayString::new));
    }
}
