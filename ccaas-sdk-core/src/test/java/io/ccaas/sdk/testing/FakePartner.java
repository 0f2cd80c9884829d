package io.ccaas.sdk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A partner on loopback: the JDK's own HTTPS server, mutual TLS under {@code common-2026}, and, when asked, signatures
 * verified and answers signed. It records what it decrypted. Thread-safe; close it.
 */
public final class FakePartner implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<ReceivedRequest> received = Collections.synchronizedList(new ArrayList<>());
    private final Function<ReceivedRequest, FakeAnswer> answers;
    private final @Nullable RequestVerifier verifier;
    private final @Nullable SigningKey signer;

    private FakePartner(HttpsServer server, Builder builder) {
        this.server = server;
        this.answers = builder.answers;
        this.verifier = builder.verifier;
        this.signer = builder.signer;
    }

    /**
     * Begins a partner.
     *
     * @param identity its certificate, for {@code localhost}
     * @param clients who issues the certificates that clients must show
     * @return a builder
     */
    public static Builder builder(TlsIdentity identity, TestAuthority clients) {
        return new Builder(identity, clients);
    }

    private FakePartner start() {
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            ReceivedRequest request = ReceivedRequest.read(exchange, endpoint());
            received.add(request);
            VerifiedRequest verified = verifier == null ? null : verifier.verify(request.head());
            answers.apply(request).send(exchange, verified, signer);
        } catch (SdkException refusal) {
            FakeAnswer.json(401, "{\"error\":\"" + refusal.code() + "\"}").send(exchange, null, null);
        }
    }

    /**
     * Where it listens.
     *
     * @return an origin such as {@code https://localhost:49152}
     */
    public String endpoint() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /**
     * What it decrypted so far.
     *
     * @return a copy, in order of arrival
     */
    public List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Stops listening and waits for no one. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /** Collects what a partner does. Not thread-safe. */
    public static final class Builder {

        private final TlsIdentity identity;
        private final TestAuthority clients;
        private Function<ReceivedRequest, FakeAnswer> answers = request -> FakeAnswer.json(200, "{}");
        private @Nullable RequestVerifier verifier;
        private @Nullable SigningKey signer;
        private boolean strangers;

        private Builder(TlsIdentity identity, TestAuthority clients) {
            this.identity = identity;
            this.clients = clients;
        }

        /**
         * What to answer.
         *
         * @param function called for each request, on the server's threads
         * @return this builder
         */
        public Builder answering(Function<ReceivedRequest, FakeAnswer> function) {
            this.answers = function;
            return this;
        }

        /**
         * Refuses requests whose signature does not hold, with 401.
         *
         * @param strict how to verify
         * @return this builder
         */
        public Builder verifying(RequestVerifier strict) {
            this.verifier = strict;
            return this;
        }

        /**
         * Signs every answer; goes with {@link #verifying}, because an answer is bound to a verified request.
         *
         * @param key the partner's key
         * @return this builder
         */
        public Builder signing(SigningKey key) {
            this.signer = key;
            return this;
        }

        /**
         * Asks nobody for a certificate, as no partner should.
         *
         * @return this builder
         */
        public Builder admittingStrangers() {
            this.strangers = true;
            return this;
        }

        /**
         * Listens on a free port of loopback.
         *
         * @return the running partner
         * @throws IOException when no port is free
         */
        public FakePartner start() throws IOException {
            TlsServer.Builder tlsServer = TlsServer.builder(TlsPolicy.named("common-2026"), identity);
            TlsTrust issuer = TlsTrust.anchors(List.of(clients.certificate()));
            TlsServer tls = (strangers ? tlsServer : tlsServer.requireClientCertificates(issuer)).build();
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls.sslContext()) {
                @Override
                public void configure(HttpsParameters parameters) {
                    parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
                }
            });
            return new FakePartner(server, this).start();
        }
    }
}
