package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sealing.payload.Aead;
import io.ccaas.sdk.sealing.payload.PayloadKey;
import io.ccaas.sdk.sealing.payload.UnsealingStream;
import io.ccaas.sdk.sensitive.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeTest {

    private static final int CHUNK = 65536 + 16;
    private static final int FIRST = Seals.HEADER + 16;

    /** An object in a store whose bytes may change between two questions. */
    private static final class Held implements SealedSource {

        private byte[] bytes;
        private long asked;

        Held(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open(long from, long length) {
            asked += length;
            return new ByteArrayInputStream(bytes, (int) from, (int) length);
        }
    }

    private static RangeReader reader(SealedSource source) throws IOException {
        return Unsealer.with(Seals.identities()).ranges(source);
    }

    private static byte[] read(RangeReader reader, long from, long length) throws IOException {
        try (InputStream range = reader.range(from, length)) {
            return range.readAllBytes();
        }
    }

    @Property(tries = 60)
    void everyRange_isThatOfTheWhole(
            @ForAll @IntRange(max = 200000) int length,
            @ForAll @IntRange(max = 1000) int fromPart,
            @ForAll @IntRange(max = 1000) int lengthPart)
            throws IOException {
        byte[] plain = Seals.audio(length);
        int from = (int) ((long) length * fromPart / 1000);
        int count = (int) ((long) (length - from) * lengthPart / 1000);
        try (RangeReader reader = reader(new Held(Seals.sealed(plain)))) {
            assertEquals(length, reader.length());
            assertArrayEquals(Arrays.copyOfRange(plain, from, from + count), read(reader, from, count));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072})
    void lengthsAtTheEdges_areProven(int length) throws Exception {
        byte[] plain = Seals.audio(length);
        try (RangeReader reader = reader(new Held(Seals.sealed(plain)))) {
            assertEquals(length, reader.length());
            assertArrayEquals(plain, read(reader, 0, length));
        }
    }

    @Test
    void chunksThatAreNotNeeded_areNotAskedFor() throws Exception {
        Held held = new Held(Seals.sealed(Seals.audio(20 * 65536)));
        try (RangeReader reader = reader(held)) {
            held.asked = 0;
            read(reader, 5 * 65536 + 10, 65536);
            assertEquals(2L * CHUNK, held.asked);
        }
    }

    @Test
    void chunkThatWasChanged_isRefusedAndTheOthersAreNot() throws Exception {
        byte[] plain = Seals.audio(3 * 65536);
        byte[] sealed = Seals.sealed(plain);
        sealed[FIRST + CHUNK + 7] ^= 1;
        try (RangeReader reader = reader(new Held(sealed))) {
            assertArrayEquals(Arrays.copyOf(plain, 65536), read(reader, 0, 65536));
            Seals.refuses("SEALED_TAMPERED", () -> read(reader, 65536, 1));
            Seals.refuses("SEALED_TAMPERED", () -> read(reader, 65535, 2));
            assertArrayEquals(Arrays.copyOfRange(plain, 131072, 131082), read(reader, 131072, 10));
        }
    }

    @Test
    void cutObject_isRefusedWhenItIsOpened() {
        byte[] sealed = Seals.sealed(Seals.audio(3 * 65536 + 5));
        Seals.refuses("SEALED_TRUNCATED", () -> reader(new Held(Arrays.copyOf(sealed, FIRST + 2 * CHUNK))));
        Seals.refuses("SEALED_TAMPERED", () -> reader(new Held(Arrays.copyOf(sealed, FIRST + 2 * CHUNK + 100))));
        Seals.refuses("SEALED_TRUNCATED", () -> reader(new Held(Arrays.copyOf(sealed, FIRST + CHUNK + 16))));
        Seals.refuses("SEALED_TRUNCATED", () -> reader(new Held(Arrays.copyOf(sealed, FIRST))));
        Seals.refuses("SEALED_TRUNCATED", () -> reader(new Held(Arrays.copyOf(sealed, Seals.HEADER + 3))));
    }

    @Test
    void lengthMadeUp_isRefusedWhenItIsOpened() {
        byte[] sealed = Seals.sealed(Seals.audio(65536));
        Seals.refuses("SEALED_TAMPERED", () -> reader(new Held(Arrays.copyOf(sealed, sealed.length + CHUNK))));
    }

    @Test
    void objectReplacedMeanwhile_isRefused() throws Exception {
        Held held = new Held(Seals.sealed(Seals.audio(100000)));
        try (RangeReader reader = reader(held)) {
            held.bytes = Seals.sealed(Seals.audio(100000));
            Seals.refuses("SEALED_TAMPERED", () -> read(reader, 0, 10));
            held.bytes = Arrays.copyOf(held.bytes, held.bytes.length - 10);
            assertThrows(RuntimeException.class, () -> read(reader, 99990, 10));
        }
    }

    @Test
    void sourceThatGivesLess_isRefused() throws Exception {
        byte[] sealed = Seals.sealed(Seals.audio(100));
        Held held = new Held(sealed);
        try (RangeReader reader = reader(held)) {
            held.bytes = Arrays.copyOf(sealed, sealed.length - 1);
            Seals.refuses("SEALED_TRUNCATED", () -> read(reader, 0, 100));
        }
    }

    @Test
    void rangeElsewhere_isTheCallersMistake() throws Exception {
        try (RangeReader reader = reader(new Held(Seals.sealed(Seals.audio(100))))) {
            assertThrows(IndexOutOfBoundsException.class, () -> reader.range(1, 100));
            assertThrows(IndexOutOfBoundsException.class, () -> reader.range(-1, 1));
            assertEquals(0, read(reader, 100, 0).length);
        }
    }

    @Test
    void closedReader_opensNoChunk() throws Exception {
        RangeReader reader = reader(new Held(Seals.sealed(Seals.audio(100))));
        reader.close();
        assertThrows(IllegalStateException.class, () -> read(reader, 0, 1));
    }

    @Test
    void anotherKey_isRefused() {
        byte[] sealed = Seals.sealed(Seals.audio(100));
        try (AgeIdentity another = AgeIdentity.generate();
                AgeIdentities identities = Seals.identitiesOf(another)) {
            Unsealer unsealer = Unsealer.with(identities);
            Seals.refuses("SEALED_FOR_OTHERS", () -> unsealer.ranges(new Held(sealed)));
        }
    }

    @Test
    void opening_asksForTheLastChunkAndNoMore() throws Exception {
        Held held = new Held(Seals.sealed(Seals.audio(3 * 65536 + 5)));
        try (RangeReader reader = reader(held)) {
            assertEquals(65536 + 16 + 21, held.asked);
            assertEquals("RangeReader", reader.toString());
        }
    }

    @Test
    void rangeCopied_isWhatIsLeftOfIt() throws Exception {
        byte[] plain = Seals.audio(100000);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try (RangeReader reader = reader(new Held(Seals.sealed(plain)));
                InputStream range = reader.range(65000, 20000)) {
            assertEquals(plain[65000], (byte) range.read());
            assertEquals(19999, range.transferTo(copied));
        }
        assertArrayEquals(Arrays.copyOfRange(plain, 65001, 85000), copied.toByteArray());
    }

    /** The key came from the caller and is of no use to anybody when the object is refused. */
    @Test
    void keyOfARefusedObject_isWiped() throws Exception {
        try (Secret fileKey = Secret.copyOf(new byte[16])) {
            PayloadKey key = PayloadKey.of(fileKey, new byte[16], Aead.java());
            Seals.refuses("SEALED_TRUNCATED", () -> RangeReader.open(new Held(new byte[5]), key, 0, 5));
            UnsealingStream stream = new UnsealingStream(new ByteArrayInputStream(new byte[16]), key);
            assertThrows(IllegalStateException.class, stream::read);
        }
    }
}
