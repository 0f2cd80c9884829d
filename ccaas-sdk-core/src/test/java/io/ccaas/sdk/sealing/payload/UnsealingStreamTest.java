package io.ccaas.sdk.sealing.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Payloads that a sender made wrongly, with the right key: every chunk is authentic, and their order is not that of age. */
final class UnsealingStreamTest {

    private static PayloadKey key() {
        try (Secret fileKey = Secret.copyOf(new byte[16])) {
            return PayloadKey.of(fileKey, new byte[ChunkLayout.NONCE], Aead.java());
        }
    }

    private static byte[] chunk(long number, boolean last, int length) {
        byte[] sealed = new byte[length + ChunkLayout.TAG];
        key().cipher().seal(number, last, new byte[length], length, sealed);
        return sealed;
    }

    private static byte[] opened(byte[]... chunks) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            payload.writeBytes(chunk);
        }
        try (UnsealingStream stream = new UnsealingStream(new ByteArrayInputStream(payload.toByteArray()), key())) {
            return stream.readAllBytes();
        }
    }

    private static void refuses(String code, byte[]... chunks) {
        assertEquals(
                code,
                assertThrows(SealingRefusedException.class, () -> opened(chunks))
                        .code());
    }

    @Test
    void onlyChunk_mayBeEmpty() throws Exception {
        assertArrayEquals(new byte[0], opened(chunk(0, true, 0)));
        assertArrayEquals(new byte[65537], opened(chunk(0, false, 65536), chunk(1, true, 1)));
    }

    @Test
    void emptyLastChunkBehindAnother_isRefused() {
        refuses("SEALED_TAMPERED", chunk(0, false, 65536), chunk(1, true, 0));
    }

    @Test
    void chunkThatIsShortAndNotTheLast_isRefused() {
        refuses("SEALED_TAMPERED", chunk(0, false, 1000), chunk(1, true, 1000));
    }

    @Test
    void twoLastChunks_areRefused() {
        refuses("SEALED_TRAILING", chunk(0, true, 65536), chunk(1, true, 10));
    }

    @Test
    void payloadWithoutALastChunk_isRefused() {
        refuses("SEALED_TRUNCATED", chunk(0, false, 65536));
        refuses("SEALED_TRUNCATED", chunk(0, false, 10));
        refuses("SEALED_TRUNCATED", new byte[0]);
    }

    @Test
    void cipher_isWhoseWasAskedFor() {
        assertEquals("Conscrypt", Aead.conscrypt().cipher().getProvider().getName());
        assertEquals("SunJCE", Aead.java().cipher().getProvider().getName());
    }

    @Test
    void refusedChunk_isWipedFromTheBuffer() {
        byte[] cut = chunk(0, false, 10);
        byte[] plain = new byte[ChunkLayout.PLAIN];
        Arrays.fill(plain, (byte) 1);
        ChunkOpener opener = new ChunkOpener(key().cipher());
        assertThrows(SealingRefusedException.class, () -> opener.open(0, true, cut, cut.length, plain));
        assertArrayEquals(new byte[ChunkLayout.PLAIN], plain);
    }

    @Test
    void emptyChunkThatIsNotTheLast_isACut() {
        refuses("SEALED_TRUNCATED", chunk(0, false, 0));
    }
}
