package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.RawPartner.Conversation;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 13: whatever a call is waiting for, its deadline ends it; so do an interrupt and the closing of the instance. Without
 * that each of these tests would hang until its time-out.
 */
@Timeout(25)
class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private static void assertPassed(Bench bench) {
        assertPassed(bench, SHORT);
    }

    private static void assertPassed(Bench bench, Duration patience) {
        SdkException failure =
                assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE, Deadline.in(patience)));
        assertEquals("DEADLINE_EXCEEDED", failure.code());
    }

    private void serverSeesTheEnd(Conversation stalling) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, connected(stalling));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE);
            assertPassed(bench);
            assertTrue(partner.ended(1), "the connection was left open");
        }
    }

    /** Answers a first call, so that the deadline of the next finds a connection, however busy the machine is. */
    private static Conversation connected(Conversation then) {
        return wire -> {
            wire.signed(Objects.requireNonNull(wire.request()), 200, "{}");
            then.hold(wire);
        };
    }

    @Test
    void nameServiceThatDoesNotAnswer_endsAtTheDeadline() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Resolver silent = host -> {
            Waiting.on(never);
            return List.of();
        };
        try (Bench bench = Bench.open(
                folder, "https://localhost:1", entry -> entry, Ccaas.builder().resolver(silent))) {
            assertPassed(bench);
        } finally {
            never.countDown();
        }
    }

    @Test
    void listenerThatAcceptsNobody_endsAtTheDeadline() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Bench bench = Bench.open(folder, "https://localhost:" + full.getLocalPort())) {
            List<Socket> crowd = crowd(full);
            assertPassed(bench);
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    /** Fills the queue of a listener until the next connection would wait. */
    private static List<Socket> crowd(ServerSocket full) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        while (true) {
            Socket socket = new Socket();
            crowd.add(socket);
            try {
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 100);
            } catch (IOException queueIsFull) {
                return crowd;
            }
        }
    }

    @Test
    void handshakeThatStalls_endsAtTheDeadline() throws Exception {
        try (RawPartner partner = RawPartner.withoutTls(folder, Wire::untilHungUp);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertPassed(bench, SHORT.multipliedBy(5)); // or a busy machine has not connected by then
            assertTrue(partner.ended(1), "the connection was left open");
        }
    }

    @Test
    void uploadThatNobodyReads_endsAtTheDeadline() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        byte[] recording = SampleRecordings.pcm16().seconds(600).bytes(); // far more than socket buffers hold
        try (RawPartner partner = RawPartner.start(folder, connected(wire -> {
                    wire.head();
                    Waiting.on(go);
                    wire.untilHungUp();
                }));
                Bench bench = Bench.open(folder, partner.endpoint());
                AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(recording))) {
            bench.send(Bench.ONCE);
            Deadline deadline = Deadline.in(SHORT.multipliedBy(20)); // all is proven and summed before it is sent
            SdkException failure = assertThrows(
                    SdkException.class,
                    () -> bench.client().send(Bench.ONCE, TransferId.fresh(), Map.of(), audio, deadline));
            assertEquals("DEADLINE_EXCEEDED", failure.code());
            go.countDown();
            assertTrue(partner.ended(1), "the connection was left open");
        }
    }

    @Test
    void answerThatDoesNotCome_endsAtTheDeadline() throws Exception {
        serverSeesTheEnd(wire -> {
            wire.request();
            wire.untilHungUp();
        });
    }

    /** A clock that stands still for some readings and is late from then on. */
    private static final class LateAfter implements Time {

        private int readings;

        LateAfter(int readings) {
            this.readings = readings;
        }

        @Override
        public long ticks() {
            return readings-- > 0 ? 0 : SHORT.toNanos();
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration pause) {
            readings = 0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void deadlineThatPassesBetweenTwoSteps_isNotTakenForNone(int readings) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, connected(Wire::untilHungUp));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE); // leaves its connection, so that no name lookup measures the deadline again
            Deadline deadline = Deadline.in(SHORT, new LateAfter(readings));
            SdkException failure = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE, deadline));
            assertEquals("DEADLINE_EXCEEDED", failure.code());
        }
    }

    @Test
    void answerThatDrips_endsAtTheDeadline() throws Exception {
        serverSeesTheEnd(wire -> {
            RawRequest request = Objects.requireNonNull(wire.request());
            wire.raw(wire.signedHead(request, 200, "x".repeat(100_000), folder.partnerKey()));
            wire.socket().setSoTimeout(20);
            for (int i = 0; i < 90_000; i++) {
                wire.raw("x");
                pause(wire);
            }
        });
    }

    /** Reads, which nobody answers, for 20 ms. */
    private static void pause(Wire wire) throws IOException {
        try {
            wire.untilHungUp();
            throw new IOException("hung up");
        } catch (java.net.SocketTimeoutException stillThere) {
            // the next byte may go
        }
    }

    @Test
    void retries_endAtTheDeadlineOfTheCall() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    if (wire.index() == 1) {
                        wire.signed(request, 503, "{}", new Field("connection", "close"));
                    } else {
                        wire.untilHungUp();
                    }
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            SdkException failure = assertThrows(
                    SdkException.class, () -> bench.send(Bench.REPEATABLE, Deadline.in(Duration.ofSeconds(1))));
            assertEquals("DEADLINE_EXCEEDED", failure.code());
            assertTrue(partner.ended(2));
        }
    }

    /** A key management service that does not answer, whatever becomes of whoever asked. */
    private static SigningKeyProvider deaf(KeyPair pair, CountDownLatch asked, CountDownLatch never) {
        SigningKey there = SigningKey.of(pair.getPrivate(), pair.getPublic());
        SigningKey deaf = new SigningKey() {

            @Override
            public String keyId() {
                return there.keyId();
            }

            @Override
            public SignatureAlgorithm algorithm() {
                return there.algorithm();
            }

            @Override
            public PublicKey publicKey() {
                return there.publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                asked.countDown();
                while (never.getCount() > 0) {
                    awaitDeafly(never);
                }
                return there.sign(message);
            }
        };
        return new SigningKeyProvider() {

            @Override
            public String scheme() {
                return "corp-kms";
            }

            @Override
            public SigningKey key(String name, String role) {
                return deaf;
            }
        };
    }

    private static void awaitDeafly(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException unheeded) {
            // A bad service does not care.
        }
    }

    private Bench signedBy(SigningKeyProvider keys, RawPartner partner) throws IOException {
        return Bench.open(
                folder,
                partner.endpoint(),
                entry -> entry.replace("file:sign.key", "corp-kms:sign"),
                Ccaas.builder().signingKeys(keys));
    }

    @Test
    void signerThatHangs_endsAtTheDeadlineAndNothingIsSent() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        SigningKeyProvider keys = deaf(TestKeyKind.ED25519.generate(), new CountDownLatch(1), never);
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = signedBy(keys, partner)) {
            SdkException failure = assertThrows(
                    SdkException.class, () -> bench.send(Bench.REPEATABLE, Deadline.in(Duration.ofSeconds(3))));
            assertEquals("CREDENTIAL_SOURCE_LATE", failure.code());
            assertEquals(0, partner.received().size());
        } finally {
            never.countDown();
        }
    }

    @Test
    void closedInstance_doesNotWaitForASigner() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        SigningKeyProvider keys = deaf(TestKeyKind.ED25519.generate(), asked, never);
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = signedBy(keys, partner)) {
            CompletableFuture<Answer> call = Waiting.call(() -> bench.send(Bench.REPEATABLE));
            Waiting.on(asked);
            bench.ccaas().close();
            assertEquals("CALL_CANCELLED", codeOf(call));
        } finally {
            never.countDown();
        }
    }

    @Test
    void interruptedCall_doesNotWaitForASigner() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Thread[] caller = new Thread[1];
        SigningKeyProvider keys = deaf(TestKeyKind.ED25519.generate(), asked, never);
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = signedBy(keys, partner)) {
            CompletableFuture<Answer> call = Waiting.call(() -> {
                caller[0] = Thread.currentThread();
                return bench.send(Bench.REPEATABLE);
            });
            Waiting.on(asked);
            caller[0].interrupt();
            assertEquals("CALL_CANCELLED", codeOf(call));
        } finally {
            never.countDown();
        }
    }

    private static Conversation silence(CountDownLatch arrived) {
        return wire -> {
            wire.request();
            arrived.countDown();
            wire.untilHungUp();
        };
    }

    private static String codeOf(CompletableFuture<Answer> call) throws InterruptedException {
        ExecutionException failure = assertThrows(ExecutionException.class, call::get);
        return failure.getCause() instanceof SdkException ours ? ours.code() : String.valueOf(failure.getCause());
    }

    @Test
    void interruptedCall_isCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        Thread[] caller = new Thread[1];
        try (RawPartner partner = RawPartner.start(folder, silence(arrived));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            CompletableFuture<Answer> call = Waiting.call(() -> {
                caller[0] = Thread.currentThread();
                return bench.send(Bench.REPEATABLE);
            });
            Waiting.on(arrived);
            caller[0].interrupt();
            assertEquals("CALL_CANCELLED", codeOf(call));
            assertTrue(partner.ended(1), "the connection was left open");
        }
    }

    @Test
    void closedInstance_cancelsTheCallInFlight() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawPartner partner = RawPartner.start(folder, silence(arrived));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            CompletableFuture<Answer> call = Waiting.call(() -> bench.send(Bench.REPEATABLE));
            Waiting.on(arrived);
            bench.ccaas().close();
            assertEquals("CALL_CANCELLED", codeOf(call));
            assertTrue(partner.ended(1), "the connection was left open");
            assertTrue(bench.audited().contains("CALL_CANCELLED"), "the outcome was not written down");
        }
    }

    @Test
    void closedInstance_cancelsANameLookup() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Resolver silent = host -> {
            asked.countDown();
            Waiting.on(never);
            return List.of();
        };
        try (Bench bench = Bench.open(
                folder, "https://localhost:1", entry -> entry, Ccaas.builder().resolver(silent))) {
            CompletableFuture<Answer> call = Waiting.call(() -> bench.send(Bench.REPEATABLE));
            Waiting.on(asked);
            bench.ccaas().close();
            assertEquals("CALL_CANCELLED", codeOf(call));
        } finally {
            never.countDown();
        }
    }

    @Test
    void closedInstance_endsAWaitBeforeTheNextAttempt() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 503, "{}", new Field("retry-after", "600"));
                    wire.untilHungUp();
                });
                Bench bench = Bench.open(
                        folder,
                        partner.endpoint(),
                        entry -> entry,
                        Ccaas.builder().time(new ToldTime(waiting)))) {
            CompletableFuture<Answer> call =
                    Waiting.call(() -> bench.send(Bench.REPEATABLE, Deadline.in(Duration.ofHours(1))));
            Waiting.on(waiting);
            bench.ccaas().close();
            assertEquals("CALL_CANCELLED", codeOf(call));
            assertEquals(1, partner.received().size());
            assertTrue(bench.audited().contains("CALL_CANCELLED"), "the outcome was not written down");
        }
    }

    /** The machine's own time, which tells when somebody sleeps. */
    private record ToldTime(CountDownLatch sleeping) implements Time {

        @Override
        public long ticks() {
            return Time.system().ticks();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            sleeping.countDown();
            Time.system().sleep(pause);
        }

        @Override
        public Instant instant() {
            return Time.system().instant();
        }
    }

    @Test
    void callAfterClosing_isNotSent() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            TranscriptionClient client = bench.client();
            bench.ccaas().close();
            assertThrows(
                    SdkException.class,
                    () -> client.send(
                            Bench.ONCE, TransferId.fresh(), Map.of(), bench.audio(), client.defaultDeadline()));
            assertEquals(0, partner.connections());
        }
    }
}
