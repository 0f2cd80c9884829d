package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificate, key and token go together: no call ever carries a token of another certificate than it shows. */
class TokenRotationTest {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int CALLERS = 4;
    private static final int ROTATIONS = 5;

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.at(Instant.now().minusSeconds(30));
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> certificates = ConcurrentHashMap.newKeySet();
    private final Semaphore rotated = new Semaphore(0);
    private volatile boolean refusing;
    private OAuthWorld world;
    private BusyResource partner;

    @BeforeEach
    void start() throws Exception {
        world = OAuthWorld.open(directory, "mtls");
        partner = new BusyResource(world.folder, this::answer);
        world.towards(
                partner.endpoint(),
                OAuthWorld.jwt("mtls"),
                Ccaas.builder().time(time).rotationInterval(INTERVAL).listener(this::hear));
    }

    @AfterEach
    void stop() {
        world.close();
        partner.close();
    }

    private void hear(SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.ROTATION && event.detail().endsWith("in force")) {
            rotated.release();
        }
    }

    private MockResponse answer(RecordedRequest request) {
        String token = BusyResource.field(request, "authorization").substring("Bearer ".length());
        String bound = ReadJwt.of(token).claims().requireObject("cnf").requireText("x5t#S256");
        String shown = BusyResource.certificate(request);
        if (!bound.equals(shown)) {
            faults.add("a token of another certificate");
        }
        certificates.add(shown);
        return BusyResource.answer(refusing && world.authority.calls().size() == 1 ? 401 : 200);
    }

    private void replaceIdentity() throws IOException {
        IssuedCertificate next = world.folder
                .authority()
                .leaf("next client")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
        place("client.pem", next.writeChain(directory.resolve("next")));
        place("client.key", next.writeKey(directory.resolve("next")));
        time.advance(INTERVAL);
    }

    private void place(String name, Path next) throws IOException {
        Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void caller() {
        while (certificates.size() <= ROTATIONS && faults.isEmpty()) {
            try {
                int status = world.call().status();
                if (status != 200) {
                    faults.add("a call that ended with " + status);
                }
            } catch (SdkException failure) {
                faults.add(failure.code());
            }
        }
    }

    @Test
    void firstCallAfterARotation_carriesATokenOfTheNewCertificate() throws Exception {
        world.call();
        replaceIdentity();
        assertEquals(200, world.call().status());
        assertEquals(2, certificates.size());
        assertEquals(2, world.authority.calls().size());
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void acceptance11_rotationUnderLoad() throws Exception {
        world.call();
        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(
                        number -> CompletableFuture.runAsync(this::caller, task -> new Thread(task, "caller").start()))
                .toList();
        for (int i = 0; i < ROTATIONS; i++) {
            int before = certificates.size();
            replaceIdentity();
            assertTrue(rotated.tryAcquire(60, TimeUnit.SECONDS), "the rotation was not taken");
            while (certificates.size() == before && faults.isEmpty()) {
                Thread.onSpinWait(); // ends with the callers, whose calls have deadlines
            }
        }
        callers.forEach(CompletableFuture::join);
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(ROTATIONS + 1, certificates.size());
        assertTrue(world.authority.calls().size() >= ROTATIONS + 1);
    }

    @Test
    void keyOfTheClient_isFollowedToo() throws Exception {
        world.call();
        KeyPair next = TestKeyKind.ED25519.generate();
        place("oauth.key", PemFiles.writePrivateKey(directory.resolve("next"), next.getPrivate()));
        world.authority.clientKey = next.getPublic();
        time.advance(INTERVAL);
        refusing = true; // so that another token is needed
        assertEquals(200, world.call().status());
        assertEquals(
                "EdDSA", world.authority.calls().get(1).assertion().header().requireText("alg"));
    }
}
