package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.CarriedRefusal;
import io.ccaas.sdk.http.dial.Dialling;
import io.ccaas.sdk.http.dial.Interruption;
import io.ccaas.sdk.partner.EgressPermit;
import io.ccaas.sdk.partner.EgressRefusedException;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One question and one answer without TLS, on a connection of its own: no redirect, cookie or authenticator, no proxy but a declared one, and
 * nothing in the head but what HTTP needs.
 */
final class ClearExchange implements AutoCloseable {

    private final CurrentDeadline deadline;
    private final Dialling dialling;
    private final OkHttpClient client;
    private volatile boolean closed;

    ClearExchange(CurrentDeadline deadline, Dialling dialling) {
        this.deadline = deadline;
        this.dialling = dialling;
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)) // not even what ends oddly is kept
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .socketFactory(dialling.sockets())
                .dns(dialling::lookup)
                .proxy(Proxy.NO_PROXY)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .connectTimeout(0, TimeUnit.SECONDS) // the deadline of the question covers all
                .readTimeout(0, TimeUnit.SECONDS)
                .writeTimeout(0, TimeUnit.SECONDS)
                .build();
    }

    byte[] exchange(EgressPermit permit, @Nullable RequestBody body, FetchLimits limits) {
        Deadline until = limits.deadline();
        until.require("certificate status");
        Call call = client.newCall(request(permit, body));
        Interruption interruption = new Interruption(call::cancel);
        call.timeout().timeout(Math.max(1, until.remaining().toNanos()), TimeUnit.NANOSECONDS);
        deadline.set(until, interruption::arm, this::requireOpen);
        interruption.arm();
        try {
            requireOpen();
            try (Response response = call.execute()) {
                return content(response, limits.mostBytes());
            }
        } catch (SdkBugException bug) {
            throw bug;
        } catch (IOException | IllegalArgumentException | IllegalStateException foreign) {
            // Unchecked too: OkHttp reads a status below 100 and then cannot hold it.
            throw translate(foreign, call, until);
        } finally {
            interruption.disarm();
            deadline.clear();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw StatusFetchException.cancelled();
        }
    }

    private static Request request(EgressPermit permit, @Nullable RequestBody body) {
        return new Request.Builder()
                .url(permit.target().uri().toString())
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "ccaas-sdk")
                .header("Connection", "close")
                .method(body == null ? "GET" : "POST", body)
                .build();
    }

    private static byte[] content(Response response, int most) throws IOException {
        if (response.code() != 200) {
            throw StatusFetchException.otherStatus();
        }
        try (InputStream in = response.body().byteStream()) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw StatusFetchException.tooLarge(most);
            }
            return content;
        }
    }

    /** The order matters: a deadline or an interrupt shows as a broken socket. */
    private static SdkException translate(Exception foreign, Call call, Deadline until) {
        return CarriedRefusal.in(foreign).map(ClearExchange::dialled).orElseGet(() -> {
            if (until.hasPassed()) {
                return new DeadlineExceededException("certificate status");
            }
            return call.isCanceled() || Thread.currentThread().isInterrupted()
                    ? StatusFetchException.cancelled()
                    : StatusFetchException.unanswered(foreign);
        });
    }

    private static SdkException dialled(SdkException refusal) {
        return refusal instanceof EgressRefusedException ? StatusFetchException.forbiddenAddress() : refusal;
    }

    /** Cancels what is under way; whatever begins later is refused. */
    @Override
    public void close() {
        closed = true;
        dialling.close();
        client.dispatcher().cancelAll();
    }
}
