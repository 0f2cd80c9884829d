package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.fields.StructuredFields;
import java.util.Set;

/**
 * The fields whose structured type is known, for {@code sf} (RFC 9421 section 2.1.1): a guess could change the value. Taken
 * from the column "Structured Type" of the HTTP Field Name Registry.
 */
final class StructuredTypes {

    private static final Set<String> DICTIONARIES = Set.of(
            "accept-signature",
            "cdn-cache-control",
            "content-digest",
            "priority",
            "reporting-endpoints",
            "repr-digest",
            "signature",
            "signature-input",
            "use-as-dictionary",
            "want-content-digest",
            "want-repr-digest");
    private static final Set<String> LISTS = Set.of("accept-ch", "cache-status", "client-cert-chain", "proxy-status");
    private static final Set<String> ITEMS = Set.of(
            "available-dictionary",
            "client-cert",
            "cross-origin-embedder-policy",
            "cross-origin-embedder-policy-report-only",
            "cross-origin-opener-policy",
            "cross-origin-opener-policy-report-only",
            "deprecation",
            "dictionary-id",
            "origin-agent-cluster");

    private StructuredTypes() {}

    static String reserialized(String name, String value) {
        if (DICTIONARIES.contains(name)) {
            return StructuredFields.dictionary(value).serialized();
        }
        if (LISTS.contains(name)) {
            return StructuredFields.list(value).serialized();
        }
        if (ITEMS.contains(name)) {
            return StructuredFields.item(value).serialized();
        }
        throw Refusals.component(
                "COMPONENT_UNKNOWN", "sf on fields whose structured type is known", "it stands on another field");
    }
}
