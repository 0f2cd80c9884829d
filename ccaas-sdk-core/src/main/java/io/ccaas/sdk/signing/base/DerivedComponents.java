package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.errors.SdkBugException;
import java.util.Set;

/**
 * Values of derived components (RFC 9421 section 2.2). {@code @request-target} is in origin form, path and query, as every
 * request but {@code CONNECT}, {@code OPTIONS *} and those to a proxy has it (RFC 9112 section 3.2.1).
 */
final class DerivedComponents {

    private static final Set<String> KNOWN = Set.of(
            "@method",
            "@target-uri",
            "@authority",
            "@scheme",
            "@request-target",
            "@path",
            "@query",
            "@query-param",
            "@status");

    private DerivedComponents() {}

    static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw Refusals.component(
                    "COMPONENT_UNKNOWN", "derived components " + String.join(" ", sorted()), "another one is covered");
        }
    }

    private static Iterable<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }

    static String value(ComponentId id, Message message) {
        return switch (id.name()) {
            case "@method" ->
                message.method()
                        .orElseThrow(() ->
                                Refusals.forbiddenHere("@method of a request", "it stands in a response without req"));
            case "@target-uri" -> message.target().whole();
            case "@authority" -> message.target().authority();
            case "@scheme" -> message.target().scheme();
            case "@request-target" -> message.target().originForm();
            case "@path" -> message.target().path();
            case "@query" -> message.target().query();
            case "@query-param" -> QueryParameters.value(id, message.target().query());
            case "@status" -> Integer.toString(message.status());
            default -> throw new SdkBugException("a derived component was not checked when it was parsed");
        };
    }
}
