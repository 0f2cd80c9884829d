package io.ccaas.sdk.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells the status of certificates over plain HTTP on loopback, and keeps what it was asked. */
final class Responder implements AutoCloseable {

    /** What one request gets. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** One request as it came. */
    record Question(String line, Map<String, List<String>> fields, byte[] body) {}

    private final HttpServer server;
    private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());
    private volatile Answering answering = exchange -> answer(exchange, 503, new byte[0]);

    private Responder(HttpServer server) {
        this.server = server;
    }

    static Responder start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Responder responder = new Responder(server);
        server.createContext("/", responder::serve);
        server.start();
        return responder;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            questions.add(new Question(line, new TreeMap<>(exchange.getRequestHeaders()), body));
            answering.answer(exchange);
        }
    }

    Responder answering(byte[] content) {
        return answering((Answering) exchange -> answer(exchange, 200, content));
    }

    Responder answering(Answering next) {
        answering = next;
        return this;
    }

    static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Question> questions() {
        synchronized (questions) {
            return List.copyOf(questions);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
