package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The network between this side and the partner did not carry the call. */
public final class TransportException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /** Whether the partner may have received anything. */
    private final boolean sent;

    private TransportException(Problem problem, boolean sent) {
        super(problem);
        this.sent = sent;
    }

    /**
     * Whether the partner may have received anything of the request in the last attempt. Earlier attempts are made only
     * when the request never left, or may be repeated under its idempotency key.
     *
     * @return false only when no byte of it was written
     */
    public boolean mayHaveBeenReceived() {
        return sent;
    }

    static TransportException unreachable(Throwable foreign) {
        return new TransportException(
                Problem.of(
                                "PARTNER_UNREACHABLE",
                                "a connection to the partner's endpoint",
                                "none could be made",
                                "Check the host name, the network and the partner's state; nothing was sent.")
                        .causedBy(foreign),
                false);
    }

    static TransportException broken(Throwable foreign) {
        return new TransportException(
                Problem.of(
                                "CONNECTION_BROKEN",
                                "a whole exchange over one connection",
                                "it broke after the request had begun",
                                "The partner may have acted on it: repeat only under the same idempotency key.")
                        .causedBy(foreign),
                true);
    }

    /**
     * The caller or the host gave up.
     *
     * @param sent whether the partner may have received anything
     * @return the exception
     */
    public static TransportException cancelled(boolean sent) {
        return new TransportException(
                Problem.of(
                        "CALL_CANCELLED",
                        "the call to run to its end",
                        "the thread was interrupted or the SDK closed",
                        "Call again when it was not meant."),
                sent);
    }

    /**
     * The content is no longer what was announced. The attempt is cut off before its last byte.
     *
     * @return to be thrown
     */
    public static TransportException bodyChanged() {
        return new TransportException(
                Problem.of(
                        "BODY_CHANGED",
                        "a body of its announced length and digest",
                        "it became another while it was sent",
                        "Give content that does not change while it is sent."),
                true);
    }

    static TransportException answerTooLarge(long limit) {
        return new TransportException(
                Problem.of(
                        "ANSWER_TOO_LARGE",
                        "an answer of at most " + limit + " bytes",
                        "a longer one, not read further",
                        "Ask the partner for less, or raise limits.answerBytes for it."),
                true);
    }

    static TransportException answerEncoded() {
        return new TransportException(
                Problem.of(
                        "ANSWER_ENCODED",
                        "an answer without Content-Encoding, as Accept-Encoding: identity asked",
                        "an encoded one",
                        "Have the partner or the gateway in between stop encoding."),
                true);
    }
}
