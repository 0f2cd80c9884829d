package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.time.Deadline;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What authorizes attempts besides certificate and signature, such as an access token. Thread-safe. */
public interface Authorization {

    /**
     * Prepares one attempt, before any connection is taken for it; may ask the network itself.
     *
     * @param until when the call ends
     * @return what the attempt carries
     * @throws io.ccaas.sdk.errors.SdkException when there is nothing to carry; the attempt is then not made
     */
    Ticket ticket(Deadline until);

    /**
     * As {@link #ticket(Deadline)}, where it matters what is sent.
     *
     * @param call of which an attempt is about to be made
     * @return what the attempt carries
     * @throws io.ccaas.sdk.errors.SdkException when there is nothing to carry; the attempt is then not made
     */
    default Ticket ticket(PartnerCall call) {
        return ticket(call.deadline());
    }

    /** What one attempt carries. Used by one thread. */
    interface Ticket {

        /**
         * Fields for the head as it leaves, before it is signed: the signature covers them.
         *
         * @param head everything else that will be sent, but the signature
         * @param shown our own leaf, as it was shown in the handshake of the connection that is about to be used; empty when
         *     the server did not ask
         * @return the fields to add
         */
        List<Field> fields(RequestHead head, Optional<X509Certificate> shown);

        /**
         * Sees the head of the answer before anybody judges it.
         *
         * @param answer any answer, proven or not
         */
        void answered(ResponseHead answer);

        /**
         * Asked when the answer was 401, or the connection not one for this ticket.
         *
         * @return what another attempt would have to do otherwise
         */
        Remedy remedy();

        /** Another attempt will be made: sees to it that it does otherwise. */
        void mend();
    }

    /** What makes another attempt worth while; each at most once in a call. */
    enum Remedy {
        /** Nothing: the answer stands. */
        NONE,
        /** Another token: the old one is no longer handed out. */
        NEW_TOKEN,
        /** A proof over the nonce that came with the answer. */
        NEW_NONCE,
        /** A token for the certificate that replaced ours meanwhile; nothing was sent. */
        NEW_CERTIFICATE
    }

    /**
     * For partners that know us by certificate or signature.
     *
     * @return adds nothing
     */
    static Authorization none() {
        return until -> NoTicket.INSTANCE;
    }

    /**
     * Lets a ticket see the head of an answer before it is judged.
     *
     * @param ticket of the attempt
     * @param judge judges afterwards
     * @return both
     */
    static AnswerVerifier seenBy(Ticket ticket, AnswerVerifier judge) {
        return (answer, sent) -> {
            ticket.answered(answer);
            return judge.verify(answer, sent);
        };
    }
}
