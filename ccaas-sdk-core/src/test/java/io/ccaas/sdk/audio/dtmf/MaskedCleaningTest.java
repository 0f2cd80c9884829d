package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way through the cleaner gives the same masked bytes, and the audio's own way too. */
final class MaskedCleaningTest {

    private static final AudioCleaner CLEANER = AudioCleaner.standard().maskingKeyTones(DtmfMask.allChannels());

    @TempDir
    Path folder;

    private byte[] wav = {};
    private byte[] expected = {};
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void recording() throws Exception {
        Sound sound = new Sound(8000, 30_001);
        Keys.usual().press(sound, "4970101234567890", 4000);
        byte[] plain = Sound.wav(Coding.MU_LAW, sound);
        wav = WavBytes.join(plain, WavBytes.text("LIST\16\0\0\0INFOINAM\2\0\0\0+3"));
        in = Files.write(folder.resolve("in"), wav);
        out = folder.resolve("out");
        try (AudioOnly audio = Sound.clean(plain);
                AudioOnly masked = audio.maskingKeyTones(DtmfMask.allChannels())) {
            expected = masked.openStream().readAllBytes();
        }
    }

    @Test
    void fileToFile_isMasked() throws Exception {
        CleaningReport report = CLEANER.clean(in, out);
        assertArrayEquals(expected, Files.readAllBytes(out));
        assertEquals(1, report.masking().orElseThrow().stretches());
        assertEquals("bytes after the audio", report.dropped().get(0).kind());
    }

    @Test
    void fileToStream_isMasked() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        CLEANER.clean(in, stream);
        assertArrayEquals(expected, stream.toByteArray());
    }

    @Test
    void streamToFile_isMasked() throws Exception {
        CLEANER.clean(new ByteArrayInputStream(wav), out);
        assertArrayEquals(expected, Files.readAllBytes(out));
    }

    @Test
    void streamToStream_isMasked() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        CLEANER.clean(new ByteArrayInputStream(wav), stream);
        assertArrayEquals(expected, stream.toByteArray());
    }

    @Test
    void heldAudio_isMasked() throws Exception {
        try (AudioOnly masked = CLEANER.toAudioOnly(in)) {
            assertArrayEquals(expected, masked.openStream().readAllBytes());
        }
    }

    @Test
    void maskedAudio_isCleanAlready() throws Exception {
        try (AudioOnly again = Sound.clean(expected)) {
            assertArrayEquals(expected, again.openStream().readAllBytes());
        }
    }
}
