package io.ccaas.sdk.http.auth.hashicorp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.hashicorp.VaultLogin;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes questions and never answers, asked in the middle of a call that ends. */
@Timeout(60)
class VaultDeadlineTest {

    private static final String NAME = "secret/data/crm#token";
    private static final SecretReference TOKEN = new SecretReference(SecretReference.HASHICORP_VAULT, NAME);

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private VaultWorld world;

    @BeforeEach
    void start() throws Exception {
        world = VaultWorld.open(folder);
        world.server.put("secret/data/crm", "{\"token\":\"first\"}");
    }

    @AfterEach
    void stop() {
        end.countDown();
        world.deadlines.clear();
        world.close();
    }

    private void hang() {
        world.server.instead = request -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(FakeVault.error(500));
        };
    }

    private Deadline callOf(Duration length) {
        Deadline call = Deadline.in(length);
        world.deadlines.set(call, () -> {}, () -> {});
        return call;
    }

    private String read() {
        try (Secret secret = world.loader.secret("crm token", TOKEN)) {
            return secret.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void secretThatIsKept_servesTheCallWhileTheServerHangs() {
        assertEquals("first", read());
        world.later(299);
        hang();
        Deadline call = callOf(Duration.ofSeconds(4));
        assertEquals("first", read());
        assertFalse(call.hasPassed());
    }

    @Test
    void nothingKept_isToldUnderVaultsNameWhenTheCallEnds() {
        hang();
        callOf(Duration.ofSeconds(1));
        assertEquals(
                "VAULT_UNAVAILABLE",
                assertThrows(SdkException.class, this::read).code());
    }

    @Test
    void callIsCancellableAgain_afterVaultWasAsked() {
        AtomicInteger armed = new AtomicInteger();
        world.deadlines.set(Deadline.in(Duration.ofSeconds(30)), armed::incrementAndGet, () -> {});
        read();
        assertTrue(armed.get() > 0);
    }

    @Test
    void hostsProviderOfTheLogin_hasHalfOfWhatTheLoginHas() {
        AtomicReference<Duration> given = new AtomicReference<>();
        CredentialProvider safe = new CredentialProvider() {

            @Override
            public String scheme() {
                return "corp-safe";
            }

            @Override
            public Secret read(String name, String role) {
                given.set(world.deadlines
                        .within(Duration.ofMinutes(1), Time.system())
                        .remaining());
                return Secret.copyOf(FakeVault.SECRET_ID.getBytes(StandardCharsets.UTF_8));
            }
        };
        VaultLogin login =
                new VaultLogin.AppRole("approle", FakeVault.ROLE, new SecretReference("corp-safe", "vault/id"));
        new VaultLogins(login, world.way, world.loader.with(safe), world.deadlines, world.time)
                .obtain(CredentialRequest.of("hashicorpVault", Deadline.in(Duration.ofSeconds(10))));
        assertTrue(Objects.requireNonNull(given.get()).compareTo(Duration.ofSeconds(6)) < 0);
    }
}
