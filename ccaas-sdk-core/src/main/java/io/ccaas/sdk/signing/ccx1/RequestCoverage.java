package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.base.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which components of a request must be covered; signer and verifier ask the same question. */
public final class RequestCoverage {

    private static final Set<String> METHODS_WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    private static final List<String> COVERED_WHEN_PRESENT =
            List.of("content-type", "content-length", "authorization", "dpop", "idempotency-key");

    private RequestCoverage() {}

    /**
     * The components, in the profile's order.
     *
     * @param request its fields decide
     * @return method and target always; the digest when there may be content, whether or not the field is present; the
     *     other fields when they are present
     */
    public static List<ComponentId> of(Message request) {
        FieldLines fields = request.fields();
        List<String> names = new ArrayList<>(List.of("@method", "@target-uri"));
        if (mayHaveContent(request)) {
            names.add("content-digest");
        }
        Stream.concat(COVERED_WHEN_PRESENT.stream(), fields.names().stream().filter(name -> name.startsWith("ccx-")))
                .filter(fields::has)
                .forEach(names::add);
        return Stream.concat(names.stream().map(ComponentId::named), trailers(request))
                .toList();
    }

    /** Whoever merges trailers into the head must not find a field of ours there that nobody signed. */
    private static Stream<ComponentId> trailers(Message request) {
        return request.trailers().names().stream()
                .filter(name -> name.startsWith("ccx-"))
                .map(ComponentId::ofTrailer);
    }

    private static boolean mayHaveContent(Message request) {
        FieldLines fields = request.fields();
        return request.method().filter(METHODS_WITH_CONTENT::contains).isPresent()
                || fields.has("content-digest")
                || fields.has("transfer-encoding")
                || (fields.has("content-length")
                        && !fields.combined("content-length").equals("0"));
    }
}
