package io.ccaas.sdk.sealing.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the streams of both directions count, and when they let go of key and input. */
final class ChunkStreamTest {

    private static final byte[] PLAIN = {11, -12, 13, 14, 15};

    private final PayloadKey key = key();

    private static PayloadKey key() {
        try (Secret fileKey = Secret.copyOf(new byte[16])) {
            return PayloadKey.of(fileKey, new byte[ChunkLayout.NONCE], Aead.java());
        }
    }

    private static final class Watched extends ByteArrayInputStream {

        private boolean closed;

        Watched(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static byte[] sealed() {
        byte[] sealed = new byte[PLAIN.length + ChunkLayout.TAG];
        key().cipher().seal(0, true, PLAIN, PLAIN.length, sealed);
        return sealed;
    }

    private SealingStream sealing(InputStream in) {
        return new SealingStream(in, new byte[ChunkLayout.NONCE], key, OptionalLong.empty());
    }

    private void keyIsWiped() {
        ChunkCipher cipher = key.cipher();
        assertThrows(IllegalStateException.class, () -> cipher.seal(0, true, PLAIN, 1, new byte[100]));
    }

    @Test
    void bytesOneByOne_areThoseThatWereSealed() throws IOException {
        try (InputStream stream = new UnsealingStream(new ByteArrayInputStream(sealed()), key)) {
            assertEquals(0, stream.available());
            assertEquals(11, stream.read());
            assertEquals(244, stream.read());
            assertEquals(3, stream.available());
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            assertEquals(3, stream.transferTo(rest));
            assertArrayEquals(new byte[] {13, 14, 15}, rest.toByteArray());
            assertEquals(-1, stream.read());
        }
    }

    @Test
    void endOfTheInput_wipesTheKeyBeforeAnybodyCloses() throws IOException {
        InputStream stream = new UnsealingStream(new ByteArrayInputStream(sealed()), key);
        assertEquals(5, stream.readAllBytes().length);
        keyIsWiped();
    }

    @Test
    void endOfWhatIsSealed_wipesTheKeyBeforeAnybodyCloses() throws IOException {
        assertEquals(16 + 5 + 16, sealing(new ByteArrayInputStream(PLAIN)).readAllBytes().length);
        keyIsWiped();
    }

    @Test
    void closing_wipesTheKeyAndClosesTheInput() throws IOException {
        Watched in = new Watched(sealed());
        InputStream stream = new UnsealingStream(in, key);
        assertFalse(in.closed);
        stream.close();
        assertTrue(in.closed);
        keyIsWiped();
    }

    @Test
    void closingASealing_wipesTheKeyAndClosesTheInput() throws IOException {
        Watched in = new Watched(PLAIN);
        sealing(in).close();
        assertTrue(in.closed);
        keyIsWiped();
        assertEquals("PayloadKey", key.toString());
    }

    @Test
    void lastChunk_isReadAndNothingBehindIt() throws IOException {
        byte[] sealed = new byte[17];
        key.cipher().seal(1, true, new byte[1], 1, sealed);
        ByteArrayInputStream in = new ByteArrayInputStream(Arrays.copyOf(sealed, 30));
        RangeStream.requireLast(in, key, new ChunkLayout(65537));
        assertEquals(30 - 17, in.available());
    }

    @Test
    void lengthThatWasAnnounced_isComparedInBothWays() {
        assertTrue(refusal(4).contains("the input ended after 5"));
        assertTrue(refusal(6).contains("the input ended after 5"));
        SealingStream longer =
                new SealingStream(new ByteArrayInputStream(new byte[65537]), new byte[16], key(), OptionalLong.of(0));
        assertTrue(message(longer).contains("there are more"));
    }

    private String refusal(long announced) {
        return message(
                new SealingStream(new ByteArrayInputStream(PLAIN), new byte[16], key(), OptionalLong.of(announced)));
    }

    private static String message(InputStream stream) {
        return String.valueOf(assertThrows(SealingRefusedException.class, stream::readAllBytes)
                .getMessage());
    }
}
