package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.signing.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A webhook as it was received, without its content. Nothing in it is proven.
 *
 * @param method as received; case matters
 * @param target path and query as they stand in the request line, undecoded, for example {@code /hooks/crm?tenant=7}
 * @param fields all field lines in their order
 */
public record WebhookHead(String method, String target, List<Field> fields) {

    /**
     * Copies the list.
     *
     * @param method as received
     * @param target as received
     * @param fields in their order
     */
    public WebhookHead {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        fields = List.copyOf(fields);
    }

    /**
     * Of the multimap in which servers hold fields.
     *
     * @param method as received
     * @param target the raw request target; {@code getRequestURI().toString()} of the JDK's server, request URI and query
     *     string of a servlet
     * @param fields all values of each name; a name that stands twice in other cases counts as one
     * @return the head
     */
    public static WebhookHead of(String method, String target, Map<String, List<String>> fields) {
        List<Field> lines = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> lines.add(new Field(name, value))));
        return new WebhookHead(method, target, lines);
    }

    @Override
    public String toString() {
        return "WebhookHead[" + fields.size() + " fields]";
    }
}
