package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfDate;
import io.ccaas.sdk.signing.fields.BareItem.SfDecimal;
import io.ccaas.sdk.signing.fields.BareItem.SfDisplayString;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.BareItem.SfToken;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Builds values from the JSON that the suite writes them in. */
final class SuiteValues {

    private SuiteValues() {}

    static String serialised(String type, JsonNode expected) {
        return switch (type) {
            case "item" -> item(expected).serialized();
            case "list" -> {
                List<Member> members = new ArrayList<>();
                expected.forEach(member -> members.add(member(member)));
                yield new FieldList(members).serialized();
            }
            default -> {
                Map<String, Member> members = new LinkedHashMap<>();
                expected.forEach(pair -> members.put(pair.get(0).asString(), member(pair.get(1))));
                yield new Dictionary(members).serialized();
            }
        };
    }

    private static Member member(JsonNode node) {
        if (!node.get(0).isArray()) {
            return item(node);
        }
        List<Item> items = new ArrayList<>();
        node.get(0).forEach(item -> items.add(item(item)));
        return new InnerList(items, parameters(node.get(1)));
    }

    private static Item item(JsonNode node) {
        return new Item(bare(node.get(0)), parameters(node.get(1)));
    }

    private static Parameters parameters(JsonNode node) {
        Map<String, BareItem> values = new LinkedHashMap<>();
        node.forEach(pair -> values.put(pair.get(0).asString(), bare(pair.get(1))));
        return new Parameters(values);
    }

    private static BareItem bare(JsonNode node) {
        if (node.isBoolean()) {
            return new SfBoolean(node.asBoolean());
        }
        if (node.isIntegralNumber()) {
            return new SfInteger(node.asLong());
        }
        if (node.isNumber()) {
            return new SfDecimal(node.decimalValue());
        }
        return node.isString()
                ? new SfString(node.asString())
                : typed(node.get("__type").asString(), node.get("value"));
    }

    private static BareItem typed(String type, JsonNode value) {
        return switch (type) {
            case "token" -> new SfToken(value.asString());
            case "binary" -> new SfBytes(base32(value.asString()));
            case "date" -> new SfDate(value.asLong());
            case "displaystring" -> new SfDisplayString(value.asString());
            default -> throw new AssertionError(type);
        };
    }

    private static byte[] base32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : text.replace("=", "").toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
