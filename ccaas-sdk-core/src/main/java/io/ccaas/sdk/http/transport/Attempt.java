package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.tls.NegotiatedTls;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** What is known of one network attempt; travels with OkHttp's request as its tag. Used by one thread. */
final class Attempt {

    private final WireRequest request;
    private final HeadFinisher finisher;
    private final String target;
    private @Nullable Socket socket;
    private @Nullable NegotiatedTls tls;
    private @Nullable RequestHead sent;
    private boolean cut;

    Attempt(WireRequest request, HeadFinisher finisher) {
        this.request = request;
        this.finisher = finisher;
        this.target = request.permit().target().text();
    }

    WireRequest request() {
        return request;
    }

    /** The permitted target, as it is sent, guarded and signed. */
    String target() {
        return target;
    }

    HeadFinisher finisher() {
        return finisher;
    }

    boolean begun() {
        return socket != null;
    }

    void begin(Socket connection, NegotiatedTls negotiated, RequestHead head) {
        socket = connection;
        tls = negotiated;
        sent = head;
    }

    void cut() {
        cut = true;
    }

    /** Whether the request could not be written to its end. */
    boolean isCut() {
        return cut;
    }

    RequestHead sent() {
        return required(sent);
    }

    NegotiatedTls tls() {
        return required(tls);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new SdkBugException("an answer came without a network attempt");
        }
        return value;
    }

    /** A connection whose exchange failed or could not be proven is never used again. */
    void closeConnection() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException foreign) {
                // Closing is all that was wanted.
            }
        }
    }
}
