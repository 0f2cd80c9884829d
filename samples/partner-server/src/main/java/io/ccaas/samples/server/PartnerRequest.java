package io.ccaas.samples.server;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.digest.VerifiedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A request whose signature was verified. Of its fields only those that the signature covers are proven. */
public final class PartnerRequest {

    private final VerifiedRequest verified;
    private final RequestHead head;
    private final VerifiedInputStream content;
    private final RequestNotes notes;

    PartnerRequest(VerifiedRequest verified, RequestHead head, InputStream content, RequestNotes notes) {
        this.verified = verified;
        this.head = head;
        this.content = verified.body(content);
        this.notes = notes;
    }

    /**
     * Who signed.
     *
     * @return the id given with {@code --client-key}
     */
    public String clientId() {
        return verified.clientId();
    }

    /**
     * The method.
     *
     * @return as sent
     */
    public String method() {
        return head.method();
    }

    /**
     * What was asked for: path and query, nothing decoded.
     *
     * @return begins with a slash
     */
    public String target() {
        URI target = URI.create(head.targetUri());
        return target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
    }

    /**
     * All field lines.
     *
     * @return as received
     */
    public List<Field> fields() {
        return head.fields();
    }

    /**
     * A field that may stand once.
     *
     * @param name in any case
     * @return empty when it is absent
     * @throws RefusedException when it stands more than once
     */
    public Optional<String> field(String name) {
        List<Field> found = head.fields().stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .toList();
        if (found.size() > 1) {
            throw new RefusedException(400, "FIELD_REPEATED");
        }
        return found.stream().map(Field::value).findFirst();
    }

    /**
     * The content as a stream whose end is reported only after the digest matched.
     *
     * @return the content
     */
    public InputStream content() {
        return content;
    }

    /**
     * The content as one JSON object, proven.
     *
     * @param limit most bytes
     * @return the object
     * @throws IOException when it cannot be read
     * @throws RefusedException when the request is not of that type
     */
    public JsonObject json(int limit) throws IOException {
        if (!field("Content-Type").orElse("").equals("application/json")) {
            throw new RefusedException(415, "CONTENT_TYPE_REFUSED");
        }
        JsonObject object =
                Json.readObject(content.readFully(limit), JsonLimits.standard().withBytes(limit));
        notes.received("  json " + Json.text(object));
        return object;
    }

    /**
     * Makes sure that there is no content.
     *
     * @throws IOException when it cannot be read
     */
    public void requireNoContent() throws IOException {
        content.readFully(0);
    }

    /**
     * Adds a line to what {@code --print} shows.
     *
     * @param text may hold what was received
     */
    public void received(String text) {
        notes.received(text);
    }

    /**
     * Adds a fact to what {@code --print} shows and to the log.
     *
     * @param name a constant word
     * @param value a value that this program chose; never one that was received
     */
    public void fact(String name, Object value) {
        notes.fact(name, value);
    }
}
