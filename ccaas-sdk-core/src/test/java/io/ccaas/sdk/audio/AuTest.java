package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.au;
import static io.ccaas.sdk.audio.ChunkBytes.auOf;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.DroppedStructure;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuTest {

    private static final byte[] NONE = {};
    private static final byte[] CLEAN = au(1, 8000, 2, AUDIO);

    @ParameterizedTest
    @CsvSource({
        "1,2,pcm_mulaw,240",
        "2,2,pcm_s8,240",
        "3,2,pcm_s16be,120",
        "4,2,pcm_s24be,80",
        "5,2,pcm_s32be,60",
        "6,2,pcm_f32be,60",
        "7,2,pcm_f64be,30",
        "23,1,adpcm_g726le,960",
        "24,1,adpcm_g722,960",
        "25,1,adpcm_g726le,1280",
        "26,1,adpcm_g726le,768",
        "27,2,pcm_alaw,240"
    })
    void encoding_passes(int encoding, int channels, String name, long frames) {
        byte[] input = au(encoding, 16000, channels, AUDIO);
        Cleaning.assertCleans(input, input);
        assertEquals(
                new AudioFormat(AudioContainer.AU, name, 16000, channels, frames),
                Cleaning.report(input).format());
    }

    @Test
    void annotation_isDropped() {
        byte[] note = join(PLANT, new byte[20]);
        byte[] input = auOf(24 + note.length, AUDIO.length, 1, 8000, 2, note, AUDIO);
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(
                List.of(new DroppedStructure("AU annotation", 1, note.length)),
                Cleaning.report(input).dropped());
    }

    @Test
    void bytesBehindTheDeclaredSize_areDropped() {
        Cleaning.assertCleans(CLEAN, join(CLEAN, PLANT));
    }

    @Test
    void openSize_becomesTheRealOne() {
        byte[] open = auOf(24, 0xFFFFFFFFL, 1, 8000, 2, NONE, AUDIO);
        Cleaning.assertCleans(CLEAN, open);
        assertEquals(List.of(AudioWarning.LENGTH_UNKNOWN), Cleaning.report(open).warnings());
    }

    @Test
    void partialFrame_isDropped() {
        Cleaning.assertCleans(CLEAN, au(1, 8000, 2, join(AUDIO, text("7"))));
    }

    @Test
    void openSizeWithTagBehind_isRefused() {
        assertRefused(
                "AU_UNKNOWN_LENGTH_TAIL",
                24 + AUDIO.length,
                auOf(24, 0xFFFFFFFFL, 1, 8000, 2, NONE, join(AUDIO, text("TAG"), new byte[125])));
    }

    @Test
    void truncatedInput_isTakenOrRefused() {
        byte[] input = auOf(24, 9999, 1, 8000, 2, NONE, AUDIO);
        Cleaning.assertCleans(CLEAN, input);
        CleaningReport report = Cleaning.report(input);
        assertEquals(List.of(AudioWarning.TRUNCATED), report.warnings());
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> strict.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("AU_TRUNCATED", e.code());
        assertEquals(24 + AUDIO.length, e.offset());
    }

    @Test
    void headerOutOfRange_isRefused() {
        assertRefused("AU_BAD_HEADER", 0, text(".snd1234"));
        assertRefused("AU_BAD_HEADER", 0, auOf(23, 480, 1, 8000, 2, NONE, AUDIO));
        assertRefused("AU_BAD_HEADER", 0, auOf(24, 480, 1, 999, 2, NONE, AUDIO));
        assertRefused("AU_BAD_HEADER", 0, auOf(24, 480, 1, 0xFFFFFFFFL, 2, NONE, AUDIO));
        assertRefused("AU_BAD_HEADER", 0, auOf(24, 480, 1, 8000, 33, NONE, AUDIO));
        assertRefused("AU_BAD_HEADER", 0, auOf(24, 480, 1, 8000, 0xFFFFFFFFL, NONE, AUDIO));
        assertRefused("AU_BAD_HEADER", 0, auOf(24, 480, 24, 16000, 2, NONE, AUDIO));
        assertRefused("AU_UNKNOWN_ENCODING", 0, auOf(24, 480, 8, 8000, 2, NONE, AUDIO));
        assertRefused("AU_ANNOTATION_OVERRUN", 0, auOf(999999, 480, 1, 8000, 2, NONE, AUDIO));
    }

    @Test
    void noAudio_isRefused() {
        assertRefused("EMPTY_AUDIO", 24, auOf(24, 0, 1, 8000, 2, NONE, AUDIO));
        assertRefused("EMPTY_AUDIO", 24, auOf(24, 1, 1, 8000, 2, NONE, AUDIO));
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }
}
