package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.w64;
import static io.ccaas.sdk.audio.ChunkBytes.w64Chunk;
import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Wave64Test {

    private static final byte[] FMT = w64Chunk("fmt ", fmt(1, 2, 8000, 4, 16));
    private static final byte[] DATA = w64Chunk("data", AUDIO);
    private static final byte[] CLEAN =
            WavBytes.riff().fmtPcm16(2, 8000).chunk("data", AUDIO).bytes();

    @Test
    void samples_becomeWav() {
        Cleaning.assertCleans(CLEAN, w64(FMT, DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "bext", "levl", "junk", "0639", "wave"})
    void chunk_isDroppedWhereverItStands(String word) {
        byte[] chunk = w64Chunk(word, PLANT);
        Cleaning.assertCleans(CLEAN, w64(chunk, FMT, DATA));
        Cleaning.assertCleans(CLEAN, w64(FMT, chunk, DATA));
        Cleaning.assertCleans(CLEAN, w64(FMT, DATA, chunk));
    }

    @Test
    void extensionPaddingAndJunkBehind_areDropped() {
        byte[] longFmt = w64Chunk("fmt ", join(fmt(1, 2, 8000, 4, 16), le(12, 2), PLANT));
        Cleaning.assertCleans(CLEAN, w64(longFmt, DATA));
        byte[] padded = w64Chunk("data", 24L + AUDIO.length - 4, AUDIO);
        System.arraycopy(text("+336"), 0, padded, padded.length - 4, 4);
        byte[] shorter = Arrays.copyOf(AUDIO, AUDIO.length - 4);
        byte[] expected =
                WavBytes.riff().fmtPcm16(2, 8000).chunk("data", shorter).bytes();
        Cleaning.assertCleans(expected, w64(FMT, padded));
        Cleaning.assertCleans(CLEAN, join(w64(FMT, DATA), PLANT));
    }

    @Test
    void fact_isRecomputed() {
        byte[] clean = WavBytes.riff()
                .fmtMuLaw(2, 8000)
                .chunk("fact", le(240, 4))
                .chunk("data", AUDIO)
                .bytes();
        byte[] muLaw = w64Chunk("fmt ", join(fmt(7, 2, 8000, 2, 8), new byte[2]));
        Cleaning.assertCleans(clean, w64(muLaw, w64Chunk("fact", join(text("+336"), PLANT)), DATA));
    }

    @Test
    void lessAudioThanDeclared_isTakenUnlessItsEndIsAChunk() {
        byte[] input = w64(FMT, w64Chunk("data", 9999, AUDIO));
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
        assertRefused(
                "W64_TRUNCATED_TAIL", 104 + AUDIO.length, join(input, w64Chunk("list", join(PLANT, text("+336")))));
    }

    @Test
    void audioBeyondTheDeclaredEnd_isTestedForTags() {
        byte[] input = w64(FMT, w64Chunk("data", join(AUDIO, w64Chunk("list", join(PLANT, text("+336"))))));
        System.arraycopy(le(100, 8), 0, input, 16, 8);
        assertRefused("W64_TRUNCATED_TAIL", 104 + AUDIO.length, input);
    }

    @Test
    void breach_isRefused() {
        assertRefused("W64_BAD_HEADER", 0, text("riff.\u0091\u00cf\u0011"));
        assertRefused("W64_BAD_SIZE", 40, w64(w64Chunk("fmt ", 23, new byte[16])));
        assertRefused("W64_BAD_FMT", 80, w64(FMT, FMT, DATA));
        assertRefused("W64_BAD_FMT", 40, w64(DATA, FMT));
        assertRefused("W64_BAD_FMT", 40, w64(w64Chunk("fmt ", new byte[15]), DATA));
        assertRefused("W64_BAD_FMT", 80 + 504, w64(FMT, DATA, FMT));
        assertRefused("W64_NO_DATA", 80, w64(FMT));
        assertRefused("W64_TWO_DATA", 80 + 504, w64(FMT, DATA, DATA));
        assertRefused("W64_CHUNK_OVERRUN", 80, w64(FMT, w64Chunk("bext", 999, PLANT)));
        assertRefused("EMPTY_AUDIO", 104, w64(FMT, w64Chunk("data", new byte[0])));
        assertRefused("WAV_UNKNOWN_CODEC", 40, w64(w64Chunk("fmt ", fmt(0x161, 2, 8000, 4, 16)), DATA));
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }
}
