package io.ccaas.sdk.http.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.Dialling;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt ends a call whatever its thread did before. */
@Timeout(30)
final class InterruptTest {

    private final CurrentDeadline deadline = new CurrentDeadline();
    private final GuardedWorld world;

    InterruptTest(@TempDir Path folder) {
        world = new GuardedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Dialling dialling() {
        return Dialling.directly(
                Network.PRIVATE,
                new Dialling.Surroundings(
                        host -> List.of(InetAddress.getAllByName(host)),
                        deadline,
                        () -> TransportException.cancelled(false)));
    }

    /** As an ssh-agent is asked: the platform forgets who was to be told of an interrupt. */
    private static List<Field> signedByAnAgent(CountDownLatch signed) {
        try (Selector selector = Selector.open()) {
            selector.select(1);
            signed.countDown();
            return List.of();
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    @Test
    void callThatWasSignedThroughASelector_isCancelledByAnInterrupt() throws Exception {
        MockWebServer silent = world.sound("localhost");
        GuardedWorld.answer(
                silent,
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build());
        TlsClient tls = world.tls("common-2026");
        WireRequest request = world.permitted(silent);
        CountDownLatch signed = new CountDownLatch(1);
        Thread[] caller = new Thread[1];
        try (Transport transport = Transport.open(until -> tls, dialling(), Time.system(), deadline)) {
            CompletableFuture<WireAnswer> call = CompletableFuture.supplyAsync(
                    () -> {
                        caller[0] = Thread.currentThread();
                        return transport.send(
                                request,
                                (head, shown) -> signedByAnAgent(signed),
                                AnswerVerifier.nothing(),
                                Deadline.in(Duration.ofMinutes(5)));
                    },
                    task -> new Thread(task, "caller").start());
            assertTrue(signed.await(20, TimeUnit.SECONDS));
            silent.takeRequest(20, TimeUnit.SECONDS);
            caller[0].interrupt();
            CompletionException ended = assertThrows(CompletionException.class, call::join);
            assertEquals(
                    "CALL_CANCELLED",
                    assertInstanceOf(SdkException.class, ended.getCause()).code());
        }
    }
}
