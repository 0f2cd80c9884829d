package io.ccaas.sdk.testing;

import com.sun.net.httpserver.HttpExchange;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link FakePartner} answers. Immutable. */
public final class FakeAnswer {

    private final int status;
    private final List<Field> fields;
    private final byte[] content;
    private final boolean tampered;

    private FakeAnswer(int status, List<Field> fields, byte[] content, boolean tampered) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.content = content;
        this.tampered = tampered;
    }

    /**
     * A JSON answer.
     *
     * @param status its status
     * @param json its content
     * @return the answer
     */
    public static FakeAnswer json(int status, String json) {
        List<Field> fields = List.of(new Field("content-type", "application/json"));
        return new FakeAnswer(status, fields, json.getBytes(StandardCharsets.UTF_8), false);
    }

    /**
     * The same answer with one more field.
     *
     * @param name lower-case
     * @param value any
     * @return a new answer
     */
    public FakeAnswer with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new FakeAnswer(status, more, content, tampered);
    }

    /**
     * The same answer, whose content is changed after it was signed.
     *
     * @return a new answer
     */
    public FakeAnswer changedAfterSigning() {
        return new FakeAnswer(status, fields, content, true);
    }

    void send(HttpExchange exchange, @Nullable VerifiedRequest request, @Nullable SigningKey key) throws IOException {
        List<Field> all = new ArrayList<>(fields);
        if (key != null && request != null) {
            all.add(new Field("content-digest", ContentDigest.of(content).fieldValue()));
            all.addAll(ResponseSigner.of(key, Time.system())
                    .sign(request, new ResponseHead(status, all))
                    .fields());
        }
        all.forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
        byte[] sent = content.clone();
        if (tampered) {
            sent[sent.length / 2] ^= 1;
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        exchange.getResponseBody().write(sent);
    }

    @Override
    public String toString() {
        return "FakeAnswer[" + status + "]";
    }
}
