package io.ccaas.sdk.sensitive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SecretTest {

    private static final SecretAccess READING = SecretAccess.reading();

    private static Secret of(String text) {
        return Secret.copyOf(text.getBytes(UTF_8));
    }

    @Test
    void printedForm_showsNothing() {
        assertEquals("Secret[redacted]", of("hunter22").toString());
    }

    @Test
    void callersArray_isCopied() {
        byte[] own = "hunter22".getBytes(UTF_8);
        Secret secret = Secret.copyOf(own);
        own[0] = 'X';
        assertEquals("hunter22", secret.<String>use(READING, bytes -> new String(bytes, UTF_8)));
    }

    @Test
    void lentArray_isWipedAfterUseAndNotTheHeldOne() {
        AtomicReference<byte[]> lent = new AtomicReference<>(new byte[0]);
        Secret secret = of("hunter22");
        secret.<String>use(READING, bytes -> {
            lent.set(bytes);
            bytes[0] = 'X';
            return "";
        });
        assertArrayEquals(new byte[8], lent.get());
        assertTrue(secret.equalsSecret(of("hunter22")));
    }

    @Test
    void lentArray_isWipedWhenTheFunctionThrows() {
        AtomicReference<byte[]> lent = new AtomicReference<>(new byte[0]);
        assertThrows(
                IllegalStateException.class,
                () -> of("hunter22").<String>use(READING, bytes -> {
                    lent.set(bytes);
                    throw new IllegalStateException("on purpose");
                }));
        assertArrayEquals(new byte[8], lent.get());
    }

    @Test
    void charactersOutsideAscii_comeBack() {
        Secret secret = Secret.copyOf("pässwörd€😀".toCharArray());
        assertEquals("pässwörd€😀", secret.<String>useChars(READING, String::new));
        assertTrue(secret.equalsSecret(of("pässwörd€😀")));
    }

    @Test
    void destroyedSecret_cannotBeUsedOrCompared() {
        Secret secret = of("hunter22");
        Secret other = of("hunter22");
        secret.close();
        assertThrows(IllegalStateException.class, () -> secret.<Integer>use(READING, bytes -> bytes.length));
        assertThrows(IllegalStateException.class, () -> secret.equalsSecret(other));
        assertThrows(IllegalStateException.class, () -> other.equalsSecret(secret));
    }

    @Test
    void differentSecrets_areNotEqual() {
        assertFalse(of("hunter22").equalsSecret(of("hunter23")));
        assertFalse(of("hunter22").equalsSecret(of("hunter2")));
        assertNotEquals(of("hunter22"), of("hunter22"), "equals compares in variable time, so it compares identity");
    }
}
