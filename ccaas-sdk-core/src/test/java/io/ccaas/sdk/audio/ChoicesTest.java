package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.au;
import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A choice that cannot be followed is refused, and audio that is left out is told. */
final class ChoicesTest {

    private static final byte[] WAV = SampleRecordings.muLaw().bytes();

    private static CleaningReport report(byte[] input) {
        return AudioCleaner.standard().clean(new ByteArrayInputStream(input), OutputStream.nullOutputStream());
    }

    @Test
    void trackOfAContainerWithoutTracks_isRefused() {
        AudioCleaner cleaner = AudioCleaner.standard().takingTrack(2);
        for (byte[] input : List.of(WAV, au(1, 8000, 2, AUDIO))) {
            AudioRefusedException e = assertThrows(
                    AudioRefusedException.class,
                    () -> cleaner.clean(new ByteArrayInputStream(input), OutputStream.nullOutputStream()));
            assertEquals("AUDIO_WITHOUT_TRACKS", e.code());
        }
    }

    @Test
    void recordingBehindTheDeclaredEnd_isWarnedOf() {
        assertEquals(List.of(), report(WAV).warnings());
        assertEquals(
                List.of(AudioWarning.BYTES_BEHIND_AUDIO), report(join(WAV, WAV)).warnings());
    }
}
