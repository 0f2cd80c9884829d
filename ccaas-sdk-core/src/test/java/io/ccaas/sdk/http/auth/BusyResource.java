package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.testing.PartnerFolder;
import java.security.cert.CertificateEncodingException;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Handshake;

/** A partner that keeps connections open under load, which the platform's own server does not. */
final class BusyResource implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();

    BusyResource(PartnerFolder folder, Function<RecordedRequest, MockResponse> answers) throws Exception {
        server.useHttps(PlainTls.trusting(
                        folder.authority().certificate(), folder.authority().server("localhost"))
                .getSocketFactory());
        server.requireClientAuth();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.apply(request);
            }
        });
        server.start();
    }

    String endpoint() {
        return "https://localhost:" + server.getPort();
    }

    static String field(RecordedRequest request, String name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    static String certificate(RecordedRequest request) {
        Handshake handshake = request.getHandshake();
        try {
            return handshake == null
                    ? ""
                    : ReadJwt.hash(handshake.peerCertificates().get(0).getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static MockResponse answer(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("content-type", "application/json")
                .body("{}")
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
