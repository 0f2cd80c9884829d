package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AudioOnlyTest {

    @TempDir
    Path folder;

    /** 1 s stays in memory, 33 s (1.06 MB) goes to the disk. */
    private AudioOnly audio(int seconds) {
        byte[] input = SampleRecordings.pcm16()
                .seconds(seconds)
                .planting("+33639980001")
                .bytes();
        return AudioCleaner.standard().spoolingIn(folder).toAudioOnly(new ByteArrayInputStream(input));
    }

    private static byte[] expected(int seconds) {
        return SampleRecordings.pcm16().seconds(seconds).bytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, 33})
    void everyReading_givesTheSameBytes(int seconds) throws IOException, GeneralSecurityException {
        try (AudioOnly audio = audio(seconds);
                InputStream once = audio.openStream();
                InputStream twice = audio.openStream()) {
            assertArrayEquals(expected(seconds), once.readAllBytes());
            assertArrayEquals(expected(seconds), twice.readAllBytes());
            assertEquals(expected(seconds).length, audio.length());
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(expected(seconds));
            assertArrayEquals(sum, audio.sha256());
        }
    }

    @Test
    void unknownLength_hasTheDigestOfTheFinalBytes() throws IOException, GeneralSecurityException {
        byte[] input = expected(33);
        System.arraycopy(new byte[] {-1, -1, -1, -1}, 0, input, 4, 4);
        System.arraycopy(new byte[] {-1, -1, -1, -1}, 0, input, 40, 4);
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(input));
                InputStream in = audio.openStream()) {
            assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(expected(33)), audio.sha256());
            assertArrayEquals(expected(33), in.readAllBytes());
        }
    }

    @Test
    void severalThreads_readAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AudioOnly audio = audio(33)) {
            List<Future<byte[]>> readings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                readings.add(threads.submit(() -> audio.openStream().readAllBytes()));
            }
            for (Future<byte[]> reading : readings) {
                assertArrayEquals(expected(33), reading.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void interruptedReader_doesNotHarmTheOthers() throws IOException {
        try (AudioOnly audio = audio(33);
                InputStream first = audio.openStream()) {
            Thread.currentThread().interrupt();
            assertEquals('R', first.read());
            assertEquals(expected(33).length - 1, first.readAllBytes().length);
            assertEquals(true, Thread.interrupted());
            assertEquals(expected(33).length, audio.openStream().readAllBytes().length);
        }
    }

    @Test
    void closed_cannotBeRead() throws IOException {
        AudioOnly audio = audio(33);
        InputStream open = audio.openStream();
        assertEquals('R', open.read());
        audio.close();
        audio.close();
        assertThrows(IllegalStateException.class, open::readAllBytes);
        assertThrows(IllegalStateException.class, audio::openStream);
    }

    @Test
    void folder_holdsNothingWhileOpenOrAfterARefusal() throws IOException {
        byte[] twoData = SampleRecordings.pcm16().seconds(33).bytes();
        byte[] refused = io.ccaas.sdk.testing.WavBytes.riff()
                .fmtPcm16(2, 8000)
                .chunk("data", twoData)
                .chunk("data", twoData)
                .bytes();
        AudioCleaner cleaner = AudioCleaner.standard().spoolingIn(folder);
        assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(refused)));
        assertEquals(0, files());
        audio(33).close();
        assertEquals(0, files());
    }

    @Test
    void facts_areThoseOfTheAudio() {
        try (AudioOnly audio = audio(1)) {
            assertEquals(new AudioFormat(AudioContainer.WAV, "pcm_s16le", 8000, 2, 8000), audio.format());
            assertEquals("audio/wav", audio.mediaType());
            assertEquals("wav", audio.fileExtension());
            assertEquals("AudioOnly[pcm_s16le in wav, 32044 bytes]", audio.toString());
            assertEquals(4, audio.report().dropped().size());
        }
    }

    @Test
    void file_givesWhatTheStreamGives() throws IOException {
        Path file = Files.write(folder.resolve("+33639980001.wav"), expected(2));
        try (AudioOnly audio = AudioOnly.from(file)) {
            assertArrayEquals(expected(2), audio.openStream().readAllBytes());
        }
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
