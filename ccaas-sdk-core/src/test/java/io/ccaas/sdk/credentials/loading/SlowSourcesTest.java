package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.credentials.process.ExecutableProvider;
import io.ccaas.sdk.credentials.remote.RemoteSigner;
import io.ccaas.sdk.credentials.remote.RemoteSigningKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Code of the host that does not answer, asked in the middle of a call that ends. */
@Timeout(60)
final class SlowSourcesTest {

    private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.US_ASCII);

    private final CurrentDeadline deadlines = new CurrentDeadline();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private KeyPair pair;

    @BeforeEach
    void keys() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @AfterEach
    void end() {
        deadlines.clear();
    }

    private Deadline callOf(Duration length) {
        Deadline call = Deadline.in(length);
        deadlines.set(call, () -> {}, () -> {});
        return call;
    }

    private static String late(Supplier<?> asking) {
        return assertThrows(SdkException.class, asking::get).code();
    }

    private RuntimeException hangs() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException heeded) {
            stopped.countDown();
        }
        return new IllegalStateException("hunter2");
    }

    private Secret neverGives() {
        throw hangs();
    }

    private CredentialLoader loader(Supplier<Secret> answer) {
        CredentialProvider safe = new CredentialProvider() {

            @Override
            public String scheme() {
                return "corp-safe";
            }

            @Override
            public Secret read(String name, String role) {
                return answer.get();
            }
        };
        return CredentialLoader.relativeTo(Path.of("/")).with(safe).within(deadlines);
    }

    private SigningKey key(BiFunction<byte[], Deadline, byte[]> signing) {
        RemoteSigner service = new RemoteSigner() {

            @Override
            public PublicKey publicKey() {
                return pair.getPublic();
            }

            @Override
            public Set<SignatureAlgorithm> algorithms() {
                return Set.of(SignatureAlgorithm.ED25519);
            }

            @Override
            public byte[] sign(SignatureAlgorithm algorithm, byte[] message, Deadline deadline) {
                return signing.apply(message, deadline);
            }
        };
        return loaded(RemoteSigningKey.of(service, Duration.ofMinutes(5), Time.system()));
    }

    private SigningKey loaded(SigningKey elsewhere) {
        SigningKeyProvider keys = new SigningKeyProvider() {

            @Override
            public String scheme() {
                return "corp-kms";
            }

            @Override
            public SigningKey key(String name, String role) {
                return elsewhere;
            }
        };
        return CredentialLoader.relativeTo(Path.of("/"))
                .with(keys)
                .within(deadlines)
                .signingKey("signing.key", KeySource.of(new SecretReference("corp-kms", "crm")));
    }

    @Test
    void providerThatHangs_isLeftBehindWithTimeForTheCallToGoOn() throws Exception {
        Deadline call = callOf(Duration.ofSeconds(8));
        CredentialLoader loader = loader(this::neverGives);
        SecretReference reference = new SecretReference("corp-safe", "crm/token");
        assertEquals("CREDENTIAL_SOURCE_LATE", late(() -> loader.secret("oauth.secret", reference)));
        assertFalse(call.hasPassed());
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
    }

    @Test
    void callThatWasGivenUp_saysSoItself() {
        IllegalStateException closed = new IllegalStateException("closed");
        deadlines.set(Deadline.in(Duration.ofMinutes(5)), () -> {}, () -> {
            throw closed;
        });
        CredentialLoader loader = loader(this::neverGives);
        SecretReference reference = new SecretReference("corp-safe", "crm/token");
        SdkException refusal = assertThrows(SdkException.class, () -> loader.secret("oauth.secret", reference));
        assertEquals("CREDENTIAL_SOURCE_FAILED", refusal.code());
    }

    @Test
    void interruptedCaller_isToldSo() {
        callOf(Duration.ofMinutes(5));
        CredentialLoader loader = loader(this::neverGives);
        SecretReference reference = new SecretReference("corp-safe", "crm/token");
        Thread.currentThread().interrupt();
        assertEquals("CREDENTIAL_WAIT_CANCELLED", late(() -> loader.secret("oauth.secret", reference)));
        assertTrue(Thread.interrupted());
    }

    @Test
    void signerThatHangs_isLeftBehindWhenTheCallEnds() throws Exception {
        SigningKey key = key((message, deadline) -> {
            throw hangs();
        });
        callOf(Duration.ofMillis(300));
        assertEquals("CREDENTIAL_SOURCE_LATE", late(() -> key.sign(MESSAGE)));
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
    }

    @Test
    void signer_isGivenTheDeadlineOfTheCall() throws Exception {
        AtomicReference<Duration> given = new AtomicReference<>();
        SigningKey there = SigningKey.of(pair.getPrivate(), pair.getPublic());
        SigningKey key = key((message, deadline) -> {
            given.set(deadline.remaining());
            return there.sign(message);
        });
        callOf(Duration.ofSeconds(20));
        assertEquals(64, key.sign(MESSAGE).length);
        assertTrue(
                Objects.requireNonNull(given.get()).compareTo(Duration.ofSeconds(20)) <= 0,
                "it was given more than the call has");
    }

    @Test
    void signerThatFails_isReportedWithoutItsMessage() {
        SigningKey there = SigningKey.of(pair.getPrivate(), pair.getPublic());
        SigningKey key = loaded(new SigningKey() {

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
                throw new IllegalStateException("hunter2");
            }
        });
        SdkException failure = assertThrows(SdkException.class, () -> key.sign(MESSAGE));
        assertEquals("SIGNER_FAILED", failure.code());
        assertFalse(failure.problem().message().contains("hunter2"));
    }

    @Test
    void programThatHangs_isEndedWhenTheCallEnds(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("slow"), "#!/bin/sh\nexec sleep 60\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        CredentialLoader loader = CredentialLoader.relativeTo(directory)
                .with(ExecutableProvider.allowing(program))
                .within(deadlines);
        SecretReference reference = new SecretReference(SecretReference.EXECUTABLE, program.toString());
        callOf(Duration.ofSeconds(2));
        assertEquals("CREDENTIAL_SOURCE_LATE", late(() -> loader.secret("oauth.secret", reference)));
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("sleep"))
                .forEach(process -> process.onExit().join());
    }
}
