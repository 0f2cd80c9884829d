package io.ccaas.sdk.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * What the policy layer adds to a call with mutual TLS: the same OkHttp over Java's TLS, with and without the layer, turn by
 * turn in one run. Run by hand: {@code .ci/benchmark-tls [CALLS]}; the table is in docs/benchmarks.md.
 */
final class HandshakeBenchmark {

    /** Until Java has compiled both sides. */
    private static final int WARM_UP = 500;

    private HandshakeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        // The same group on both sides: Java prefers x25519, the policy secp256r1, and their costs differ.
        System.setProperty("jdk.tls.namedGroups", "secp256r1");
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or its answers wait 40 ms for an acknowledgement
        int calls = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        TestAuthority root = TestAuthority.create("root");
        TestAuthority issuing = root.intermediate("issuing").issueAuthority();
        System.out.println(
                "| call | bare, ms | with the layer, ms | ratio | processor bare, ms | with the layer, ms | more, ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String protocol : new String[] {"TLSv1.3", "TLSv1.2"}) {
            rows(protocol, calls, root, issuing);
        }
    }

    private static void rows(String protocol, int calls, TestAuthority root, TestAuthority issuing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        HttpsServer server = server(root, issuing.server("localhost"), protocol, threads);
        OkHttpClient bare = bare(root, issuing.client("bare"));
        OkHttpClient layered = layered(root, issuing.client("layered"));
        for (Reuse reuse : Reuse.values()) {
            if (reuse == Reuse.SESSION && protocol.equals("TLSv1.2")) {
                continue; // the layer never takes one up there
            }
            compare(protocol + " " + reuse.words, calls, server, bare, layered, reuse);
        }
        server.stop(0);
        threads.shutdown();
    }

    private static void compare(
            String name, int calls, HttpsServer server, OkHttpClient bare, OkHttpClient layered, Reuse reuse)
            throws IOException {
        BenchmarkedCalls one = new BenchmarkedCalls(bare, server.getAddress().getPort(), reuse, calls);
        BenchmarkedCalls other =
                new BenchmarkedCalls(layered, server.getAddress().getPort(), reuse, calls);
        for (int i = 0; i < WARM_UP; i++) {
            one.warmUp();
            other.warmUp();
        }
        for (int i = 0; i < calls; i++) {
            one.call();
            other.call();
        }
        System.out.printf(
                "| %s | %.3f | %.3f | %.2f | %.3f | %.3f | %.3f |%n",
                name,
                one.elapsed(),
                other.elapsed(),
                other.elapsed() / one.elapsed(),
                one.processor(),
                other.processor(),
                other.processor() - one.processor());
    }

    private static HttpsServer server(
            TestAuthority root, TlsIdentity identity, String protocol, ExecutorService threads)
            throws IOException, GeneralSecurityException {
        SSLContext context = context(root, identity);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setProtocols(new String[] {protocol});
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Java's own TLS with one anchor and one identity, as a careful user of OkHttp sets it up. */
    private static SSLContext context(TestAuthority root, TlsIdentity identity) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                new KeyManager[] {identity.keyManager()}, trustManagers(root).getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory trustManagers(TestAuthority root) throws GeneralSecurityException {
        try {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("root", root.certificate());
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(anchors);
            return factory;
        } catch (IOException failure) {
            throw new GeneralSecurityException("a key store in memory failed", failure);
        }
    }

    private static OkHttpClient bare(TestAuthority root, TlsIdentity identity) throws GeneralSecurityException {
        X509TrustManager trust = (X509TrustManager) trustManagers(root).getTrustManagers()[0];
        return new OkHttpClient.Builder()
                .fastFallback(false)
                .socketFactory(new PromptSockets())
                .sslSocketFactory(context(root, identity).getSocketFactory(), trust)
                .build();
    }

    private static OkHttpClient layered(TestAuthority root, TlsIdentity identity) {
        TlsClient tls =
                TlsClient.of(TlsPolicy.named("common-2026"), TlsTrust.anchors(List.of(root.certificate())), identity);
        return new OkHttpClient.Builder()
                .fastFallback(false)
                .socketFactory(new PromptSockets())
                .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                .hostnameVerifier(tls.hostnameVerifier())
                .build();
    }
}
