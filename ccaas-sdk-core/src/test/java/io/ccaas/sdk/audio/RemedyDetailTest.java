package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.testing.Mp4Bytes;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal says which number is wrong, and which part of the input, as far as it knows. */
final class RemedyDetailTest {

    private static Problem problem(String code, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code(), e::getMessage);
        return e.problem();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8000, 4, 16, number of channels",
        "2, 0, 4, 16, sample rate",
        "2, 8000, 3, 16, block align",
        "2, 8000, 4, 12, bits in a sample"
    })
    void wrongNumberOfWav_isNamed(int channels, int rate, int align, int bits, String name) {
        byte[] fmt = WavBytes.fmt(1, channels, rate, align, bits);
        byte[] input =
                WavBytes.riff().chunk("fmt ", fmt).chunk("data", new byte[100]).bytes();
        assertTrue(problem("WAV_BAD_FMT", input).found().contains(name));
    }

    @Test
    void wrongNumberOfAu_isNamed() {
        byte[] audio = ChunkBytes.AUDIO;
        assertTrue(
                problem("AU_BAD_HEADER", ChunkBytes.au(3, 0, 1, audio)).found().contains("sample rate"));
        assertTrue(problem("AU_BAD_HEADER", ChunkBytes.au(3, 8000, 99, audio))
                .found()
                .contains("channels"));
        byte[] inside = ChunkBytes.auOf(8, 480, 3, 8000, 1, new byte[0], audio);
        assertTrue(problem("AU_BAD_HEADER", inside).found().contains("place of the audio"));
        assertTrue(problem("AU_BAD_HEADER", text(".snd....")).found().contains("shorter"));
    }

    @Test
    void wrongNumberOfAiff_isNamed() {
        byte[] sound = ChunkBytes.ssnd(ChunkBytes.AUDIO);
        byte[] channels = ChunkBytes.form("AIFF", ChunkBytes.comm(0, 120, 16), sound);
        assertTrue(problem("AIFF_BAD_COMM", channels).found().contains("channels"));
        byte[] bits = ChunkBytes.form("AIFF", ChunkBytes.comm(2, 120, 40), sound);
        assertTrue(problem("AIFF_BAD_COMM", bits).found().contains("bits in a sample"));
        byte[] rate = ChunkBytes.aiff();
        Arrays.fill(rate, 28, 38, (byte) 0);
        assertTrue(problem("AIFF_BAD_COMM", rate).found().contains("sample rate"));
    }

    /** The tool of the codec believes the count in the header, which is what is wrong. */
    @Test
    void wrongCountOfFlac_isNotSentToItsOwnTool() {
        byte[] info = CodecBytes.flacInfo(CodecBytes.FLAC_SAMPLES, 0, 0, 0);
        byte[] input = join(text("fLaC"), CodecBytes.flacBlock(0x80, info), CodecBytes.flac(0), CodecBytes.flac(1));
        byte[] counted = input.clone();
        counted[25] = 77;
        assertTrue(problem("FLAC_TOTAL_SAMPLES", counted).remedy().contains("ffmpeg -i IN OUT.wav"));
        Problem second = problem("FLAC_TRAILING", join(input, input));
        assertTrue(second.found().contains("another FLAC file"), second::found);
        assertTrue(problem("FLAC_TRAILING", join(input, text("{}"))).remedy().contains("ffmpeg -i IN OUT.wav"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mdhd", "stts", "stsz", "stco"})
    void missingBox_isNamed(String type) {
        byte[] input = Mp4Bytes.aac().with(type, new byte[0]).bytes();
        assertTrue(problem("MP4_BOX_COUNT", input).found().contains(type + " is missing"));
    }

    @Test
    void secondMp4_isSplitWhereItBegins() {
        byte[] input = Mp4Bytes.aac().bytes();
        AudioRefusedException e = Cleaning.refusal(join(input, input));
        assertEquals("MP4_BOX_COUNT", e.code());
        assertEquals(input.length, e.offset());
        assertTrue(e.problem().remedy().startsWith("Split it"), e::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\nexit", "#! awk"})
    void program_isAText(String script) {
        assertEquals(
                "it is a text (at byte 0)",
                problem("UNSUPPORTED_CONTAINER", text(script)).found());
    }

    @Test
    void zeros_mayBeDeclared() {
        assertTrue(problem("MP3_NO_AUDIO", new byte[5000]).remedy().contains("--declare"));
    }

    @Test
    void cutOfItsOnlyPage_isNotSentToTheRecorder() {
        byte[] whole = OggBytes.of(7)
                .headers(CodecBytes.opusHead(), CodecBytes.opusTags())
                .page(0, 960, CodecBytes.opus(1))
                .bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        AudioCleaner cleaner = AudioCleaner.standard().takingTruncatedInput();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(cut)));
        assertEquals("EMPTY_AUDIO", e.code());
        assertTrue(e.problem().found().contains("cut"), e::getMessage);
    }
}
