package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists, dictionaries, items and parameters: RFC 9651 sections 4.2.1 to 4.2.3, method by method. */
final class MemberParser {

    private final Cursor cursor;
    private final boolean refuseDuplicates;
    private final BareItemParser values;

    MemberParser(Cursor cursor, boolean refuseDuplicates) {
        this.cursor = cursor;
        this.refuseDuplicates = refuseDuplicates;
        this.values = new BareItemParser(cursor);
    }

    FieldList list() {
        List<Member> members = new ArrayList<>();
        while (!cursor.atEnd()) {
            members.add(member());
            separator();
        }
        return new FieldList(members);
    }

    Dictionary dictionary() {
        Map<String, Member> members = new LinkedHashMap<>();
        while (!cursor.atEnd()) {
            String key = key();
            Member member = cursor.skip('=') ? member() : new Item(new SfBoolean(true), parameters());
            put(members, key, member);
            separator();
        }
        return new Dictionary(members);
    }

    private void separator() {
        cursor.skipOptionalWhitespace();
        if (cursor.atEnd()) {
            return;
        }
        cursor.require(',', "a comma between members");
        cursor.skipOptionalWhitespace();
        if (cursor.atEnd()) {
            throw cursor.refusal("a member after the comma");
        }
    }

    private Member member() {
        return cursor.peek() == '(' ? innerList() : item();
    }

    private InnerList innerList() {
        cursor.require('(', "an inner list");
        List<Item> items = new ArrayList<>();
        cursor.skipSpaces();
        while (!cursor.skip(')')) {
            items.add(item());
            if (cursor.peek() != ' ' && cursor.peek() != ')') {
                throw cursor.refusal("a space or the end of the inner list");
            }
            cursor.skipSpaces();
        }
        return new InnerList(items, parameters());
    }

    Item item() {
        BareItem value = values.parse();
        return new Item(value, parameters());
    }

    private Parameters parameters() {
        if (cursor.peek() != ';') {
            return Parameters.NONE;
        }
        Map<String, BareItem> parameters = new LinkedHashMap<>();
        while (cursor.skip(';')) {
            cursor.skipSpaces();
            String key = key();
            put(parameters, key, cursor.skip('=') ? values.parse() : new SfBoolean(true));
        }
        return new Parameters(parameters);
    }

    private String key() {
        if (!Characters.startsKey(cursor.peek())) {
            throw cursor.refusal("a key in lower case");
        }
        return cursor.takeWhile(Characters::isInKey);
    }

    private <V> void put(Map<String, V> map, String key, V value) {
        if (map.put(key, value) != null && refuseDuplicates) {
            throw cursor.refusal("each key once");
        }
    }
}
