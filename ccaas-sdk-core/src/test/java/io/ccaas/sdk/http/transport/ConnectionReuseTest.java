package io.ccaas.sdk.http.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.ccaas.sdk.http.dial.Dialling;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.NegotiatedTls;
import io.ccaas.sdk.tls.TlsClient;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which request may go over a connection that another one opened. */
final class ConnectionReuseTest {

    private final CurrentDeadline deadline = new CurrentDeadline();

    private Dialling dialling() {
        return Dialling.directly(
                Network.PRIVATE,
                new Dialling.Surroundings(
                        Resolver.system()::addresses, deadline, () -> TransportException.cancelled(false)));
    }

    private final GuardedWorld world;

    ConnectionReuseTest(@TempDir Path folder) {
        world = new GuardedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static RecordedRequest taken(MockWebServer server) throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(20, TimeUnit.SECONDS));
    }

    private NegotiatedTls send(Transport transport, MockWebServer server) throws IOException {
        return transport
                .send(
                        world.permitted(server),
                        HeadFinisher.nothing(),
                        AnswerVerifier.nothing(),
                        Deadline.in(Duration.ofSeconds(20)))
                .tls();
    }

    @Test
    void connectionUnderAnEarlierPolicy_isNotUsedAgain() throws Exception {
        MockWebServer server = world.sound("localhost");
        AtomicReference<TlsClient> inForce = new AtomicReference<>(world.tls("modern-2026"));
        try (Transport transport = Transport.open(until -> inForce.get(), dialling(), Time.system(), deadline)) {
            assertEquals("x25519", send(transport, server).group());
            send(transport, server);
            inForce.set(world.tls("common-2026")); // which has no x25519
            assertEquals("secp256r1", send(transport, server).group());
        }
        int first = taken(server).getConnectionIndex();
        assertEquals(first, taken(server).getConnectionIndex(), "nothing was pooled");
        assertNotEquals(first, taken(server).getConnectionIndex());
    }

    @Test
    void transport_speaksHttp11ToAServerThatOffersMore() throws Exception {
        MockWebServer server = world.sound("localhost");
        TlsClient tls = world.tls("common-2026");
        try (Transport transport = Transport.open(until -> tls, dialling(), Time.system(), deadline)) {
            send(transport, server);
        }
        assertEquals("HTTP/1.1", taken(server).getVersion());
    }

    /** HTTP/2 would let one connection serve every name of its certificate; under our verifier it serves the one it was opened for. */
    @Test
    void namesOfOneCertificate_shareNoConnection() throws Exception {
        MockWebServer server = world.sound("one.test", "two.test");
        TlsClient tls = world.tls("common-2026");
        assertEquals(
                2,
                connections(
                        server,
                        new OkHttpClient.Builder()
                                .sslSocketFactory(tls.socketFactory(), tls.trustManager())
                                .hostnameVerifier(tls.hostnameVerifier())));
        MockWebServer control = world.sound("one.test", "two.test");
        HandshakeCertificates plain = new HandshakeCertificates.Builder()
                .addTrustedCertificate(world.root())
                .build();
        assertEquals(
                1,
                connections(
                        control,
                        new OkHttpClient.Builder().sslSocketFactory(plain.sslSocketFactory(), plain.trustManager())),
                "the two connections above prove nothing");
    }

    private static long connections(MockWebServer server, OkHttpClient.Builder builder) throws Exception {
        OkHttpClient client =
                builder.dns(name -> List.of(InetAddress.getLoopbackAddress())).build();
        try {
            for (String name : List.of("one.test", "two.test")) {
                String url = "https://" + name + ":" + server.getPort() + "/";
                client.newCall(new Request.Builder().url(url).build()).execute().close();
            }
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
        RecordedRequest first = taken(server);
        assertEquals("HTTP/2", first.getVersion());
        return first.getConnectionIndex() == taken(server).getConnectionIndex() ? 1 : 2;
    }
}
