package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.tls.NegotiatedTls;
import java.util.Optional;

/** A verified answer, whole. Its content is a partner's text: {@link #toString()} shows sizes alone. */
public final class WireAnswer {

    private final ResponseHead head;
    private final byte[] content;
    private final RequestHead sent;
    private final NegotiatedTls tls;

    WireAnswer(ResponseHead head, byte[] content, RequestHead sent, NegotiatedTls tls) {
        this.head = head;
        this.content = content;
        this.sent = sent;
        this.tls = tls;
    }

    /**
     * The status code.
     *
     * @return 200 to 599
     */
    public int status() {
        return head.status();
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
     * How much content there is.
     *
     * @return bytes
     */
    public int length() {
        return content.length;
    }

    /**
     * A field of the answer.
     *
     * @param name in any case
     * @return its first value
     */
    public Optional<String> field(String name) {
        return head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> field.value())
                .findFirst();
    }

    /**
     * The request as it left, with its signature.
     *
     * @return the head that was sent
     */
    public RequestHead sent() {
        return sent;
    }

    /**
     * The connection it went over.
     *
     * @return what was negotiated
     */
    public NegotiatedTls tls() {
        return tls;
    }

    @Override
    public String toString() {
        return "WireAnswer[" + head.status() + ", " + content.length + " bytes]";
    }
}
