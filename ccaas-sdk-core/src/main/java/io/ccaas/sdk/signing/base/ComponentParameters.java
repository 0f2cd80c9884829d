package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.fields.BareItem;
import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import java.util.Set;

/** Which parameters an identifier may have, and of which type (RFC 9421 sections 2.1, 2.2.8 and 2.4). */
final class ComponentParameters {

    private static final Set<String> FLAGS = Set.of("sf", "bs", "tr", "req");
    private static final Set<String> TEXTS = Set.of("key", "name");

    private ComponentParameters() {}

    static void requireField(ComponentId id) {
        requireTypes(id);
        require(!id.has("name"), "the parameter name on @query-param only");
        require(!id.has("bs") || !(id.has("sf") || id.has("key")), "bs without sf and key");
    }

    static void requireDerived(ComponentId id) {
        requireTypes(id);
        require(!id.has("sf") && !id.has("bs") && !id.has("key") && !id.has("tr"), "sf, key, bs and tr on fields only");
        require(id.has("name") == id.name().equals("@query-param"), "the parameter name on @query-param, and always");
        DerivedComponents.requireKnown(id.name());
    }

    private static void requireTypes(ComponentId id) {
        id.parameters().values().forEach((key, value) -> {
            require(FLAGS.contains(key) || TEXTS.contains(key), "the parameters sf, key, bs, tr, req and name only");
            require(hasType(key, value), "flags to be true and key and name to be strings");
        });
    }

    private static boolean hasType(String key, BareItem value) {
        return FLAGS.contains(key) ? value.equals(new SfBoolean(true)) : value instanceof SfString;
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw Refusals.malformed(expected, "a component has others");
        }
    }
}
