package io.ccaas.sdk.signing.base;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of one request, or of one response with the request it answers: the message context of RFC 9421. Immutable. */
public final class Message {

    private static final Pattern METHOD = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]{1,64}");

    private final Start start;
    private final FieldLines fields;
    private final FieldLines trailers;
    private final @Nullable Message request;

    private sealed interface Start {}

    private record RequestStart(String method, TargetUri target) implements Start {}

    private record ResponseStart(int status) implements Start {}

    private Message(Start start, FieldLines fields, FieldLines trailers, @Nullable Message request) {
        this.start = start;
        this.fields = fields;
        this.trailers = trailers;
        this.request = request;
    }

    /**
     * A request.
     *
     * @param method case matters
     * @param targetUri absolute
     * @param fields its lines
     * @return the request
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when method or URI have not their form
     */
    public static Message request(String method, String targetUri, FieldLines fields) {
        if (!METHOD.matcher(method).matches()) {
            throw Refusals.component("METHOD_MALFORMED", "a method that is a token", "it is none");
        }
        return new Message(new RequestStart(method, TargetUri.parse(targetUri)), fields, FieldLines.NONE, null);
    }

    /**
     * A response.
     *
     * @param status its status code
     * @param fields its lines
     * @param request what it answers
     * @return the response
     */
    public static Message response(int status, FieldLines fields, Message request) {
        return new Message(new ResponseStart(status), fields, FieldLines.NONE, request);
    }

    /**
     * The lines of this message.
     *
     * @return by name
     */
    public FieldLines fields() {
        return fields;
    }

    /**
     * The same message with fields behind its content. They are never mixed with those before it.
     *
     * @param lines of the trailer section
     * @return a message whose components with the parameter {@code tr} can be served
     */
    public Message withTrailers(FieldLines lines) {
        return new Message(start, fields, lines, request);
    }

    /**
     * The lines behind the content.
     *
     * @return by name, none unless they were given
     */
    public FieldLines trailers() {
        return trailers;
    }

    /**
     * The method of this request.
     *
     * @return empty in a response
     */
    public Optional<String> method() {
        return start instanceof RequestStart line ? Optional.of(line.method()) : Optional.empty();
    }

    /** The request that this response answers. */
    Message answered() {
        if (request == null) {
            throw Refusals.forbiddenHere("the parameter req in responses only", "it stands in a request");
        }
        return request;
    }

    TargetUri target() {
        if (start instanceof RequestStart line) {
            return line.target();
        }
        throw Refusals.forbiddenHere("components of a request in requests", "one stands in a response without req");
    }

    int status() {
        if (start instanceof ResponseStart line) {
            return line.status();
        }
        throw Refusals.forbiddenHere("@status in responses only", "it stands in a request");
    }
}
