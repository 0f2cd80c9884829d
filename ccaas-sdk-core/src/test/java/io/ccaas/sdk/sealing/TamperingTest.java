package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Row 15: what was changed is refused before anything of the chunk is handed out; what stood before it was true. */
final class TamperingTest {

    private static final int CHUNK = 65536 + 16;
    private static final int FIRST = Seals.HEADER + 16;

    private final byte[] plain = Seals.audio(3 * 65536 + 500);
    private final byte[] sealed = Seals.sealed(plain);

    /** Reads in odd pieces until it is refused, and requires that only whole chunks before the refusal came out. */
    private void refuses(String code, int chunksBefore, byte[] changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream stream = Unsealer.with(Seals.identities()).unseal(Seals.received(changed));
        byte[] piece = new byte[777];
        SealingRefusedException refusal = assertThrows(SealingRefusedException.class, () -> {
            for (int n = stream.read(piece); n >= 0; n = stream.read(piece)) {
                out.write(piece, 0, n);
            }
        });
        assertEquals(code, refusal.code());
        assertArrayEquals(Arrays.copyOf(plain, chunksBefore * 65536), out.toByteArray());
        assertThrows(IOException.class, stream::read);
    }

    private byte[] flipped(int at) {
        byte[] changed = sealed.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(sealed, from, to);
    }

    @Test
    void bitOfAChunk_isRefused() throws Exception {
        refuses("SEALED_TAMPERED", 0, flipped(FIRST));
        refuses("SEALED_TAMPERED", 1, flipped(FIRST + CHUNK + 100));
        refuses("SEALED_TAMPERED", 2, flipped(FIRST + 3 * CHUNK - 1));
        refuses("SEALED_TAMPERED", 3, flipped(sealed.length - 1));
    }

    @Test
    void bitOfTheNonce_isRefused() throws Exception {
        refuses("SEALED_TAMPERED", 0, flipped(Seals.HEADER + 5));
    }

    @Test
    void cutBetweenChunks_isRefused() throws Exception {
        refuses("SEALED_TRUNCATED", 0, part(0, FIRST));
        refuses("SEALED_TRUNCATED", 0, part(0, FIRST + CHUNK));
        refuses("SEALED_TRUNCATED", 2, part(0, FIRST + 3 * CHUNK));
    }

    @Test
    void cutWithinAChunk_isRefused() throws Exception {
        refuses("SEALED_TAMPERED", 3, part(0, sealed.length - 1));
        refuses("SEALED_TAMPERED", 1, part(0, FIRST + CHUNK + 50));
        refuses("SEALED_TRUNCATED", 1, part(0, FIRST + CHUNK + 15));
    }

    @Test
    void cutWithinTheNonce_isRefused() {
        Seals.refuses("SEALED_TRUNCATED", () -> Seals.unsealed(part(0, FIRST - 1)));
    }

    @Test
    void swappedChunks_areRefused() throws Exception {
        byte[] swapped = joined(
                part(0, FIRST),
                part(FIRST + CHUNK, FIRST + 2 * CHUNK),
                part(FIRST, FIRST + CHUNK),
                part(FIRST + 2 * CHUNK, sealed.length));
        refuses("SEALED_TAMPERED", 0, swapped);
    }

    @Test
    void chunkLeftOut_isRefused() throws Exception {
        refuses("SEALED_TAMPERED", 1, joined(part(0, FIRST + CHUNK), part(FIRST + 2 * CHUNK, sealed.length)));
    }

    @Test
    void chunkTwice_isRefused() throws Exception {
        refuses("SEALED_TAMPERED", 1, joined(part(0, FIRST + CHUNK), part(FIRST, sealed.length)));
    }

    @Test
    void bytesBehindTheLastChunk_areRefused() throws Exception {
        refuses("SEALED_TAMPERED", 3, joined(sealed, new byte[1]));
        byte[] whole = Seals.sealed(Arrays.copyOf(plain, 65536));
        refuses("SEALED_TRAILING", 0, joined(whole, new byte[100]));
        refuses("SEALED_TRAILING", 0, joined(whole, whole));
    }

    @Test
    void emptyChunkBehindAnother_isRefused() throws Exception {
        byte[] whole = Seals.sealed(Arrays.copyOf(plain, 65536));
        refuses("SEALED_TRAILING", 0, joined(whole, new byte[16]));
    }

    @Test
    void payloadOfAnotherRecording_isRefused() throws Exception {
        byte[] other = Seals.sealed(plain);
        refuses(
                "SEALED_TAMPERED",
                0,
                joined(part(0, Seals.HEADER), Arrays.copyOfRange(other, Seals.HEADER, other.length)));
    }

    @Test
    void everyByteOfTheHeader_counts() {
        for (int at = 0; at < Seals.HEADER; at++) {
            byte[] changed = flipped(at);
            assertThrows(SealingRefusedException.class, () -> Seals.unsealed(changed), "byte " + at);
        }
    }

    @Test
    void headerOfAnother_isRefused() {
        byte[] mac = sealed.clone();
        mac[Seals.HEADER - 10] = (byte) (mac[Seals.HEADER - 10] == 'A' ? 'B' : 'A');
        Seals.refuses("SEALED_HEADER_MAC", () -> Seals.unsealed(mac));
    }

    @Test
    void stanzaAddedByAnother_isRefused() throws Exception {
        String header = new String(sealed, 0, Seals.HEADER, StandardCharsets.US_ASCII);
        String added = header.replace(
                "--- ",
                "-> X25519 O6DLx/wDIawpUC978NSPjYvrfDtJVnZApXKp4FMPHCY\n"
                        + "3aKjozt9agh7jGmvOKvR4iax41Wl4zj95MKK4X9JuWc\n--- ");
        byte[] changed = joined(added.getBytes(StandardCharsets.US_ASCII), part(Seals.HEADER, sealed.length));
        Seals.refuses("SEALED_HEADER_MAC", () -> Seals.unsealed(changed));
    }

    @Test
    void anotherKey_isRefused() {
        try (AgeIdentity another = AgeIdentity.generate()) {
            Seals.refuses("SEALED_FOR_OTHERS", () -> Seals.unsealed(sealed, Seals.identitiesOf(another)));
        }
    }

    @Test
    void refusedRecording_isClosed() {
        boolean[] closed = new boolean[1];
        InputStream in = new FilterInputStream(new ByteArrayInputStream(sealed)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (AgeIdentity another = AgeIdentity.generate();
                AgeIdentities identities = Seals.identitiesOf(another)) {
            Seals.refuses("SEALED_FOR_OTHERS", () -> Unsealer.with(identities).unseal(SealedRecording.received(in)));
        }
        assertTrue(closed[0]);
    }
}
