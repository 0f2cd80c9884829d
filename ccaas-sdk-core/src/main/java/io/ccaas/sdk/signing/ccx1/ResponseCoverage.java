package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which components of a response, and of the request it answers, must be covered. */
public final class ResponseCoverage {

    /** Gateways strip credentials before the server that signs can see them. */
    private static final Set<String> STRIPPED_BY_GATEWAYS = Set.of("authorization", "dpop");

    private ResponseCoverage() {}

    /**
     * The components, in the profile's order.
     *
     * @param response its fields decide
     * @param request the signature of the request; it is covered too, and never alone (RFC 9421 section 7.3.7)
     * @return components of the response, then those of the request
     */
    public static List<ComponentId> of(Message response, SentSignature request) {
        List<ComponentId> wanted = new ArrayList<>();
        wanted.add(ComponentId.named("@status"));
        wanted.add(ComponentId.named("content-digest"));
        if (response.fields().has("content-type")) {
            wanted.add(ComponentId.named("content-type"));
        }
        request.input().covered().stream()
                .filter(id -> !STRIPPED_BY_GATEWAYS.contains(id.name()))
                .map(ComponentId::ofRequest)
                .forEach(wanted::add);
        wanted.add(ofSignature("signature-input", request));
        wanted.add(ofSignature("signature", request));
        return wanted;
    }

    /**
     * The same with what the request wishes for besides.
     *
     * @param wanted the profile's components
     * @param wished in the request's {@code Accept-Signature}
     * @param response about to be signed
     * @return all of the first, and of the second those that this response has
     */
    public static List<ComponentId> with(List<ComponentId> wanted, List<ComponentId> wished, Message response) {
        Set<ComponentId> all = new LinkedHashSet<>(wanted);
        wished.stream().filter(id -> SignatureBase.serves(id, response)).forEach(all::add);
        return List.copyOf(all);
    }

    private static ComponentId ofSignature(String field, SentSignature request) {
        return ComponentId.named(field).ofRequest().member(request.label());
    }
}
