package io.ccaas.sdk.signing.fields;

import java.util.function.Function;

/**
 * Parses received field values (RFC 9651 section 4.2). Several lines of one field are joined with a comma before.
 *
 * <p>Guarantees: the whole text is used or refused with {@link
 * io.ccaas.sdk.signing.refusal.SignatureRefusedException}, nothing else is thrown, and parsing is linear in the length, which is at most {@link #MAX_LENGTH}.
 */
public final class StructuredFields {

    /** Most characters of one field value. */
    public static final int MAX_LENGTH = 128 * 1024;

    private StructuredFields() {}

    /**
     * Parses an Item.
     *
     * @param text the field value
     * @return the Item
     */
    public static Item item(String text) {
        return whole(new Cursor(text), cursor -> new MemberParser(cursor, false).item());
    }

    /**
     * Parses a List.
     *
     * @param text the field value
     * @return the List
     */
    public static FieldList list(String text) {
        return whole(new Cursor(text), cursor -> new MemberParser(cursor, false).list());
    }

    /**
     * Parses a Dictionary; of two members with one key the last counts, as the RFC says.
     *
     * @param text the field value
     * @return the Dictionary
     */
    public static Dictionary dictionary(String text) {
        return whole(new Cursor(text), cursor -> new MemberParser(cursor, false).dictionary());
    }

    /**
     * Parses a Dictionary in which no key of a member or parameter stands twice. For fields that carry proof, where two readers
     * must not see two values.
     *
     * @param text the field value
     * @return the Dictionary
     */
    public static Dictionary dictionaryWithoutDuplicates(String text) {
        return whole(new Cursor(text), cursor -> new MemberParser(cursor, true).dictionary());
    }

    private static <T> T whole(Cursor cursor, Function<Cursor, T> parser) {
        cursor.skipSpaces();
        T parsed = parser.apply(cursor);
        cursor.skipSpaces();
        if (!cursor.atEnd()) {
            throw cursor.refusal("the end of the field");
        }
        return parsed;
    }
}
