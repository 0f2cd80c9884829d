package io.ccaas.cli;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.webhook.VerifiedWebhook;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request as it was on the wire, from a file: lines may end as they do in editors, the content stays as it is. */
final class CapturedRequest {

    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern START = Pattern.compile("([A-Z]{1,20}) (\\S+) HTTP/[0-9.]{1,3}");
    private static final Pattern FIELD = Pattern.compile("([^\\s:]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern HEAD = Pattern.compile("(?s)(.*?)\\r?\\n\\r?\\n");

    private final WebhookHead head;
    private final byte[] body;

    private CapturedRequest(WebhookHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    static CapturedRequest read(InputStream in) throws IOException {
        byte[] raw = in.readNBytes(MOST_BYTES + 1);
        if (raw.length > MOST_BYTES) {
            throw new UsageException("expected a request of at most " + MOST_BYTES + " bytes on stdin");
        }
        Matcher split = HEAD.matcher(new String(raw, StandardCharsets.ISO_8859_1));
        if (!split.lookingAt()) {
            throw expected("an empty line behind its fields");
        }
        WebhookHead head = head(split.group(1).split("\\r?\\n"));
        return new CapturedRequest(head, content(head, Arrays.copyOfRange(raw, split.end(), raw.length)));
    }

    VerifiedWebhook verified(WebhookVerifier verifier) {
        return verifier.verify(head, body);
    }

    private static WebhookHead head(String... lines) {
        Matcher start = START.matcher(lines[0]);
        if (!start.matches()) {
            throw expected("a start line such as POST /hook HTTP/1.1");
        }
        List<Field> fields = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw expected("fields such as Name: value");
            }
            fields.add(new Field(field.group(1), field.group(2)));
        }
        return new WebhookHead(start.group(1), start.group(2), fields);
    }

    /** What stands behind the announced length is the editor's. */
    private static byte[] content(WebhookHead head, byte[] rest) {
        if (values(head, "Transfer-Encoding").findAny().isPresent()) {
            throw expected("its content without a transfer coding");
        }
        int length = values(head, "Content-Length")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(rest.length);
        if (length > rest.length) {
            throw expected("as much content as Content-Length says");
        }
        return Arrays.copyOf(rest, length);
    }

    private static Stream<String> values(WebhookHead head, String name) {
        return head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value);
    }

    private static UsageException expected(String part) {
        return new UsageException("expected a raw HTTP request on stdin, with " + part);
    }
}
