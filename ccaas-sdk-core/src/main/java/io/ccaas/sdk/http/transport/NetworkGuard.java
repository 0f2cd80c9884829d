package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.CarriedRefusal;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.tls.NegotiatedTls;
import io.ccaas.sdk.tls.TlsClient;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Enforcement point E5, and the place where a request is signed: once per network attempt, over the head exactly as it
 * leaves, on a connection that is proven to be ours and to belong to the host.
 */
final class NetworkGuard implements Interceptor {

    /** OkHttp sends a request again on its own when it sees this field with some statuses; it is renamed before. */
    static final String RETRY_AFTER = "ccaas-retry-after";

    private final TlsClient tls;

    NetworkGuard(TlsClient tls) {
        this.tls = tls;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = Objects.requireNonNull(request.tag(Attempt.class), "attempt");
        if (attempt.begun()) {
            throw new SdkBugException("a request was about to be sent a second time under one signature");
        }
        Request signed = sign(request, attempt, connection(chain));
        return withoutFollowUp(chain.proceed(signed));
    }

    private static Socket connection(Chain chain) {
        Connection connection = chain.connection();
        return Objects.requireNonNull(connection, "connection").socket();
    }

    private Request sign(Request request, Attempt attempt, Socket socket) throws IOException {
        try {
            NegotiatedTls negotiated = tls.negotiated(socket);
            requireName(request.url().host(), socket);
            RequestHead head = head(request, attempt);
            List<Field> added = attempt.finisher().finish(head, tls.shown(socket));
            added.forEach(FieldRules::require);
            attempt.begin(socket, negotiated, head.with(added));
            return added.isEmpty() ? request : with(request, added);
        } catch (SdkException refusal) {
            throw new CarriedRefusal(refusal);
        }
    }

    private static Request with(Request request, List<Field> added) {
        Request.Builder signed = request.newBuilder();
        added.forEach(field -> signed.addHeader(field.name(), field.value()));
        return signed.build();
    }

    /** Per request, not per connection: a reused connection must belong to this host too. */
    private void requireName(String host, Socket socket) {
        if (!(socket instanceof SSLSocket secured) || !tls.hostnameVerifier().verify(host, secured.getSession())) {
            throw new SdkBugException("a connection was about to serve a host it was not opened for");
        }
    }

    private static RequestHead head(Request request, Attempt attempt) {
        Headers headers = request.headers();
        List<Field> fields = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            fields.add(new Field(headers.name(i), headers.value(i)));
        }
        return new RequestHead(request.method(), attempt.target(), fields);
    }

    private static Response withoutFollowUp(Response response) {
        String retryAfter = response.header("Retry-After");
        if (retryAfter == null) {
            return response;
        }
        return response.newBuilder()
                .removeHeader("Retry-After")
                .header(RETRY_AFTER, retryAfter)
                .build();
    }
}
