package io.ccaas.sdk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** A request as a partner decrypted it. */
public final class ReceivedRequest {

    private final RequestHead head;
    private final byte[] content;
    private final Optional<X509Certificate> client;

    private ReceivedRequest(RequestHead head, byte[] content, Optional<X509Certificate> client) {
        this.head = head;
        this.content = content;
        this.client = client;
    }

    static ReceivedRequest read(HttpExchange exchange, String origin) throws IOException {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Field(name.toLowerCase(Locale.ROOT), value))));
        RequestHead head = new RequestHead(
                exchange.getRequestMethod(), origin + exchange.getRequestURI().toString(), fields);
        return new ReceivedRequest(head, exchange.getRequestBody().readAllBytes(), client(exchange));
    }

    private static Optional<X509Certificate> client(HttpExchange exchange) {
        try {
            return exchange instanceof HttpsExchange secured
                    ? Optional.of((X509Certificate) secured.getSSLSession().getPeerCertificates()[0])
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException stranger) {
            return Optional.empty();
        }
    }

    /**
     * Who called.
     *
     * @return the leaf that the client showed, empty for a stranger
     */
    public Optional<X509Certificate> client() {
        return client;
    }

    /**
     * Method, target under the partner's own origin, and fields with lower-case names.
     *
     * @return the head
     */
    public RequestHead head() {
        return head;
    }

    /**
     * The body.
     *
     * @return a copy
     */
    public byte[] body() {
        return content.clone();
    }

    /**
     * A field.
     *
     * @param name in lower case
     * @return its first value, or an empty text
     */
    public String field(String name) {
        return head.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /**
     * Everything that was received, for a search.
     *
     * @return request line, fields and body
     */
    public byte[] everything() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder(head.method() + " " + head.targetUri() + "\r\n");
        head.fields()
                .forEach(field -> text.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append("\r\n"));
        all.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return "ReceivedRequest[" + head.method() + ", " + content.length + " bytes]";
    }
}
