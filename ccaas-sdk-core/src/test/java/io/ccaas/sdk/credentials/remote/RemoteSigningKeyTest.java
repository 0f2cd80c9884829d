package io.ccaas.sdk.credentials.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A service that works, one that is slow, one that fails, and one that has another key than it says. */
final class RemoteSigningKeyTest {

    private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.US_ASCII);

    private final ManualTime time = ManualTime.at(Instant.parse("2026-03-01T12:00:00Z"));
    private final SigningKey there = pair();
    private Set<SignatureAlgorithm> algorithms = Set.of(SignatureAlgorithm.ED25519, SignatureAlgorithm.RSA_PSS_SHA512);
    private Answer answer = (message, deadline) -> there.sign(message);

    private interface Answer {
        byte[] to(byte[] message, Deadline deadline);
    }

    private static SigningKey pair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return SigningKey.of(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException foreign) {
            throw new AssertionError(foreign);
        }
    }

    private RemoteSigningKey key() {
        RemoteSigner signer = new RemoteSigner() {
            @Override
            public PublicKey publicKey() {
                return there.publicKey();
            }

            @Override
            public Set<SignatureAlgorithm> algorithms() {
                return algorithms;
            }

            @Override
            public byte[] sign(SignatureAlgorithm algorithm, byte[] message, Deadline deadline) {
                assertEquals(SignatureAlgorithm.ED25519, algorithm);
                return answer.to(message, deadline);
            }
        };
        return RemoteSigningKey.of(signer, Duration.ofSeconds(5), time);
    }

    private String refused() {
        RemoteSigningKey key = key();
        return assertThrows(SdkException.class, () -> key.sign(MESSAGE)).code();
    }

    @Test
    void signature_isThatOfTheService() {
        VerificationKey.of(there.publicKey()).verify(MESSAGE, key().sign(MESSAGE));
        assertEquals(there.keyId(), key().keyId());
    }

    @Test
    void service_isGivenTheTimeThatThereIs() {
        answer = (message, deadline) -> {
            assertEquals(Duration.ofSeconds(5), deadline.remaining());
            return there.sign(message);
        };
        assertEquals(64, key().sign(MESSAGE).length);
    }

    @Test
    void serviceThatMayNotUseTheAlgorithm_isRefusedAtOnce() {
        algorithms = Set.of(SignatureAlgorithm.RSA_PSS_SHA512);
        assertEquals(
                "SIGNER_ALGORITHM", assertThrows(SdkException.class, this::key).code());
    }

    @Test
    void signatureThatComesLate_isNotGivenOut() {
        answer = (message, deadline) -> {
            time.advance(Duration.ofSeconds(5));
            return there.sign(message);
        };
        assertEquals("DEADLINE_EXCEEDED", refused());
    }

    @Test
    void serviceThatFails_isReportedWithoutItsMessage() {
        answer = (message, deadline) -> {
            throw new IllegalStateException("token hunter2 was refused");
        };
        RemoteSigningKey key = key();
        SdkException failure = assertThrows(SdkException.class, () -> key.sign(MESSAGE));
        assertEquals("SIGNER_FAILED", failure.code());
        assertFalse(failure.problem().message().contains("hunter2"));
    }

    @Test
    void signatureByAnotherKey_isNotGivenOut() {
        SigningKey other = pair();
        answer = (message, deadline) -> other.sign(message);
        assertEquals("SIGNER_MISMATCH", refused());
    }

    @Test
    void signatureOverSomethingElse_isNotGivenOut() {
        answer = (message, deadline) -> {
            message[0]++;
            return there.sign(message);
        };
        assertEquals("SIGNER_MISMATCH", refused());
    }
}
