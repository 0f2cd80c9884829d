package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.EgressPermit;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Servers that count, and what a request needs to pass the guards. */
final class GuardedWorld implements AutoCloseable {

    private final Path folder;
    private final TestAuthority root = TestAuthority.create("root");
    private final List<MockWebServer> servers = new ArrayList<>();

    GuardedWorld(Path folder) {
        this.folder = folder;
    }

    X509Certificate root() {
        return root.certificate();
    }

    TlsClient tls(String policy) {
        return TlsClient.of(TlsPolicy.named(policy), TlsTrust.anchors(List.of(root.certificate())), null);
    }

    /** OkHttp over our sockets, without the guards. */
    static OkHttpClient bare(TlsClient tls) {
        return new OkHttpClient.Builder()
                .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                .hostnameVerifier(tls.hostnameVerifier())
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** The same with them. */
    static OkHttpClient guarded(OkHttpClient bare, TlsClient tls) {
        return bare.newBuilder()
                .addInterceptor(new CallGuard(tls, bare.hostnameVerifier(), () -> {}))
                .addNetworkInterceptor(new NetworkGuard(tls))
                .build();
    }

    /** Under an authority that the client trusts. */
    MockWebServer sound(String... names) throws GeneralSecurityException, IOException {
        return secured(root, names);
    }

    /** Under one that nobody trusts. */
    MockWebServer insecure() throws GeneralSecurityException, IOException {
        return secured(TestAuthority.create("nobody's"), "localhost");
    }

    private MockWebServer secured(TestAuthority authority, String... names)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(authority.leaf("s").dns(names).issue().uncheckedKeyManagers(), null, null);
        MockWebServer server = new MockWebServer();
        server.useHttps(context.getSocketFactory());
        return start(server, new MockResponse(200, Headers.of(), "{}"));
    }

    MockWebServer cleartext() throws IOException {
        return start(new MockWebServer(), new MockResponse(200, Headers.of(), "{}"));
    }

    MockWebServer redirecting(MockWebServer target) throws GeneralSecurityException, IOException {
        MockWebServer server = sound("localhost");
        String location = "http://localhost:" + target.getPort() + "/stolen";
        answer(server, new MockResponse(302, Headers.of("Location", location), ""));
        return server;
    }

    private MockWebServer start(MockWebServer server, MockResponse answer) throws IOException {
        answer(server, answer);
        server.start(InetAddress.getLoopbackAddress(), 0);
        servers.add(server);
        return server;
    }

    static void answer(MockWebServer server, MockResponse answer) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
    }

    /** A permit for that server, as if it were declared. */
    WireRequest permitted(MockWebServer server) throws IOException {
        String origin = "https://localhost:" + server.getPort();
        Path file = PartnerFolder.create(Files.createTempDirectory(folder, "declared"))
                .write(PartnerFolder.entry("crm", "CRM", "plain", origin + "/v1/", "CONTACT"));
        EgressPermit permit = DataFlowMap.load(file, List.of(new ConnectorDeclaration("plain", Role.CRM, List.of())))
                .permit("crm", URI.create(origin + "/v1/x"), Set.of());
        return new WireRequest(permit, "GET", List.of(), null, 1000);
    }

    /** To that server with its permit, by whatever scheme. */
    Request request(String scheme, MockWebServer server) throws IOException {
        return new Request.Builder()
                .url(scheme + "://localhost:" + server.getPort() + "/v1/x")
                .tag(Attempt.class, new Attempt(permitted(server), HeadFinisher.nothing()))
                .build();
    }

    @Override
    public void close() {
        servers.forEach(MockWebServer::close);
    }
}
