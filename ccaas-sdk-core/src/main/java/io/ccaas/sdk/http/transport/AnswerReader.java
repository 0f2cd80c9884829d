package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.ResponseHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;

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
        Headers headers = response.headers();
        List<Field> fields = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).equals(NetworkGuard.RETRY_AFTER) ? "Retry-After" : headers.name(i);
            fields.add(new Field(name, headers.value(i)));
        }
        return new ResponseHead(response.code(), fields);
    }

    private static void requirePlain(Response response) {
        for (String encoding : response.headers("Content-Encoding")) {
            if (!encoding.equalsIgnoreCase("identity")) {
                throw TransportException.answerEncoded();
            }
        }
    }

    /** Counted while it is read: an answer beyond the limit is not read on. */
    private static byte[] content(Response response, long limit) throws IOException {
        try (BufferedSource in = response.body().source()) {
            if (in.request(limit + 1)) {
                throw TransportException.answerTooLarge(limit);
            }
            return in.readByteArray();
        }
    }
}
