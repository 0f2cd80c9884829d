package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.FieldList;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.StructuredFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values of fields (RFC 9421 section 2.1), as they are or by {@code sf}, {@code key} or {@code bs}; of the trailer by {@code tr}. */
final class FieldComponents {

    /** A signature covers up to 128 members of one field, each of which is parsed anew before anything is proven. */
    private static final int MOST_PARSED = 16 * 1024;

    private FieldComponents() {}

    static String value(ComponentId id, Message message) {
        FieldLines fields = id.has("tr") ? message.trailers() : message.fields();
        if (id.has("bs")) {
            return wrapped(fields.values(id.name()));
        }
        String combined = fields.combined(id.name());
        if ((id.has("key") || id.has("sf")) && combined.length() > MOST_PARSED) {
            throw Refusals.component(
                    "COMPONENT_TOO_LONG",
                    "sf and key on fields of at most " + MOST_PARSED + " characters",
                    "one is longer");
        }
        if (id.parameters().get("key").orElse(null) instanceof SfString key) {
            return member(combined, key.value());
        }
        return id.has("sf") ? StructuredTypes.reserialized(id.name(), combined) : combined;
    }

    private static String member(String combined, String key) {
        return StructuredFields.dictionaryWithoutDuplicates(combined)
                .get(key)
                .orElseThrow(() -> Refusals.absent("a covered member of a dictionary is missing"))
                .serialized();
    }

    private static String wrapped(List<String> values) {
        List<Member> lines = new ArrayList<>();
        for (String value : values) {
            lines.add(Item.of(new SfBytes(value.getBytes(StandardCharsets.US_ASCII))));
        }
        return new FieldList(lines).serialized();
    }
}
