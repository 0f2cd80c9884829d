package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client that the pipeline is built on takes our factory, and its own settings loosen nothing. */
final class TlsUnderOkHttpTest {

    private final TestAuthority root = TestAuthority.create("root");
    private final TlsPolicy policy = TlsPolicy.named("common-2026");
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    TlsUnderOkHttpTest() throws IOException {
        server.setHttpsConfigurator(new HttpsConfigurator(
                TlsServer.builder(policy, root.server("localhost")).build().sslContext()));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String call(TlsClient tls, ConnectionSpec spec, String host) throws IOException {
        OkHttpClient http = new OkHttpClient.Builder()
                .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                .hostnameVerifier(tls.hostnameVerifier())
                .dns(name -> List.of(InetAddress.getLoopbackAddress()))
                .connectionSpecs(List.of(spec))
                .addNetworkInterceptor(chain -> {
                    NegotiatedTls facts = tls.negotiated(
                            Objects.requireNonNull(chain.connection()).socket());
                    return chain.proceed(chain.request())
                            .newBuilder()
                            .header("tls", facts.toString())
                            .build();
                })
                .build();
        String url = "https://" + host + ":" + server.getAddress().getPort() + "/";
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            return String.valueOf(response.header("tls"));
        } finally {
            http.connectionPool().evictAll();
            http.dispatcher().executorService().shutdown();
        }
    }

    private TlsClient client(TestAuthority trusted) {
        return TlsClient.of(policy, TlsTrust.anchors(List.of(trusted.certificate())), null);
    }

    @Test
    void okHttpsWeakestSpec_endsWithinThePolicy() throws IOException {
        ConnectionSpec weakest = new ConnectionSpec.Builder(ConnectionSpec.COMPATIBLE_TLS)
                .allEnabledCipherSuites()
                .allEnabledTlsVersions()
                .build();
        assertEquals(
                "TLSv1.3 TLS_AES_256_GCM_SHA384 secp256r1 under common-2026", call(client(root), weakest, "localhost"));
    }

    @Test
    void refusal_comesThroughOkHttpWithItsCode() {
        TlsClient elsewhere = client(TestAuthority.create("other"));
        IOException failure =
                assertThrows(IOException.class, () -> call(elsewhere, ConnectionSpec.MODERN_TLS, "localhost"));
        assertEquals("TLS_CHAIN", TlsFailure.refusalIn(failure).orElseThrow().code());
        IOException name =
                assertThrows(IOException.class, () -> call(client(root), ConnectionSpec.MODERN_TLS, "other.test"));
        assertEquals("TLS_NAME", TlsFailure.refusalIn(name).orElseThrow().code());
        assertEquals(0, requests.get());
    }
}
