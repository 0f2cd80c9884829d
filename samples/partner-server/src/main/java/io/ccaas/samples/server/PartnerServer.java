package io.ccaas.samples.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A partner's HTTPS server: the JDK's own, under this library's TLS policy, in front of one handler.
 *
 * <p>Guarantees: the handler sees only requests over mutual TLS whose signature was verified, each of them once. Does not
 * guarantee: anything across restarts, because nonces are remembered in memory.
 */
public final class PartnerServer implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int WAITING_CONNECTIONS = 64;
    private static final int SECONDS_TO_FINISH = 2;

    private final HttpsServer server;
    private final ExecutorService threads;
    private final AtomicInteger underWay;

    private PartnerServer(HttpsServer server, ExecutorService threads, AtomicInteger underWay) {
        this.server = server;
        this.threads = threads;
        this.underWay = underWay;
    }

    /**
     * Listens.
     *
     * @param settings keys, clients and limits
     * @param handler answers proven requests
     * @return a running server
     * @throws IOException when the address cannot be taken
     */
    public static PartnerServer start(ServerSettings settings, RequestHandler handler) throws IOException {
        HttpsServer server = HttpsServer.create(settings.address(), WAITING_CONNECTIONS);
        String local = "https://localhost:" + server.getAddress().getPort();
        SignedExchange exchange = new SignedExchange(settings, settings.origin().orElse(local), handler);
        AtomicInteger underWay = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setHttpsConfigurator(new MutualTls(settings.tls().sslContext()));
        server.setExecutor(threads);
        server.createContext("/", http -> {
            underWay.incrementAndGet();
            try {
                exchange.handle(http);
            } finally {
                underWay.decrementAndGet();
            }
        });
        server.start();
        return new PartnerServer(server, threads, underWay);
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening and gives requests under way two seconds to finish. */
    @Override
    public void close() {
        // The JDK's server waits the whole time even when nothing is under way.
        server.stop(underWay.get() == 0 ? 0 : SECONDS_TO_FINISH);
        threads.shutdownNow();
    }

    /** The context asks for client certificates already; saying it again protects against a context that does not. */
    private static final class MutualTls extends HttpsConfigurator {

        MutualTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters connection) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setNeedClientAuth(true);
            connection.setSSLParameters(parameters);
        }
    }
}
