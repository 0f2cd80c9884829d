package io.ccaas.samples.server;

import com.sun.net.httpserver.HttpExchange;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The head of a request as the verifier takes it. */
final class ReceivedHead {

    private ReceivedHead() {}

    /**
     * Joins the origin that the operator configured with the path that was received. {@code Host} has no part in it: the
     * sender chooses that.
     */
    static RequestHead of(HttpExchange exchange, String origin) {
        URI target = exchange.getRequestURI();
        boolean pathAlone = target.getScheme() == null
                && target.getRawAuthority() == null
                && target.getRawFragment() == null
                && target.getRawPath() != null
                && target.getRawPath().startsWith("/");
        if (!pathAlone) {
            throw new RefusedException(400, "TARGET_REFUSED");
        }
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return new RequestHead(exchange.getRequestMethod(), origin + target.getRawPath() + query, fields(exchange));
    }

    private static List<Field> fields(HttpExchange exchange) {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(v -> fields.add(new Field(name, v))));
        return fields;
    }

    /** The head as text. The server below us keeps neither the order of fields nor the case of their names. */
    static String text(HttpExchange exchange) {
        StringBuilder text = new StringBuilder(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getProtocol() + "\r\n");
        for (Field field : fields(exchange)) {
            text.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return text.append("\r\n").toString();
    }
}
