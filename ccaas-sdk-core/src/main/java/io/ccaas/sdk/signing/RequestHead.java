package io.ccaas.sdk.signing;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a signature can cover of a request: everything but its content.
 *
 * <p>On a server, {@code targetUri} is made of the scheme and authority that the operator configured and of the path and
 * query that were received; never of {@code Host}, {@code Forwarded} or {@code X-Forwarded-*}, which the sender chooses.
 *
 * @param method as sent; case matters
 * @param targetUri absolute {@code http} or {@code https} URI in ASCII, without user information and fragment
 * @param fields all field lines in their order
 * @param trailers field lines behind the content, as far as they are known; components with {@code tr} are taken from here
 */
public record RequestHead(String method, String targetUri, List<Field> fields, List<Field> trailers) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\\\\\s]+");

    /**
     * Copies the lists.
     *
     * @param method as sent
     * @param targetUri absolute
     * @param fields in their order
     * @param trailers in their order
     */
    public RequestHead {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(targetUri, "targetUri");
        fields = List.copyOf(fields);
        trailers = List.copyOf(trailers);
    }

    /**
     * Without trailers.
     *
     * @param method as sent; case matters
     * @param targetUri absolute, as {@link RequestHead} says
     * @param fields all field lines in their order
     */
    public RequestHead(String method, String targetUri, List<Field> fields) {
        this(method, targetUri, fields, List.of());
    }

    /**
     * What a server received, seen from outside: behind a gateway the request line and {@code Host} may say something else
     * than what the client signed.
     *
     * @param publicOrigin scheme and authority under which clients call this server, as its operator configured them,
     *     for example {@code https://api.example.com}; never from {@code Host}, {@code Forwarded} or {@code X-Forwarded-*}
     * @param method as received
     * @param pathAndQuery as received, not decoded; begins with a slash
     * @param fields all field lines in their order
     * @return the head to verify
     * @throws IllegalArgumentException when the origin is not scheme and authority alone
     * @throws SignatureRefusedException when path and query do not begin with a slash, as in {@code OPTIONS *}
     */
    public static RequestHead received(String publicOrigin, String method, String pathAndQuery, List<Field> fields) {
        if (!ORIGIN.matcher(publicOrigin).matches()) {
            throw new IllegalArgumentException("the public origin is not scheme://authority alone");
        }
        if (!pathAndQuery.startsWith("/")) {
            // The sender's doing, and dangerous: it would become part of the host name.
            throw SignatureRefusedException.because(
                    "TARGET_URI_MALFORMED",
                    "a path and query in origin form",
                    "they do not begin with a slash",
                    "The sender must send a path; this request is not for this server.");
        }
        return new RequestHead(method, publicOrigin + pathAndQuery, fields);
    }

    /**
     * The same head with more fields.
     *
     * @param more field lines, at the end
     * @return a copy
     */
    public RequestHead with(List<Field> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new RequestHead(method, targetUri, all, trailers);
    }

    @Override
    public String toString() {
        return "RequestHead[" + fields.size() + " fields]";
    }
}
