package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** {@code @query-param}: decoded as a form, encoded anew with {@code %20} for a space (RFC 9421 section 2.2.8). */
final class QueryParameters {

    /** What Java writes for bytes that are no UTF-8: all of them would be signed alike. */
    private static final char REPLACED = '\ufffd';

    private QueryParameters() {}

    static String value(ComponentId id, String query) {
        if (!(id.parameters().get("name").orElse(null) instanceof SfString name)) {
            throw new SdkBugException("@query-param was not checked when it was parsed");
        }
        List<String> values = Arrays.stream(query.substring(1).split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .filter(pair -> encodedAnew(pair[0]).equals(name.value()))
                .map(pair -> pair.length == 1 ? "" : encodedAnew(pair[1]))
                .toList();
        return switch (values.size()) {
            case 0 -> throw Refusals.absent("a covered query parameter is missing");
            case 1 -> values.get(0);
            default ->
                throw Refusals.malformed("a covered query parameter once", "it occurs " + values.size() + " times");
        };
    }

    private static String encodedAnew(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf(REPLACED) >= 0) {
                throw Refusals.malformed("query parameters in UTF-8", "one is not");
            }
            return URLEncoder.encode(decoded, StandardCharsets.UTF_8).replace("+", "%20");
        } catch (IllegalArgumentException foreign) {
            throw Refusals.malformed("percent signs before two hexadecimal digits", "one in the query is not");
        }
    }
}
