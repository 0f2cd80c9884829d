package io.ccaas.sdk.credentials.patience;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import java.security.KeyPair;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A key for tokens in a device that hangs, or fails. */
@Timeout(60)
final class PatientJoseKeyTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    private final KeyPair pair = TestKeyKind.ED25519.generate();
    private final JoseKey here = JoseKey.of(SigningKey.of(pair.getPrivate(), pair.getPublic()));
    private final CurrentDeadline deadlines = new CurrentDeadline();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private JoseKey patient(UnaryOperator<byte[]> signing) {
        return new Patience(deadlines).with("oauth.key", new JoseKey() {

            @Override
            public String keyId() {
                return here.keyId();
            }

            @Override
            public JoseAlgorithm algorithm() {
                return here.algorithm();
            }

            @Override
            public VerificationKey publicHalf() {
                return here.publicHalf();
            }

            @Override
            public byte[] sign(byte[] message) {
                return signing.apply(message);
            }
        });
    }

    private byte[] hang(byte[] message) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException heeded) {
            stopped.countDown();
        }
        return message;
    }

    @Test
    void deviceThatHangs_isLeftBehindWhenTheCallEnds() throws Exception {
        JoseKey key = patient(this::hang);
        SdkException late = deadlines.during(
                Deadline.in(Duration.ofMillis(300)), () -> assertThrows(SdkException.class, () -> key.sign(MESSAGE)));
        assertEquals("CREDENTIAL_SOURCE_LATE", late.code());
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
    }

    @Test
    void deviceThatFails_isReportedWithoutItsMessage() {
        JoseKey key = patient(message -> {
            throw new IllegalStateException("hunter2");
        });
        SdkException failure = assertThrows(SdkException.class, () -> key.sign(MESSAGE));
        assertEquals("SIGNER_FAILED", failure.code());
        assertFalse(failure.problem().message().contains("hunter2"));
    }

    @Test
    void deviceThatAnswers_signsUnderTheSameName() {
        JoseKey key = patient(here::sign);
        assertArrayEquals(here.sign(MESSAGE), key.sign(MESSAGE));
        assertEquals(here.keyId(), key.keyId());
        assertEquals(here.algorithm(), key.algorithm());
        assertEquals(here.publicHalf(), key.publicHalf());
        assertEquals("JoseKey[" + here.keyId() + "]", key.toString());
    }
}
