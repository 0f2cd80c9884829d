package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;

/** Reads an answer: head judged first, content counted while it is read, then judged. */
final class AnswerReader {

    private AnswerReader() {}

    static WireAnswer read(Response response, Attempt attempt, AnswerVerifier verifier) throws IOException {
        try {
            if (attempt.isCut() && response.code() < 300) {
                throw new IOException("a success for a request that was not sent whole");
            }
            ResponseHead head = head(response);
            requirePlain(response);
            AnswerVerifier.ContentCheck check = verifier.verify(head, attempt.sent());
            byte[] content = content(response, attempt.request().answerLimit());
            check.verify(content);
            return new WireAnswer(head, content, attempt.sent(), attempt.tls());
        } catch (RuntimeException refusal) {
            // Before the response is closed: OkHttp would return the connection to its pool.
            attempt.closeConnection();
            throw refusal;
        }
    }

    private static ResponseHead head(Response response) {
        List<Field> fields = new ArrayList<>();
        response.headers().forEach(pair -> {
            String name = pair.getFirst().equals(NetworkGuard.RETRY_AFTER) ? "Retry-After" : pair.getFirst();
            fields.add(new Field(name, pair.getSecond()));
        });
        return new ResponseHead(response.code(), fields);
    }

    private static void requirePlain(Response response) {
        for (String encoding : response.headers("Content-Encoding")) {
            if (!encoding.equalsIgnoreCase("identity")) {
                throw TransportException.answerEncoded();
            }
        }
    }

    private static byte[] content(Response response, long limit) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = response.body().byteStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (content.size() + (long) n > limit) {
                    throw TransportException.answerTooLarge(limit);
                }
                content.write(buffer, 0, n);
            }
        }
        return content.toByteArray();
    }
}
