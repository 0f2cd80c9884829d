package io.ccaas.sdk.signing.webhook.contract;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as a scheme sees it: whole, raw, and under the configured URL. */
public final class Received {

    private static final int MOST_CHARACTERS = 8 * 1024;

    private final WebhookHead head;
    private final byte[] body;
    private final PublicUrl.@Nullable WholeUrl url;

    /**
     * Takes a message.
     *
     * @param head as received
     * @param body its raw bytes, not copied
     * @param url as configured, with the request's path and query; null where the scheme does not sign it
     */
    public Received(WebhookHead head, byte[] body, PublicUrl.@Nullable WholeUrl url) {
        this.head = head;
        this.body = body;
        this.url = url;
    }

    /**
     * The head as received.
     *
     * @return fields and start line
     */
    public WebhookHead head() {
        return head;
    }

    /**
     * The raw content.
     *
     * @return not copied: who gets it does not change it
     */
    public byte[] body() {
        return body;
    }

    /**
     * The URL of this endpoint.
     *
     * @return as configured, with the request's path and query
     */
    public PublicUrl.WholeUrl url() {
        if (url == null) {
            throw new SdkBugException("a scheme asks for a URL and did not say so");
        }
        return url;
    }

    /**
     * What tells this event from another when it has no content: the method and the URL with its query, where a scheme signs it.
     * The path alone is the endpoint.
     *
     * @return empty when there is content, or no query
     */
    public String emptyEvent() {
        return body.length > 0 || url().query().length() < 2 ? "" : head.method() + " " + url().text();
    }

    /**
     * The only line of a field.
     *
     * @param name in any case
     * @return its value
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when there is none, or more than one
     */
    public String field(String name) {
        return maybe(name)
                .orElseThrow(() -> Refusals.sender("WEBHOOK_FIELD_MISSING", "the field " + name, "there is none"));
    }

    /**
     * The only line of a field that need not be there.
     *
     * @param name in any case
     * @return its value, empty when there is no such line
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when there is more than one, or it is too long
     */
    public Optional<String> maybe(String name) {
        List<String> values = head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
        if (values.size() > 1) {
            // Whoever reads the first and whoever reads the last would see two messages.
            throw Refusals.sender("WEBHOOK_FIELD_TWICE", "the field " + name + " once", "there are " + values.size());
        }
        if (!values.isEmpty() && values.get(0).length() > MOST_CHARACTERS) {
            throw Refusals.sender(
                    "WEBHOOK_FIELD_TOO_LONG",
                    "at most " + MOST_CHARACTERS + " characters in " + name,
                    "there are " + values.get(0).length());
        }
        return values.stream().findFirst().map(String::strip);
    }

    /**
     * The content as a form, whatever its type is called: only what was parsed so was signed so.
     *
     * @return its parameters
     */
    public FormFields form() {
        return FormFields.parse(body);
    }

    /**
     * The query as it was received.
     *
     * @return its parameters
     */
    public FormFields query() {
        int mark = head.target().indexOf('?');
        String query = mark < 0 ? "" : head.target().substring(mark + 1);
        return FormFields.parse(query.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Received[" + body.length + " bytes]";
    }
}
