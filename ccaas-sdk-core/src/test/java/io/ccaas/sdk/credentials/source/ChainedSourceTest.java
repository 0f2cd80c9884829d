package io.ccaas.sdk.credentials.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What ends the search, and what lets it go on. */
final class ChainedSourceTest {

    private static final CredentialRequest REQUEST = CredentialRequest.of("crm", Deadline.in(Duration.ofMinutes(1)));

    private final SecretCredential credential =
            new SecretCredential("id", Secret.copyOf(new byte[] {1}), Instant.EPOCH, Optional.empty(), "test");
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CredentialSource<SecretCredential> working = request -> {
        asked.set(true);
        return credential;
    };

    private static CredentialSource<SecretCredential> throwing(RuntimeException failure) {
        return request -> {
            throw failure;
        };
    }

    private static CredentialSource<SecretCredential> nothing() {
        return throwing(new CredentialNotConfiguredException("there"));
    }

    private SdkException refusal(RuntimeException failure) {
        ChainedSource<SecretCredential> chain = ChainedSource.<SecretCredential>first("one", nothing())
                .then("the second", throwing(failure))
                .then("the third", working);
        return assertThrows(SdkException.class, () -> chain.obtain(REQUEST));
    }

    @Test
    void sourceWithoutConfiguration_givesWayToTheNext() {
        ChainedSource<SecretCredential> chain =
                ChainedSource.<SecretCredential>first("one", nothing()).then("two", working);
        assertSame(credential, chain.obtain(REQUEST));
    }

    @Test
    void sourceThatWorks_endsTheSearch() {
        SecretCredential other =
                new SecretCredential("o", Secret.copyOf(new byte[] {2}), Instant.EPOCH, Optional.empty(), "test");
        ChainedSource<SecretCredential> chain =
                ChainedSource.<SecretCredential>first("one", request -> other).then("two", working);
        assertSame(other, chain.obtain(REQUEST));
        assertEquals(false, asked.get());
    }

    @Test
    void configuredAndBroken_endsTheSearchAndSaysWhere() {
        SdkException refusal = refusal(new CredentialException(Problem.of("EMPTY", "a value", "there is none", "r")));
        assertEquals("EMPTY", refusal.code());
        assertEquals(
                "in the second, which is configured: there is none",
                refusal.problem().found());
        assertEquals(false, asked.get());
    }

    @Test
    void configuredAndNotReachable_endsTheSearchAndSaysWhere() {
        SdkException refusal =
                refusal(new CredentialUnavailableException(Problem.of("BUSY", "an answer", "there is none", "r")));
        assertEquals(
                "in the second, which is configured: there is none",
                refusal.problem().found());
        assertTrue(refusal instanceof CredentialUnavailableException);
        assertEquals(false, asked.get());
    }

    @Test
    void timeOut_endsTheSearch() {
        assertEquals(
                "DEADLINE_EXCEEDED", refusal(new DeadlineExceededException("x")).code());
        assertEquals(false, asked.get());
    }

    @Test
    void nothingAnywhere_namesAllPlaces() {
        ChainedSource<SecretCredential> chain =
                ChainedSource.<SecretCredential>first("one", nothing()).then("two", nothing());
        SdkException refusal = assertThrows(SdkException.class, () -> chain.obtain(REQUEST));
        assertEquals("CREDENTIAL_NOT_CONFIGURED", refusal.code());
        assertEquals("a credential in one, two", refusal.problem().expected());
    }

    @Test
    void searchThatTookTooLong_asksNoFurther() {
        ManualTime time = ManualTime.at(Instant.EPOCH);
        CredentialRequest request = CredentialRequest.of("crm", Deadline.in(Duration.ofSeconds(1), time));
        ChainedSource<SecretCredential> chain = ChainedSource.<SecretCredential>first("slow", asked -> {
                    time.advance(Duration.ofSeconds(2));
                    throw new CredentialNotConfiguredException("there");
                })
                .then("two", working);
        assertThrows(DeadlineExceededException.class, () -> chain.obtain(request));
        assertEquals(false, asked.get());
    }

    @Test
    void printedForms_showNoNames() {
        assertEquals("ChainedSource[1]", ChainedSource.first("one", working).toString());
        assertEquals("Key[1 scopes]", new CredentialRequest.Key("crm", "aud", Set.of("a")).toString());
        assertEquals("CredentialIds", new CredentialIds().toString());
        assertEquals("test", credential.source());
        assertEquals(Instant.EPOCH, credential.usableFrom());
    }
}
