package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;

/**
 * Judges an answer against the request as it was sent, while the connection is still in this side's hand: what is
 * refused here closes the connection.
 */
@FunctionalInterface
public interface AnswerVerifier {

    /**
     * Judges the head before any content is read.
     *
     * @param answer the answer's status and fields
     * @param sent the request as it left, with its signature
     * @return judges the content once all of it was read
     */
    ContentCheck verify(ResponseHead answer, RequestHead sent);

    /** Judges the content of an answer whose head was accepted. */
    @FunctionalInterface
    interface ContentCheck {

        /**
         * Judges the content.
         *
         * @param content all bytes of the answer
         */
        void verify(byte[] content);
    }

    /**
     * For a partner that does not sign its answers.
     *
     * @return a verifier that asks for nothing
     */
    static AnswerVerifier nothing() {
        return (answer, sent) -> content -> {};
    }
}
