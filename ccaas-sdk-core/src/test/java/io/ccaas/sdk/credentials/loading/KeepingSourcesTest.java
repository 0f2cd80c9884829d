package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.source.KeepingProvider;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Providers of the host that hang or fail when a secret was refused, or is exchanged. */
@Timeout(60)
final class KeepingSourcesTest {

    private static final SecretReference REFERENCE = new SecretReference("corp-safe", "crm/refresh");

    private final CurrentDeadline deadlines = new CurrentDeadline();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> seen = new AtomicReference<>();
    private final Secret secret = Secret.copyOf("next".toCharArray());

    /** What a loader has a provider do besides reading. */
    enum Way {
        REFUSED,
        REQUIRE_KEEPING,
        KEEP;

        void go(CredentialLoader loader, Secret secret) {
            switch (this) {
                case REFUSED -> loader.refused(REFERENCE, secret);
                case REQUIRE_KEEPING -> loader.requireKeeping("oauth.refresh", REFERENCE);
                case KEEP -> loader.keep("oauth.refresh", REFERENCE, secret);
            }
        }
    }

    private CredentialLoader loader(Consumer<Secret> doing) {
        KeepingProvider safe = new KeepingProvider() {

            @Override
            public String scheme() {
                return "corp-safe";
            }

            @Override
            public Secret read(String name, String role) {
                throw new AssertionError("not asked");
            }

            @Override
            public void refused(String name, Secret refused) {
                doing.accept(refused);
            }

            @Override
            public void requireKeeping(String name, String role) {
                doing.accept(secret);
            }

            @Override
            public void keep(String name, String role, Secret next) {
                doing.accept(next);
            }
        };
        return CredentialLoader.relativeTo(Path.of("/")).with(safe).within(deadlines);
    }

    private SdkException refusal(Way way, Consumer<Secret> doing) {
        return assertThrows(SdkException.class, () -> way.go(loader(doing), secret));
    }

    @ParameterizedTest
    @EnumSource
    void providerThatFails_isReportedWithoutItsMessage(Way way) {
        SdkException failure = refusal(way, given -> {
            throw new IllegalStateException("hunter2");
        });
        assertEquals("CREDENTIAL_SOURCE_FAILED", failure.code());
        assertFalse(failure.toString().contains("hunter2"));
    }

    /** Heeds no interrupt, and reads what it was given after the caller has wiped its own. */
    private void dawdle(Secret given) {
        boolean waiting = true;
        while (waiting) {
            try {
                go.await();
                waiting = false;
            } catch (InterruptedException unheeded) {
                waiting = true;
            }
        }
        seen.set(Shown.text(given));
        ended.countDown();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "KEEP"})
    void providerThatHangs_isLeftBehindWithACopyOfTheSecret(Way way) throws Exception {
        Deadline call = Deadline.in(Duration.ofSeconds(2));
        SdkException late = deadlines.during(call, () -> refusal(way, this::dawdle));
        assertEquals("CREDENTIAL_SOURCE_LATE", late.code());
        secret.destroy();
        go.countDown();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
        assertEquals("next", seen.get());
    }

    @Test
    void providerThatHangsBeforeKeeping_isLeftBehind() throws Exception {
        Deadline call = Deadline.in(Duration.ofSeconds(2));
        SdkException late = deadlines.during(call, () -> refusal(Way.REQUIRE_KEEPING, this::dawdle));
        assertEquals("CREDENTIAL_SOURCE_LATE", late.code());
        go.countDown();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
    }

    @Test
    void copyOfTheSecret_isWipedWhenTheProviderHasEnded() {
        AtomicReference<Secret> given = new AtomicReference<>();
        Way.KEEP.go(loader(given::set), secret);
        assertThrows(IllegalStateException.class, () -> Shown.text(Objects.requireNonNull(given.get())));
        assertEquals("next", Shown.text(secret));
    }

    @Test
    void copyThatNobodyTook_isNotGivenAnyMore() {
        LentSecret lent = new LentSecret(secret);
        lent.close();
        lent.lend(given -> seen.set("given"));
        assertNull(seen.get());
    }

    @Test
    void deadlineOfTheQuestion_isKnownOnItsThread() {
        AtomicReference<Duration> left = new AtomicReference<>();
        Consumer<Secret> doing = given -> left.set(deadlines.get().remaining());
        deadlines.during(Deadline.in(Duration.ofSeconds(20)), () -> {
            Way.REQUIRE_KEEPING.go(loader(doing), secret);
            return left;
        });
        assertTrue(Objects.requireNonNull(left.get()).compareTo(Duration.ofSeconds(10)) <= 0);
    }
}
