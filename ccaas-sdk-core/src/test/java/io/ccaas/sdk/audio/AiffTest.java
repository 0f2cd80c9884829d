package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.aifc;
import static io.ccaas.sdk.audio.ChunkBytes.aiff;
import static io.ccaas.sdk.audio.ChunkBytes.be;
import static io.ccaas.sdk.audio.ChunkBytes.comm;
import static io.ccaas.sdk.audio.ChunkBytes.form;
import static io.ccaas.sdk.audio.ChunkBytes.iff;
import static io.ccaas.sdk.audio.ChunkBytes.ssnd;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AiffTest {

    private static final byte[] CLEAN = aiff();
    private static final byte[] NO_NAME = {0, 0};
    private static final byte[] COMM = comm(2, AUDIO.length / 4, 16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME", "AUTH", "(c) ", "ANNO", "COMT", "MARK", "INST", "MIDI", "AESD", "APPL", "ID3 ", "SAXL", "basc",
                "trns", "CHAN", "PEAK", "FVER", "0639", "ssnd", "data"
            })
    void chunk_isDroppedWhereverItStands(String id) {
        byte[] chunk = iff(id, PLANT, text("7"));
        Cleaning.assertCleans(CLEAN, aiff(chunk));
        Cleaning.assertCleans(CLEAN, form("AIFF", chunk, COMM, ssnd(AUDIO)));
        Cleaning.assertCleans(CLEAN, form("AIFF", COMM, ssnd(AUDIO), chunk));
    }

    @Test
    void soundInFrontOfItsFormat_isTaken() {
        Cleaning.assertCleans(CLEAN, form("AIFF", iff("NAME", PLANT), ssnd(AUDIO), COMM));
    }

    @Test
    void codecName_isDropped() {
        byte[] clean = aifc("ulaw", 16, 2, NO_NAME, AUDIO, AUDIO.length / 2);
        byte[] named = aifc("ulaw", 16, 2, join(new byte[] {12}, PLANT, NO_NAME), AUDIO, AUDIO.length / 2);
        Cleaning.assertCleans(clean, clean);
        Cleaning.assertCleans(clean, named);
    }

    @Test
    void versionStamp_isTheConstantOne() {
        byte[] clean = aifc("NONE", 16, 2, NO_NAME, AUDIO, AUDIO.length / 4);
        byte[] other = form(
                "AIFC", iff("FVER", text("+336")), comm(2, AUDIO.length / 4, 16, text("NONE"), NO_NAME), ssnd(AUDIO));
        Cleaning.assertCleans(clean, other);
    }

    @Test
    void bytesInFrontOfTheSamplesAndBlockSize_areDropped() {
        byte[] planted = iff("SSND", be(PLANT.length, 4), text("+336"), PLANT, AUDIO);
        Cleaning.assertCleans(CLEAN, form("AIFF", COMM, planted));
    }

    @Test
    void bytesBehindTheCountedSamples_areDropped() {
        byte[] planted = iff("SSND", new byte[8], AUDIO, PLANT);
        Cleaning.assertCleans(CLEAN, form("AIFF", COMM, planted));
    }

    @Test
    void padByteAndBytesBehindTheForm_areDropped() {
        byte[] odd = aifc("alaw", 8, 1, NO_NAME, join(AUDIO, text("x")), AUDIO.length + 1);
        byte[] clean = aifc("alaw", 16, 1, NO_NAME, join(AUDIO, text("x")), AUDIO.length + 1);
        odd[odd.length - 1] = '7';
        Cleaning.assertCleans(clean, odd);
        Cleaning.assertCleans(CLEAN, join(CLEAN, PLANT));
    }

    @ParameterizedTest
    @CsvSource({"8,pcm_s8", "16,pcm_s16be", "24,pcm_s24be", "32,pcm_s32be"})
    void linearSize_passes(int bits, String name) {
        int frames = AUDIO.length / (2 * bits / 8);
        byte[] input = form("AIFF", comm(2, frames, bits), ssnd(AUDIO));
        Cleaning.assertCleans(input, input);
        assertEquals(
                new AudioFormat(AudioContainer.AIFF, name, 8000, 2, frames),
                Cleaning.report(input).format());
    }

    @ParameterizedTest
    @CsvSource({"sowt,16,4", "twos,16,4", "NONE,24,6", "ulaw,16,2", "alaw,16,2", "fl32,32,8"})
    void codec_staysAsItIs(String codec, int bits, int frameBytes) {
        byte[] input = aifc(codec, bits, 2, NO_NAME, AUDIO, AUDIO.length / frameBytes);
        Cleaning.assertCleans(input, input);
    }

    @Test
    void lessAudioThanDeclared_isTakenWithAWarningUnlessItsEndIsATag() {
        byte[] longer = join(text("SSND"), be(9999, 4), new byte[8], AUDIO);
        byte[] input = form("AIFF", comm(2, 2000, 16), longer);
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
        assertRefused("AIFF_TRUNCATED_TAIL", 54 + AUDIO.length, join(input, iff("ANNO", PLANT)));
    }

    @Test
    void secondOrMissingChunk_isRefused() {
        assertRefused("AIFF_TWO_COMM", 38, form("AIFF", COMM, COMM, ssnd(AUDIO)));
        assertRefused("AIFF_TWO_SSND", 62, form("AIFF", COMM, ssnd(new byte[8]), ssnd(AUDIO)));
        assertRefused("AIFF_CHUNK_MISSING", 38, form("AIFF", COMM));
        assertRefused("AIFF_CHUNK_MISSING", 12 + 16 + 480, form("AIFF", ssnd(AUDIO)));
        assertRefused("AIFF_CHUNK_OVERRUN", 12, form("AIFF", text("NAME"), be(99, 4), PLANT));
        assertRefused("AIFF_BAD_HEADER", 0, text("FORM1234AIF"), "UNSUPPORTED_CONTAINER");
    }

    @Test
    void numbersOutOfRange_areRefused() {
        assertRefused("AIFF_BAD_COMM", 12, form("AIFF", comm(0, 120, 16), ssnd(AUDIO)));
        assertRefused("AIFF_BAD_COMM", 12, form("AIFF", comm(33, 120, 16), ssnd(AUDIO)));
        assertRefused("AIFF_BAD_COMM", 12, form("AIFF", comm(2, 120, 12), ssnd(AUDIO)));
        assertRefused("AIFF_BAD_COMM", 12, form("AIFF", iff("COMM", new byte[17]), ssnd(AUDIO)));
        assertRefused("AIFF_UNKNOWN_CODEC", 24, aifc("ima4", 16, 2, NO_NAME, AUDIO, 120));
        assertRefused("AIFF_BAD_SSND", 38, form("AIFF", COMM, iff("SSND", new byte[7])));
        assertRefused("AIFF_BAD_SSND", 38, form("AIFF", COMM, iff("SSND", be(9, 4), be(0, 4), new byte[8])));
        assertRefused("EMPTY_AUDIO", 54, form("AIFF", comm(2, 0, 16), ssnd(AUDIO)));
    }

    @Test
    void rateThatIsNotWhole_isRefused() {
        byte[] input = CLEAN.clone();
        input[12 + 8 + 8 + 9] = 1;
        assertRefused("AIFF_BAD_COMM", 12, input);
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }

    private static void assertRefused(String inside, long offset, byte[] input, String atTheDoor) {
        assertEquals("AIFF_BAD_HEADER", inside);
        assertRefused(atTheDoor, offset, input);
    }
}
