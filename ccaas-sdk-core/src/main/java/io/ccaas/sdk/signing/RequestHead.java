package io.ccaas.sdk.signing;

import java.util.List;
import java.util.Objects;

/**
 * What a signature can cover of a request: everything but its content.
 *
 * <p>On a server, {@code targetUri} is made of the scheme and authority that the operator configured and of the path and
 * query that were received; never of {@code Host}, {@code Forwarded} or {@code X-Forwarded-*}, which the sender chooses.
 *
 * @param method as sent; case matters
 * @param targetUri absolute {@code http} or {@code https} URI in ASCII, without user information and fragment
 * @param fields all field lines in their order
 */
public record RequestHead(String method, String targetUri, List<Field> fields) {

    /**
     * Copies the list.
     *
     * @param method as sent
     * @param targetUri absolute
     * @param fields in their order
     */
    public RequestHead {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(targetUri, "targetUri");
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "RequestHead[" + fields.size() + " fields]";
    }
}
