package io.ccaas.sdk.http.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.HostnameVerifier;
import mockwebserver3.MockWebServer;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody could do who got hold of the client, which nobody is given: each way round leads to a server without the
 * guards, and to none with them.
 */
final class WaysRoundOkHttpTest {

    private static final HandshakeCertificates ANYTHING =
            new HandshakeCertificates.Builder().addInsecureHost("localhost").build();

    private static final HostnameVerifier ANYBODY = (host, session) -> true;

    private static final Interceptor OVERRIDE =
            chain -> chain.withSslSocketFactory(ANYTHING.sslSocketFactory(), ANYTHING.trustManager())
                    .withHostnameVerifier(ANYBODY)
                    .proceed(chain.request());

    private final GuardedWorld world;
    private final OkHttpClient bare;
    private final OkHttpClient guarded;

    WaysRoundOkHttpTest(@TempDir Path folder) {
        world = new GuardedWorld(folder);
        TlsClient tls = world.tls("common-2026");
        bare = GuardedWorld.bare(tls);
        guarded = GuardedWorld.guarded(bare, tls);
    }

    @AfterEach
    void close() {
        bare.connectionPool().evictAll(); // one pool and one dispatcher for all
        bare.dispatcher().executorService().shutdown();
        world.close();
    }

    private static int call(OkHttpClient client, Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    /** Closed by the guards, open without them. */
    private void requireClosed(UnaryOperator<OkHttpClient.Builder> way, Request request, MockWebServer seen)
            throws IOException {
        OkHttpClient changed = way.apply(guarded.newBuilder()).build();
        assertThrows(SdkBugException.class, () -> call(changed, request));
        assertEquals(0, seen.getRequestCount());
        call(way.apply(bare.newBuilder()).build(), request);
        assertEquals(1, seen.getRequestCount(), "the refusal above proves nothing");
    }

    private static UnaryOperator<OkHttpClient.Builder> first(Interceptor interceptor) {
        return builder -> {
            builder.interceptors().add(0, interceptor);
            return builder;
        };
    }

    @Test
    void clientAsItIsBuilt_reachesASoundServer() throws Exception {
        MockWebServer server = world.sound("localhost");
        assertEquals(200, call(guarded, world.request("https", server)));
        assertEquals(1, server.getRequestCount());
    }

    /** OkHttp would take the tabulator. */
    @Test
    void fieldThatIsAddedWithTheSignature_mustHaveItsFormToo() throws Exception {
        MockWebServer server = world.sound("localhost");
        for (String value : List.of("a b", "a\tb")) {
            HeadFinisher adding = (head, shown) -> List.of(new Field("Added", value));
            Request request = world.request("https", server)
                    .newBuilder()
                    .tag(Attempt.class, new Attempt(world.permitted(server), adding))
                    .build();
            if (value.indexOf('\t') < 0) {
                assertEquals(200, call(guarded, request));
            } else {
                assertThrows(IllegalArgumentException.class, () -> call(guarded, request));
            }
        }
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void anotherSocketFactory_isRefused() throws Exception {
        MockWebServer server = world.insecure();
        Request request = world.request("https", server);
        OkHttpClient changed = guarded.newBuilder()
                .sslSocketFactory(ANYTHING.sslSocketFactory(), ANYTHING.trustManager())
                .build();
        assertThrows(SdkBugException.class, () -> call(changed, request));
        assertEquals(0, server.getRequestCount());
        OkHttpClient open = bare.newBuilder()
                .sslSocketFactory(ANYTHING.sslSocketFactory(), ANYTHING.trustManager())
                .hostnameVerifier(ANYBODY)
                .build();
        assertEquals(200, call(open, request), "the refusal above proves nothing");
    }

    @Test
    void interceptorThatOverridesTheCall_isRefused() throws Exception {
        MockWebServer server = world.insecure();
        requireClosed(first(OVERRIDE), world.request("https", server), server);
    }

    /** OkHttp runs no network interceptor for them, so the guard that counts is the last of the application. */
    @Test
    void webSocketWithAnOverride_isRefused() throws Exception {
        MockWebServer server = world.insecure();
        OkHttpClient changed = first(OVERRIDE).apply(guarded.newBuilder()).build();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        changed.newWebSocket(world.request("https", server), new WebSocketListener() {
            @Override
            public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
                ended.complete(failure);
            }
        });
        Throwable failure = ended.get(20, TimeUnit.SECONDS);
        assertTrue(String.valueOf(failure.getMessage()).contains("not the enforced ones"), failure::toString);
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void verifierThatSaysYesToAll_isRefused() throws Exception {
        MockWebServer other = world.sound("other.test");
        Request request = world.request("https", other);
        OkHttpClient changed = guarded.newBuilder().hostnameVerifier(ANYBODY).build();
        assertThrows(SdkBugException.class, () -> call(changed, request));
        // And were the guard not there: the name is checked in the handshake too.
        OkHttpClient withoutGuard = bare.newBuilder().hostnameVerifier(ANYBODY).build();
        IOException refused = assertThrows(IOException.class, () -> call(withoutGuard, request));
        assertEquals("TLS_NAME", TlsFailure.refusalIn(refused).orElseThrow().code());
        assertEquals(0, other.getRequestCount());
    }

    @Test
    void cleartext_isRefused() throws Exception {
        MockWebServer server = world.cleartext();
        requireClosed(
                builder -> builder.connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT)),
                world.request("http", server),
                server);
    }

    @Test
    void redirectsTurnedOn_areRefused() throws Exception {
        MockWebServer stolen = world.cleartext();
        MockWebServer server = world.redirecting(stolen);
        requireClosed(
                builder -> builder.followRedirects(true).followSslRedirects(true),
                world.request("https", server),
                stolen);
    }

    @Test
    void proxy_isRefused() throws Exception {
        MockWebServer proxy = world.cleartext();
        Request request = world.request("https", world.sound("localhost"));
        OkHttpClient changed =
                guarded.newBuilder().proxy(proxy.getProxyAddress()).build();
        assertThrows(SdkBugException.class, () -> call(changed, request));
        assertEquals(0, proxy.getRequestCount());
        assertThrows(
                IOException.class,
                () -> call(bare.newBuilder().proxy(proxy.getProxyAddress()).build(), request));
        assertNotEquals(0, proxy.getRequestCount(), "the refusal above proves nothing");
    }

    @Test
    void targetThatIsNotThePermittedOne_isRefused() throws Exception {
        MockWebServer elsewhere = world.sound("localhost");
        Request permitted = world.request("https", world.sound("localhost"));
        requireClosed(
                first(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url("https://localhost:" + elsewhere.getPort() + "/v1/x")
                        .build())),
                permitted,
                elsewhere);
    }

    @Test
    void requestWithoutAPermit_isRefused() throws GeneralSecurityException, IOException {
        MockWebServer server = world.sound("localhost");
        Request stray = new Request.Builder()
                .url("https://localhost:" + server.getPort() + "/")
                .build();
        assertInstanceOf(NullPointerException.class, assertThrows(RuntimeException.class, () -> call(guarded, stray)));
        assertEquals(0, server.getRequestCount());
    }
}
