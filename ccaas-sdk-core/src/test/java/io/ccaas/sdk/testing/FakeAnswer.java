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
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link FakePartner} answers. Immutable. */
public final class FakeAnswer {

    private final int status;
    private final List<Field> fields;
    private final byte[] content;
    private final Manner manner;

    private enum Manner {
        WHOLE,
        TAMPERED,
        STALLING
    }

    private FakeAnswer(int status, List<Field> fields, byte[] content, Manner manner) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.content = content;
        this.manner = manner;
    }

    /**
     * An answer of any type.
     *
     * @param status its status
     * @param mediaType its content type
     * @param content its content
     * @return the answer
     */
    public static FakeAnswer of(int status, String mediaType, byte[] content) {
        return new FakeAnswer(status, List.of(new Field("content-type", mediaType)), content.clone(), Manner.WHOLE);
    }

    /**
     * A JSON answer.
     *
     * @param status its status
     * @param json its content
     * @return the answer
     */
    public static FakeAnswer json(int status, String json) {
        return text(status, "application/json", json);
    }

    /**
     * An answer of another type.
     *
     * @param status its status
     * @param type its media type
     * @param text its content
     * @return the answer
     */
    public static FakeAnswer text(int status, String type, String text) {
        return of(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The content.
     *
     * @return a copy
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * The same answer with other content.
     *
     * @param change what becomes of its text
     * @return a new answer
     */
    public FakeAnswer mapJson(UnaryOperator<String> change) {
        return new FakeAnswer(status, fields, change.apply(text()).getBytes(StandardCharsets.UTF_8), manner);
    }

    /**
     * Its content.
     *
     * @return as text
     */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /**
     * Its status.
     *
     * @return the code
     */
    public int status() {
        return status;
    }

    /**
     * The same answer, of which one half comes and the other never does.
     *
     * @return a new answer
     */
    public FakeAnswer stalling() {
        return new FakeAnswer(status, fields, content, Manner.STALLING);
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
        return new FakeAnswer(status, more, content, manner);
    }

    /**
     * The same answer, whose content is changed after it was signed.
     *
     * @return a new answer
     */
    public FakeAnswer changedAfterSigning() {
        return new FakeAnswer(status, fields, content, Manner.TAMPERED);
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
        if (manner == Manner.TAMPERED) {
            sent[sent.length / 2] ^= 1;
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        if (manner == Manner.STALLING) {
            exchange.getResponseBody().write(sent, 0, sent.length / 2);
            exchange.getResponseBody().flush();
            awaitEnd();
            return;
        }
        exchange.getResponseBody().write(sent);
    }

    /** Until the partner is closed, which interrupts its workers. */
    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "FakeAnswer[" + status + "]";
    }
}
