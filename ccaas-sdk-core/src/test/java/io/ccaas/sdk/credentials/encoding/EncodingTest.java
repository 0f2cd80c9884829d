package io.ccaas.sdk.credentials.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form that bytes have. */
final class EncodingTest {

    @Test
    void bytes_comeBack() {
        byte[] bytes = {(byte) 0xfb, (byte) 0xff, 0};
        assertEquals("-_8A", Base64Url.encode(bytes));
        assertArrayEquals(bytes, Base64Url.decode("-_8A").orElseThrow());
        assertArrayEquals(new byte[0], Base64Url.decode("").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-_8=", "-_9", "-", "+/8A", "-_8A\n", " -_8A", "-_8A=", "-_8A\u00e9", "-\uff3f8A"})
    void everyOtherForm_isNone(String text) {
        assertEquals(Optional.empty(), Base64Url.decode(text));
        assertEquals(Optional.empty(), Base64Url.decode(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void id_is128BitsAndAnotherEachTime() {
        SecureRandom random = new SecureRandom();
        String id = RandomIds.fresh(random);
        assertEquals(16, Base64Url.decode(id).orElseThrow().length);
        assertNotEquals(id, RandomIds.fresh(random));
    }

    @Test
    void rawKey_isTheSameKey() throws GeneralSecurityException {
        PublicKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RawEd25519.LENGTH, encoded.length);
        assertEquals(key, RawEd25519.publicKey(raw));
        assertThrows(GeneralSecurityException.class, () -> RawEd25519.publicKey(Arrays.copyOf(raw, 31)));
        assertThrows(GeneralSecurityException.class, () -> RawEd25519.publicKey(Arrays.copyOf(raw, 33)));
    }
}
