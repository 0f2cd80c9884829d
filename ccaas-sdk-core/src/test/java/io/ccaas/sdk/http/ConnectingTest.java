package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Partners are connected when they are first asked for, and that may take as long as a host's safe takes. */
@Timeout(30)
final class ConnectingTest {

    @TempDir
    private Path directory;

    private PartnerFolder folder;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();

    @BeforeEach
    void keys() throws IOException {
        folder = PartnerFolder.create(directory);
    }

    /** Gives the key of the identity when it was told so. */
    private final class SlowSafe implements CredentialProvider {

        @Override
        public String scheme() {
            return "corp-safe";
        }

        @Override
        public Secret read(String name, String role) {
            readings.incrementAndGet();
            asked.countDown();
            Waiting.on(opened);
            try {
                return Secret.copyOf(Files.readAllBytes(directory.resolve("client.key")));
            } catch (IOException foreign) {
                throw new UncheckedIOException(foreign);
            }
        }
    }

    private Bench bench() throws IOException {
        return Bench.open(
                folder,
                "https://localhost:1",
                entry -> entry.replace("file:client.key", "corp-safe:client"),
                Ccaas.builder().credentials(new SlowSafe()));
    }

    @Test
    void closing_doesNotWaitForSomebodyWhoConnects() throws Exception {
        try (Bench bench = bench()) {
            CompletableFuture<TranscriptionClient> connecting = Waiting.call(bench::client);
            Waiting.on(asked);
            Waiting.call(() -> {
                        bench.ccaas().close();
                        return "closed";
                    })
                    .get(10, TimeUnit.SECONDS);
            opened.countDown();
            assertThrows(ExecutionException.class, connecting::get);
        }
    }

    @Test
    void partnerThatTwoAskForAtOnce_isConnectedOnce() throws Exception {
        try (Bench bench = bench()) {
            CompletableFuture<TranscriptionClient> one = Waiting.call(bench::client);
            CompletableFuture<TranscriptionClient> other = Waiting.call(bench::client);
            Waiting.on(asked);
            opened.countDown();
            assertSame(one.join().pipeline(), other.join().pipeline());
            assertEquals(1, readings.get());
        }
    }

    @Test
    void partnerThatCouldNotBeConnected_isTriedAgain() throws Exception {
        opened.countDown();
        Path key = directory.resolve("client.key");
        Path away = Files.move(key, directory.resolve("away"));
        try (Bench bench = bench()) {
            assertThrows(
                    CompletionException.class, () -> Waiting.call(bench::client).join());
            Files.move(away, key);
            assertEquals("transcribe", bench.client().partnerId());
        }
    }
}
