package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.dial.Dialling;
import io.ccaas.sdk.http.dial.Interruption;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The connections to one partner.
 *
 * <p>Guarantees: a request is written at most once per {@link #send}; it leaves only over a connection that this
 * transport opened under its TLS policy to an address that was checked; no redirect, proxy, cookie or authenticator of
 * the host application takes part; a connection whose exchange failed or could not be proven is closed. The deadline
 * covers everything from the name lookup to the last byte of the answer, and an interrupt cancels at once. Thread-safe.
 */
public final class Transport implements AutoCloseable {

    private final Generations generations;
    private final Dispatcher dispatcher = new Dispatcher(); // one for all generations: closing reaches every call
    private final CurrentDeadline deadline;
    private final Dialling dialling;
    private volatile boolean closed;

    private Transport(Function<Deadline, TlsClient> tls, Dialling dialling, Time time, CurrentDeadline deadline) {
        this.deadline = deadline;
        this.dialling = dialling;
        this.generations = new Generations(tls, this::settings, this::requireOpen, time);
    }

    /** Everything but TLS, which each generation of connections adds; no client is ever built without it. */
    private OkHttpClient.Builder settings() {
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                        .allEnabledTlsVersions()
                        .allEnabledCipherSuites()
                        .build()))
                .socketFactory(dialling.sockets())
                .dns(dialling::lookup)
                .proxy(java.net.Proxy.NO_PROXY)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .connectTimeout(10, TimeUnit.SECONDS)
                .readTimeout(0, TimeUnit.SECONDS)
                .writeTimeout(0, TimeUnit.SECONDS)
                .eventListener(new UploadWatch());
    }

    /**
     * Prepares connections; opens none yet.
     *
     * @param tls policy, trust and identity; asked before every attempt. Another answer than before moves all that
     *     begins from then on to connections of its own, and closes those under the earlier one as they fall idle; a
     *     refusal is thrown by the attempt, closes them in the same way, and nothing is sent
     * @param dialling how connections come about; closed with this
     * @param time its ticker tells how long connections have been used
     * @param deadline told of each call, for what TLS asks in the middle of one
     * @return a transport to close after use
     */
    @SuppressWarnings("exports") // the pipeline alone opens transports
    public static Transport open(
            Function<Deadline, TlsClient> tls, Dialling dialling, Time time, CurrentDeadline deadline) {
        return new Transport(tls, dialling, time, deadline);
    }

    /**
     * Makes one attempt.
     *
     * @param request what to send, permitted
     * @param finisher signs the head as it leaves
     * @param verifier judges the answer
     * @param until when it has ended
     * @return the verified answer, whatever its status
     */
    public WireAnswer send(WireRequest request, HeadFinisher finisher, AnswerVerifier verifier, Deadline until) {
        until.require("connect");
        Generations.Connections connections = generations.current(until);
        try {
            return send(connections, request, finisher, verifier, until);
        } finally {
            connections.fallIdle();
        }
    }

    private WireAnswer send(
            Generations.Connections connections,
            WireRequest request,
            HeadFinisher finisher,
            AnswerVerifier verifier,
            Deadline until) {
        Attempt attempt = new Attempt(request, rearming(finisher));
        Interruption[] interruption = new Interruption[1];
        Call call = connections.newCall(okRequest(request, attempt, () -> interruption[0].arm()));
        interruption[0] = new Interruption(call::cancel);
        // At least one: to OkHttp zero means no limit at all, and the deadline may pass between two lines.
        call.timeout().timeout(Math.max(1, until.remaining().toNanos()), TimeUnit.NANOSECONDS);
        deadline.set(until, () -> interruption[0].arm(), this::requireWanted);
        interruption[0].arm();
        try (Response response = call.execute()) {
            return AnswerReader.read(response, attempt, verifier);
        } catch (IOException foreign) {
            attempt.closeConnection();
            throw Failures.translate(foreign, attempt, call, until);
        } catch (SdkBugException bug) {
            throw bug;
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            attempt.closeConnection(); // such as a status below 100, which OkHttp reads and then cannot hold
            throw Failures.translate(foreign, attempt, call, until);
        } finally {
            interruption[0].disarm();
            deadline.clear();
        }
    }

    /** Whoever signs may wait for channels, as for an agent's socket, and the platform then forgets whom an interrupt ends. */
    private HeadFinisher rearming(HeadFinisher finisher) {
        return (head, shown) -> {
            try {
                return finisher.finish(head, shown);
            } finally {
                deadline.rearm();
            }
        };
    }

    private static Request okRequest(WireRequest request, Attempt attempt, Runnable afterRead) {
        Request.Builder builder = new Request.Builder().url(attempt.target()).tag(Attempt.class, attempt);
        request.fields().forEach(field -> builder.addHeader(field.name(), field.value()));
        WireBody body = request.body();
        RequestBody outgoing = body == null ? emptyBody(request.method()) : new OutgoingBody(body, afterRead);
        return builder.method(request.method(), outgoing).build();
    }

    private static @org.jspecify.annotations.Nullable RequestBody emptyBody(String method) {
        return switch (method) {
            case "POST", "PUT", "PATCH" -> RequestBody.create(new byte[0]);
            default -> null;
        };
    }

    /**
     * Refuses to go on after {@link #close()}.
     *
     * @throws TransportException when this was closed
     */
    public void requireOpen() {
        if (closed) {
            throw TransportException.cancelled(false);
        }
    }

    /**
     * Refuses to go on in a call that was given up: after {@link #close()}, or when its thread was interrupted.
     *
     * @throws TransportException when it was
     */
    public void requireWanted() {
        requireOpen();
        if (Thread.currentThread().isInterrupted()) {
            throw TransportException.cancelled(false);
        }
    }

    /** Cancels what is under way and closes every connection; whatever begins later is refused. */
    @Override
    public void close() {
        closed = true; // first: a call that the dispatcher does not know yet sees it in CallGuard
        dialling.close();
        dispatcher.cancelAll();
        generations.close();
    }
}
