package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server of ours does with a client whose certificate was, or may have been, revoked. */
final class ClientRevocationTest {

    private static final String RESPONDER = "http://status.test/ocsp";
    private static final TlsPolicy POLICY = TlsPolicy.named("common-2026");

    private final TestAuthority root = TestAuthority.create("root");
    private final ManualTime time = ManualTime.at(Instant.now());
    private final Queue<String> unlearned = new ConcurrentLinkedQueue<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final IssuedCertificate client = ordered().issue();
    private volatile Supplier<byte[]> answer =
            () -> root.status(client.certificate()).bytes();

    private CertificateOrder ordered(TestExtension... more) {
        CertificateOrder order = root.leaf("c")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .with(TestExtension.responders(RESPONDER));
        List.of(more).forEach(order::with);
        return order;
    }

    private static byte[] silence() {
        throw new Silence();
    }

    private static final class Silence extends PartnerException {

        private static final long serialVersionUID = 1L;

        Silence() {
            super(Problem.of("SILENCE", "an answer", "none", "Wait."));
        }
    }

    private TlsServer server(RevocationMode mode) {
        Fetch fetch = new Fetch() {
            @Override
            public byte[] get(FetchPurpose purpose, URI target, FetchLimits limits) {
                return silence();
            }

            @Override
            public byte[] post(FetchPurpose purpose, URI target, String mediaType, byte[] body, FetchLimits limits) {
                questions.incrementAndGet();
                return answer.get();
            }
        };
        TlsRevocation asking =
                TlsRevocation.asking(mode, fetch, () -> Deadline.in(Duration.ofSeconds(3)), time, unlearned::add);
        TlsTrust clients = TlsTrust.anchors(List.of(root.certificate())).checking(asking);
        return TlsServer.builder(POLICY, root.server("localhost"))
                .requireClientCertificates(clients)
                .build();
    }

    /** How many bytes of application data the server got from the client. */
    private int bytes(TlsServer server, IssuedCertificate shown, String protocol) throws IOException {
        TlsClient ours = TlsClient.of(POLICY, TlsTrust.anchors(List.of(root.certificate())), shown.identity());
        try (LoopbackServer running =
                LoopbackServer.on(server.sslContext(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
            String outcome = Dial.outcome(ours, running.port(), "localhost");
            int bytes = running.stop().applicationBytes();
            assertEquals(bytes == 1, outcome.equals("ACCEPTED"), outcome);
            return bytes;
        }
    }

    private int bytes(RevocationMode mode, String protocol) throws IOException {
        return bytes(server(mode), client, protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void revokedClient_isRefusedBeforeAnyByteUnderSoft(String protocol) throws IOException {
        answer = () -> root.status(client.certificate()).revoked().bytes();
        assertEquals(0, bytes(RevocationMode.SOFT, protocol));
        assertEquals(1, questions.get());
    }

    @ParameterizedTest
    @CsvSource({"SOFT, 1", "HARD, 1", "SHORT_LIVED_ONLY, 0"})
    void goodClient_isAcceptedUnlessNobodyMayBeAsked(RevocationMode mode, int accepted) throws IOException {
        assertEquals(accepted, bytes(mode, "TLSv1.3"));
    }

    @ParameterizedTest
    @CsvSource({"SOFT, 1, [no answer]", "HARD, 0, []"})
    void silence_isAcceptedUnderSoftAloneAndTold(RevocationMode mode, int accepted, String told) throws IOException {
        answer = ClientRevocationTest::silence;
        assertEquals(accepted, bytes(mode, "TLSv1.3"));
        assertEquals(told, unlearned.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HARD", "SHORT_LIVED_ONLY"})
    void shortLivedClient_isAcceptedAndNobodyIsAsked(String mode) throws IOException {
        Instant now = Instant.now();
        IssuedCertificate brief = ordered()
                .valid(now.minusSeconds(60), now.plus(Duration.ofDays(6)))
                .issue();
        assertEquals(1, bytes(server(RevocationMode.valueOf(mode)), brief, "TLSv1.3"));
        assertEquals(0, questions.get());
    }

    /** A certificate for both sides may promise to staple; as a client's there is no way to keep that. */
    @Test
    void clientThatPromisesToStaple_isAskedAboutLikeAnyOther() throws IOException {
        IssuedCertificate promising = ordered(TestExtension.mustStaple()).issue();
        answer = () -> root.status(promising.certificate()).bytes();
        assertEquals(1, bytes(server(RevocationMode.HARD), promising, "TLSv1.3"));
        assertEquals(1, questions.get());
    }

    /** A session stands on what is remembered: who was shown to be revoked meanwhile does not come back with one. */
    @Test
    void clientRevokedMeanwhile_isRefusedAlsoWithItsSession() throws IOException {
        TlsServer server = server(RevocationMode.SOFT);
        TlsClient ours = TlsClient.of(POLICY, TlsTrust.anchors(List.of(root.certificate())), client.identity());
        try (LoopbackServer running = LoopbackServer.on(server.sslContext(), socket -> {})) {
            assertFalse(Dial.once(ours, running.port(), "localhost").resumed());
            assertTrue(Dial.once(ours, running.port(), "localhost").resumed());
            answer = () -> root.status(client.certificate()).revoked().bytes();
            time.advance(Duration.ofHours(1));
            assertNotEquals("ACCEPTED", Dial.outcome(ours, running.port(), "localhost"));
            assertEquals(2, running.stop().applicationBytes());
        }
        assertEquals(2, questions.get());
    }
}
