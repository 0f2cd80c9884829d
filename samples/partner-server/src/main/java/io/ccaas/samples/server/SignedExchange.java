package io.ccaas.samples.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One request from its head to its signed answer. The order is: verify the head, then read content, then act, then sign.
 */
final class SignedExchange implements HttpHandler {

    /** So much unread content is thrown away after a refusal, so that a client that is still sending sees the answer. */
    private static final long DRAINED = 1 << 20;

    private final ServerSettings settings;
    private final String origin;
    private final RequestHandler handler;

    SignedExchange(ServerSettings settings, String origin, RequestHandler handler) {
        this.settings = settings;
        this.origin = origin;
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        RequestNotes notes = new RequestNotes();
        try (exchange;
                InputStream content =
                        settings.journal().copying(ReceivedHead.text(exchange), exchange.getRequestBody())) {
            respond(exchange, new LimitedInputStream(content, settings.maxContent()), notes);
        } catch (IOException gone) {
            notes.fact("ended", "CONNECTION_LOST");
        } finally {
            write(notes);
        }
    }

    /** Once, and before the answer leaves: who sees the answer can look up what it was given for. */
    private void write(RequestNotes notes) {
        if (notes.close()) {
            settings.journal().write(notes);
        }
    }

    private void respond(HttpExchange exchange, InputStream content, RequestNotes notes) throws IOException {
        notes.received("RECEIVED " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
        note(exchange, notes);
        try {
            RequestHead head = ReceivedHead.of(exchange, origin);
            VerifiedRequest verified = settings.verifier().verify(head);
            notes.fact("client", verified.clientId());
            notes.received("  signature covers " + String.join(" ", verified.covered()));
            Answer answer = answer(new PartnerRequest(verified, head, content, notes), notes);
            send(exchange, answer, sign(verified, answer), notes);
        } catch (SignatureRefusedException refused) {
            // Nobody has proven to ask, so there is no request that a signature could be bound to. The client learns
            // nothing but the status; the reason is for the operator.
            notes.fact("refused", refused.code());
            send(exchange, Answer.error(401, "SIGNATURE_REFUSED"), List.of(), notes);
        } catch (RefusedException refused) {
            notes.fact("refused", refused.code());
            send(exchange, Answer.error(refused.status(), refused.code()), List.of(), notes);
        }
        drain(exchange.getRequestBody());
    }

    private void note(HttpExchange exchange, RequestNotes notes) {
        if (exchange instanceof HttpsExchange https) {
            settings.tls().negotiated(https.getSSLSession()).ifPresent(tls -> notes.received("  tls " + tls));
        }
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(v -> notes.received("  header " + name + ": " + v)));
    }

    private Answer answer(PartnerRequest request, RequestNotes notes) throws IOException {
        try {
            if (request.field("Content-Encoding").isPresent()) {
                throw new RefusedException(415, "CONTENT_ENCODING_REFUSED");
            }
            return handler.answer(request);
        } catch (SignatureRefusedException changed) {
            notes.fact("refused", changed.code());
            return Answer.error(401, "SIGNATURE_REFUSED");
        } catch (RefusedException refused) {
            notes.fact("refused", refused.code());
            return Answer.error(refused.status(), refused.code());
        } catch (JsonRefusedException refused) {
            notes.fact("refused", refused.code());
            return Answer.error(400, "JSON_REFUSED");
        } catch (RuntimeException bug) {
            notes.fact("bug", bug.getClass().getName());
            return Answer.error(500, "INTERNAL");
        }
    }

    private List<Field> sign(VerifiedRequest request, Answer answer) {
        return settings.signer()
                .sign(request, new ResponseHead(answer.status(), answer.fields()))
                .fields();
    }

    private void send(HttpExchange exchange, Answer answer, List<Field> signature, RequestNotes notes)
            throws IOException {
        Headers fields = exchange.getResponseHeaders();
        answer.fields().forEach(field -> fields.add(field.name(), field.value()));
        signature.forEach(field -> fields.add(field.name(), field.value()));
        if (answer.status() >= 400) {
            fields.add("Connection", "close");
        }
        byte[] content = settings.fault().afterSigning(answer.content());
        notes.fact("answered", answer.status());
        write(notes);
        // A length of zero would mean an unknown one to the JDK's server.
        exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.getResponseBody().flush();
    }

    private static void drain(InputStream content) throws IOException {
        byte[] buffer = new byte[8192];
        long left = DRAINED;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
    }
}
