package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.be;
import static io.ccaas.sdk.audio.ChunkBytes.caf;
import static io.ccaas.sdk.audio.ChunkBytes.cafChunk;
import static io.ccaas.sdk.audio.ChunkBytes.cafData;
import static io.ccaas.sdk.audio.ChunkBytes.desc;
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

final class CafTest {

    private static final byte[] DESC = desc("lpcm", 2, 4, 2, 16);
    private static final byte[] CLEAN = caf(DESC, cafData(AUDIO));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info", "strg", "mark", "regn", "inst", "midi", "umid", "peak", "ovvw", "edct", "uuid", "free", "chan",
                "pakt", "kuki", "0639"
            })
    void chunk_isDroppedWhereverItStands(String type) {
        byte[] chunk = cafChunk(type, PLANT);
        Cleaning.assertCleans(CLEAN, caf(chunk, DESC, cafData(AUDIO)));
        Cleaning.assertCleans(CLEAN, caf(DESC, chunk, cafData(AUDIO)));
        Cleaning.assertCleans(CLEAN, caf(DESC, cafData(AUDIO), chunk));
    }

    @Test
    void editCount_isZeroAgain() {
        Cleaning.assertCleans(CLEAN, caf(DESC, cafChunk("data", text("+336"), AUDIO)));
    }

    @Test
    void partialFrameAndJunkBehind_areDropped() {
        Cleaning.assertCleans(CLEAN, caf(DESC, cafData(join(AUDIO, text("336")))));
        Cleaning.assertCleans(CLEAN, join(CLEAN, PLANT));
    }

    @ParameterizedTest
    @CsvSource({
        "lpcm,0,8,pcm_s8",
        "lpcm,0,16,pcm_s16be",
        "lpcm,0,24,pcm_s24be",
        "lpcm,0,32,pcm_s32be",
        "lpcm,1,32,pcm_f32be",
        "lpcm,1,64,pcm_f64be",
        "lpcm,2,24,pcm_s24le",
        "lpcm,2,32,pcm_s32le",
        "lpcm,3,32,pcm_f32le",
        "lpcm,3,64,pcm_f64le",
        "ulaw,0,8,pcm_mulaw",
        "alaw,0,8,pcm_alaw"
    })
    void codec_staysAsItIs(String id, int flags, int bits, String name) {
        byte[] input = caf(desc(id, flags, bits / 4, 2, bits), cafData(AUDIO));
        Cleaning.assertCleans(input, input);
        assertEquals(
                new AudioFormat(AudioContainer.CAF, name, 8000, 2, AUDIO.length / (bits / 4)),
                Cleaning.report(input).format());
    }

    @Test
    void orderOfSingleBytes_isForgotten() {
        byte[] clean = caf(desc("lpcm", 0, 2, 2, 8), cafData(AUDIO));
        Cleaning.assertCleans(clean, caf(desc("lpcm", 2, 2, 2, 8), cafData(AUDIO)));
    }

    @Test
    void openSize_becomesTheRealOneUnlessTheEndIsAChunk() {
        byte[] open = caf(DESC, text("data"), be(-1, 8), be(0, 4), AUDIO);
        Cleaning.assertCleans(CLEAN, open);
        assertEquals(List.of(AudioWarning.LENGTH_UNKNOWN), Cleaning.report(open).warnings());
        assertRefused("CAF_UNKNOWN_LENGTH_TAIL", 68 + AUDIO.length, join(open, cafChunk("info", PLANT)));
    }

    @Test
    void lessAudioThanDeclared_isTakenWithAWarning() {
        byte[] input = caf(DESC, text("data"), be(9999, 8), be(0, 4), AUDIO);
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
    }

    @Test
    void otherCodec_isRefused() {
        for (String id : List.of("aac ", "alac", "ima4", ".mp3")) {
            assertRefused("CAF_UNKNOWN_CODEC", 8, caf(desc(id, 0, 4, 2, 16), cafData(AUDIO)));
        }
    }

    @Test
    void descriptionOutOfForm_isRefused() {
        assertRefused("CAF_BAD_DESC", 52, caf(DESC, DESC, cafData(AUDIO)));
        assertRefused("CAF_BAD_DESC", 8, caf(cafData(AUDIO), DESC));
        assertRefused("CAF_BAD_DESC", 8, caf(cafChunk("desc", new byte[31]), cafData(AUDIO)));
        assertRefused("CAF_BAD_DESC", 8, caf(desc("lpcm", 4, 4, 2, 16), cafData(AUDIO)));
        assertRefused("CAF_BAD_DESC", 8, caf(desc("lpcm", 2, 5, 2, 16), cafData(AUDIO)));
        assertRefused("CAF_BAD_DESC", 8, caf(desc("lpcm", 2, 66, 33, 16), cafData(AUDIO)));
        assertRefused("CAF_BAD_DESC", 52 + 16 + 480, caf(DESC, cafData(AUDIO), DESC));
        byte[] half = CLEAN.clone();
        half[8 + 12 + 3] = 1;
        assertRefused("CAF_BAD_DESC", 8, half);
    }

    @Test
    void otherBreach_isRefused() {
        assertRefused("CAF_BAD_HEADER", 0, join(text("caff"), be(0x20000, 4)));
        assertRefused("CAF_NO_DATA", 52, caf(DESC));
        assertRefused("CAF_TWO_DATA", 548, caf(DESC, cafData(AUDIO), cafData(AUDIO)));
        assertRefused("CAF_CHUNK_OVERRUN", 52, caf(DESC, text("info"), be(99, 8), PLANT));
        assertRefused("CAF_BAD_SIZE", 52, caf(DESC, text("info"), be(-1, 8), PLANT));
        assertRefused("CAF_BAD_SIZE", 52, caf(DESC, text("data"), be(3, 8), AUDIO));
        assertRefused("EMPTY_AUDIO", 68, caf(DESC, cafData(new byte[3])));
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }
}
