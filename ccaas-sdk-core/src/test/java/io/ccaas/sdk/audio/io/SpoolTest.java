package io.ccaas.sdk.audio.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpoolTest {

    private static final byte[] HEAD = "head".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_HEAD = "another head".getBytes(StandardCharsets.US_ASCII);
    private static final String PLANT = "spoken in the call";

    @TempDir
    Path folder;

    private Spool filled(int size) {
        byte[] audio = new byte[size];
        byte[] plant = PLANT.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(plant, 0, audio, 0, Math.min(size, plant.length));
        Spool spool = new Spool(folder);
        spool.begin(HEAD);
        spool.append(audio, 0, size);
        return spool;
    }

    private static SpoolFile fileOf(Spool spool) {
        SpoolFile file = spool.body().file();
        assertNotNull(file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 1 << 20, (1 << 20) + 1, 5 << 18})
    void everySize_isReadBackWhole(int size) throws IOException {
        try (Spool spool = filled(size)) {
            spool.finish(HEAD, new byte[1]);
            assertEquals(HEAD.length + size + 1, spool.length());
            assertEquals(size > Spool.MEMORY, spool.body().file() != null);
            assertEquals(spool.length(), spool.openStream().readAllBytes().length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5 << 18})
    void headThatChanges_isDigestedAnew(int size) throws IOException {
        try (Spool changed = filled(size);
                Spool right = new Spool(folder)) {
            changed.finish(OTHER_HEAD, new byte[0]);
            right.begin(OTHER_HEAD);
            byte[] all = changed.openStream().readAllBytes();
            right.append(all, OTHER_HEAD.length, size);
            right.finish(OTHER_HEAD, new byte[0]);
            assertArrayEquals(right.sha256(), changed.sha256());
        }
    }

    @Test
    void file_holdsNoAudioInTheClear() {
        try (Spool spool = filled(5 << 18)) {
            spool.finish(HEAD, new byte[0]);
            byte[] raw = new byte[4 << 20];
            int n = fileOf(spool).read(0, raw, raw.length);
            assertEquals((5 << 18) + 80 * 16, n);
            assertFalse(new String(raw, StandardCharsets.ISO_8859_1).contains(PLANT));
            assertNotEquals(0, raw[100] | raw[101] | raw[102] | raw[103]);
        }
    }

    @Test
    void sameAudioTwice_isEncryptedUnderDifferentKeys() {
        try (Spool one = filled(5 << 18);
                Spool two = filled(5 << 18)) {
            byte[] first = new byte[64];
            byte[] second = new byte[64];
            fileOf(one).read(0, first, 64);
            fileOf(two).read(0, second, 64);
            assertFalse(Arrays.equals(first, second));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 70_000, (5 << 18) + 100})
    void changedFile_isNeverReadAsAudio(long at) {
        try (Spool spool = filled(5 << 18)) {
            spool.finish(HEAD, new byte[0]);
            byte[] one = new byte[1];
            fileOf(spool).read(at, one, 1);
            one[0] ^= 1;
            fileOf(spool).write(at, one, 1);
            assertChanged(spool);
        }
    }

    @Test
    void swappedPieces_areNeverReadAsAudio() {
        try (Spool spool = filled(5 << 18)) {
            spool.finish(HEAD, new byte[0]);
            byte[] one = new byte[ChunkCipher.SEALED];
            byte[] two = new byte[ChunkCipher.SEALED];
            fileOf(spool).read(0, one, one.length);
            fileOf(spool).read(one.length, two, two.length);
            fileOf(spool).write(0, two, two.length);
            fileOf(spool).write(one.length, one, one.length);
            assertChanged(spool);
        }
    }

    @Test
    void changedMemory_isFoundBeforeTheLastByteIsHandedOut() throws IOException {
        try (Spool spool = filled(100_000)) {
            spool.finish(HEAD, new byte[0]);
            assertNull(spool.body().file());
            spool.head()[0] ^= 1;
            InputStream in = spool.openStream();
            int allButOnePiece = HEAD.length + 100_000 - 100_000 % ChunkCipher.PLAIN;
            assertEquals(allButOnePiece, in.readNBytes(allButOnePiece).length);
            AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> in.read());
            assertEquals("AUDIO_CHANGED", e.code());
        }
    }

    private static void assertChanged(Spool spool) {
        InputStream in = spool.openStream();
        AudioRefusedException e = assertThrows(AudioRefusedException.class, in::readAllBytes);
        assertEquals("AUDIO_CHANGED", e.code());
    }
}
