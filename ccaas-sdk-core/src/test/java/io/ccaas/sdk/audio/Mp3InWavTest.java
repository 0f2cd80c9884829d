package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp3Bytes.frames;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MP3 frames leave a RIFF file as a plain MP3, without anything of the chunks around them. */
final class Mp3InWavTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] CLEAN = frames(20);

    private static WavBytes mp3(byte[] extension) {
        return WavBytes.riff()
                .chunk("fmt ", join(WavBytes.fmt(0x55, 1, 44_100, 1, 0), le(extension.length, 2), extension));
    }

    private static WavBytes mp3() {
        return mp3(new byte[] {1, 0, 2, 0, 0, 0, (byte) 208, 0, 1, 0, 0x71, 5});
    }

    private static String code(byte[] input) {
        return Cleaning.refusal(input).code();
    }

    @Test
    void frames_leaveTheChunks() {
        Cleaning.assertCleans(CLEAN, mp3().chunk("data", CLEAN).bytes());
        assertEquals(
                AudioContainer.MP3,
                Cleaning.report(mp3().chunk("data", CLEAN).bytes()).format().container());
        byte[] planted = mp3(PLANT)
                .chunk("LIST", PLANT)
                .chunk("data", join(id3v2(3, 0, PLANT), CLEAN, id3v1("+336")))
                .chunk("id3 ", PLANT)
                .bytes();
        Cleaning.assertCleans(CLEAN, join(planted, PLANT));
        Cleaning.assertCleans(
                CLEAN, mp3().chunk("data", join(CLEAN, new byte[1])).raw(PLANT).bytes());
    }

    @Test
    void unknownOrLyingLength_endsWithTheFrames() {
        Cleaning.assertCleans(CLEAN, mp3().chunk("data", 0xFFFFFFFFL, CLEAN).bytes());
        Cleaning.assertCleans(CLEAN, mp3().chunk("data", 9_000_000, CLEAN).bytes());
        Cleaning.assertCleans(CLEAN, mp3().riffSize(0).chunk("data", 0, CLEAN).bytes());
        Cleaning.assertCleans(
                frames(19), mp3().chunk("data", CLEAN.length - 9, CLEAN).bytes());
    }

    @Test
    void unknownOrLyingLength_isWarnedOf() {
        assertEquals(
                List.of(AudioWarning.LENGTH_UNKNOWN),
                Cleaning.report(mp3().chunk("data", 0xFFFFFFFFL, CLEAN).bytes()).warnings());
        assertEquals(
                List.of(AudioWarning.TRUNCATED),
                Cleaning.report(mp3().chunk("data", 9_000_000, CLEAN).bytes()).warnings());
    }

    @Test
    void lyingLength_isRefusedWhereAskedFor() {
        byte[] input = mp3().chunk("data", 9_000_000, CLEAN).bytes();
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> strict.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("WAV_TRUNCATED", e.code());
    }

    @Test
    void brokenChunks_areRefused() {
        assertEquals("WAV_NO_DATA", code(mp3().bytes()));
        assertEquals(
                "WAV_TWO_FMT", code(mp3().fmtPcm16(1, 8000).chunk("data", CLEAN).bytes()));
        assertEquals("WAV_CHUNK_OVERRUN", code(mp3().chunk("bext", 5000, PLANT).bytes()));
        assertEquals(
                "WAV_TWO_DATA",
                code(mp3().chunk("data", CLEAN).chunk("data", CLEAN).bytes()));
        assertEquals("MP3_NO_AUDIO", code(mp3().chunk("data", PLANT).bytes()));
        byte[] second = WavBytes.riff()
                .chunk("LIST", PLANT)
                .raw(Arrays.copyOfRange(mp3().bytes(), 12, 50))
                .bytes();
        assertEquals("WAV_CODEC_NOT_YET_SUPPORTED", code(second));
    }
}
