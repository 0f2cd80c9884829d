package io.ccaas.sdk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the status of certificates over plain HTTP on loopback, and keeps what it was asked. Until it is told what to
 * answer, it answers 503. Thread-safe; close it.
 */
public final class FakeResponder implements AutoCloseable {

    /** What one request gets. */
    @FunctionalInterface
    public interface Answering {

        /**
         * Answers.
         *
         * @param exchange the request, its body already read
         * @throws IOException when the other side hung up
         */
        void answer(HttpExchange exchange) throws IOException;
    }

    /**
     * One request as it came.
     *
     * @param line method and path
     * @param fields of the head, by name, first letter upper case
     * @param body a character for each byte
     */
    public record Question(String line, Map<String, List<String>> fields, String body) {}

    private final HttpServer server;
    private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());
    private volatile Answering answering = exchange -> answer(exchange, 503, new byte[0]);

    private FakeResponder(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens on a free port of loopback.
     *
     * @return the running responder
     * @throws IOException when no port is free
     */
    public static FakeResponder start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeResponder responder = new FakeResponder(server);
        server.createContext("/", responder::serve);
        server.start();
        return responder;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            questions.add(new Question(line, new TreeMap<>(exchange.getRequestHeaders()), body));
            answering.answer(exchange);
        }
    }

    /**
     * Answers 200 from now on.
     *
     * @param content of each answer
     * @return this responder
     */
    public FakeResponder answering(byte[] content) {
        return answering((Answering) exchange -> answer(exchange, 200, content));
    }

    /**
     * Answers in this way from now on.
     *
     * @param next on the server's thread
     * @return this responder
     */
    public FakeResponder answering(Answering next) {
        answering = next;
        return this;
    }

    /**
     * Writes one answer.
     *
     * @param exchange the request
     * @param status for example 200
     * @param content may be empty
     * @throws IOException when the other side hung up
     */
    public static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    /**
     * Where it listens.
     *
     * @return for example {@code http://localhost:49152}
     */
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * What it was asked so far.
     *
     * @return a copy, in order of arrival
     */
    public List<Question> questions() {
        synchronized (questions) {
            return List.copyOf(questions);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
