package io.ccaas.samples.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.signing.webhook.VerifiedWebhook;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A server of one endpoint. It listens on the loopback address alone: the proxy in front of it ends TLS and limits how long a
 * request may take.
 */
public final class WebhookReceiver implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int TAKEN = 204;
    private static final int NOT_PROVEN = 401;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final WebhookVerifier verifier;
    private final Consumer<VerifiedWebhook> inbox;
    private final Consumer<String> log;

    private WebhookReceiver(
            HttpServer server, WebhookVerifier verifier, Consumer<VerifiedWebhook> inbox, Consumer<String> log) {
        this.server = server;
        this.verifier = verifier;
        this.inbox = inbox;
        this.log = log;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any
     * @param verifier of the endpoint
     * @param inbox keeps what was proven, for good, before it returns; what it throws makes the sender come again
     * @param log gets the code of each refusal, and nothing of the message
     * @return the server
     * @throws IOException when the port cannot be had
     */
    public static WebhookReceiver start(
            int port, WebhookVerifier verifier, Consumer<VerifiedWebhook> inbox, Consumer<String> log)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        WebhookReceiver receiver = new WebhookReceiver(server, verifier, inbox, log);
        server.createContext("/", receiver::answer);
        server.setExecutor(receiver.threads);
        server.start();
        return receiver;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        WebhookHead head = WebhookHead.of(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders());
        try {
            inbox.accept(verifier.verify(head, exchange.getRequestBody()));
            return TAKEN;
        } catch (EvidenceException refused) {
            log.accept(refused.code());
            // It was taken before: who sent it again may stop. To everybody else the answer tells nothing of the
            // reason.
            return refused.code().equals("WEBHOOK_REPLAYED") ? TAKEN : NOT_PROVEN;
        }
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
