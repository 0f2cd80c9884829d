package io.ccaas.sdk.http.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The other side of {@link SigningBenchmark}: Java's own HTTPS server in a process of its own. Every client shows a
 * certificate; under the path of an algorithm, requests are verified and answers signed. Each answer says what was seen of
 * the request.
 */
final class BenchmarkedPartner {

    /** How long each answer is. */
    static final int ANSWER_LENGTH = 600;

    private final Map<String, RequestVerifier> verifiers = new HashMap<>();
    private final Map<String, ResponseSigner> signers = new HashMap<>();
    private final ResponseSigner stranger;
    private final HttpsServer server;

    private BenchmarkedPartner(Path folder) throws IOException {
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            String id = SigningWorld.id(algorithm);
            verifiers.put(
                    id,
                    RequestVerifier.builder(ReplayStore.inMemory(1_000_000))
                            .trust("us", loader.verificationKey("client", Path.of("client-" + id + ".pub")))
                            .build());
            signers.put(
                    id,
                    ResponseSigner.of(loader.signingKey("partner", source("partner-" + id + ".key")), Time.system()));
        }
        KeyPair unknown = TestKeyKind.ED25519.generate();
        this.stranger = ResponseSigner.of(SigningKey.of(unknown.getPrivate(), unknown.getPublic()), Time.system());
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TlsServer tls = TlsServer.builder(
                        TlsPolicy.named("common-2026"),
                        loader.identity("server", Path.of("server.pem"), source("server.key")))
                .requireClientCertificates(TlsTrust.anchors(loader.certificates("clients", Path.of("ca.pem"))))
                .build();
        server.setHttpsConfigurator(new HttpsConfigurator(tls.sslContext()) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::answer);
    }

    private static KeySource source(String file) {
        return KeySource.of(new SecretReference("file", file));
    }

    /** Tells on standard output where it listens; ends when its standard input does. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkedPartner partner = new BenchmarkedPartner(Path.of(arguments[0]));
        partner.server.start();
        System.out.println(partner.endpoint());
        System.exit(Math.min(0, System.in.read()) + 1);
    }

    private String endpoint() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            RequestVerifier verifier = verifiers.get(path[1]);
            if (verifier == null) {
                send(exchange, List.of(), seen(exchange, body, "none"));
                return;
            }
            VerifiedRequest request = verifier.verify(head(exchange));
            request.body(new ByteArrayInputStream(body)).readAllBytes();
            byte[] content = seen(exchange, body, request.keyId());
            ResponseSigner signer = path[2].equals("forged") ? stranger : signers.get(path[1]);
            send(exchange, signed(request, signer, content), content);
        }
    }

    private RequestHead head(HttpExchange exchange) {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Field(name.toLowerCase(Locale.ROOT), value))));
        return new RequestHead(exchange.getRequestMethod(), endpoint() + exchange.getRequestURI(), fields);
    }

    /** Who called, over which connection, what came, and under which key that was verified. */
    private static byte[] seen(HttpExchange exchange, byte[] body, String keyId) throws IOException {
        var session = ((HttpsExchange) exchange).getSSLSession();
        String facts = session.getPeerPrincipal() + " " + session.getCipherSuite() + " from port "
                + exchange.getRemoteAddress().getPort() + ", " + body.length + " bytes, key " + keyId;
        String filled = facts + ".".repeat(ANSWER_LENGTH - facts.length() - 2);
        return ('"' + filled + '"').getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Field> signed(VerifiedRequest request, ResponseSigner signer, byte[] content) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Content-Type", "application/json"));
        fields.add(new Field("Content-Digest", ContentDigest.of(content).fieldValue()));
        fields.addAll(signer.sign(request, new ResponseHead(200, fields)).fields());
        return fields;
    }

    private static void send(HttpExchange exchange, List<Field> fields, byte[] content) throws IOException {
        fields.forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }
}
