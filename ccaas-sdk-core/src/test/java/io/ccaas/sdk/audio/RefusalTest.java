package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** One refusal of each structural kind, with the offset of what broke the rule. */
final class RefusalTest {

    private static final byte[] AUDIO = new byte[400];

    private static WavBytes pcm() {
        return WavBytes.riff().fmtPcm16(1, 8000);
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }

    @Test
    void secondAudioChunk_isRefused() {
        assertRefused(
                "WAV_TWO_DATA",
                444,
                pcm().chunk("data", AUDIO).chunk("data", AUDIO).bytes());
        assertRefused(
                "WAV_TWO_DATA",
                456,
                pcm().chunk("data", AUDIO)
                        .chunk("call", AUDIO.length / 100, new byte[4])
                        .chunk("data", AUDIO)
                        .bytes());
    }

    @Test
    void secondFormat_isRefused() {
        assertRefused(
                "WAV_TWO_FMT", 36, pcm().fmtPcm16(1, 8000).chunk("data", AUDIO).bytes());
        assertRefused(
                "WAV_TWO_FMT", 444, pcm().chunk("data", AUDIO).fmtPcm16(1, 8000).bytes());
    }

    @Test
    void listOfPieces_isRefused() {
        byte[] wavl = join(text("wavl"), text("data"), le(4, 4), new byte[4]);
        assertRefused("WAV_WAVL", 36, pcm().chunk("LIST", wavl).bytes());
        assertRefused(
                "WAV_WAVL", 444, pcm().chunk("data", AUDIO).chunk("LIST", wavl).bytes());
    }

    @Test
    void chunkInFrontThatPassesTheEnd_isRefused() {
        assertRefused("WAV_CHUNK_OVERRUN", 36, pcm().chunk("bext", 5000, AUDIO).bytes());
        assertRefused(
                "WAV_CHUNK_OVERRUN",
                36,
                pcm().chunk("bext", 0xFFFFFFFFL, AUDIO).chunk("data", AUDIO).bytes());
        assertRefused(
                "WAV_CHUNK_OVERRUN",
                12,
                WavBytes.riff().chunk("fmt ", 18, fmt(1, 1, 8000, 2, 16)).bytes());
    }

    @Test
    void chunkBehindThatPassesTheEnd_isDropped() {
        byte[] clean = pcm().chunk("data", AUDIO).bytes();
        Cleaning.assertCleans(
                clean,
                pcm().chunk("data", AUDIO).chunk("LIST", 0xFFFFFFFFL, AUDIO).bytes());
    }

    @Test
    void audioInFrontOfFormat_isRefused() {
        assertRefused(
                "WAV_DATA_BEFORE_FMT",
                12,
                WavBytes.riff().chunk("data", AUDIO).fmtPcm16(1, 8000).bytes());
    }

    @Test
    void fileWithoutAudio_isRefused() {
        assertRefused("WAV_NO_DATA", 36, pcm().bytes());
        assertRefused("WAV_NO_DATA", 12, WavBytes.riff().bytes());
        assertRefused("WAV_NO_DATA", 36, pcm().raw(text("data123")).bytes());
    }

    @Test
    void sixtyFourBitTable_isRefusedWhenShortOrDouble() {
        assertRefused(
                "WAV_BAD_DS64",
                12,
                WavBytes.of("RF64").chunk("ds64", new byte[27]).bytes());
        WavBytes twice = WavBytes.of("RF64").chunk("ds64", new byte[28]).chunk("ds64", new byte[28]);
        assertRefused("WAV_TWO_DS64", 48, twice.bytes());
    }

    @Test
    void tooManyChunks_areRefused() {
        byte[] input = pcm().chunk("a   ", new byte[0])
                .chunk("b   ", new byte[0])
                .chunk("data", AUDIO)
                .bytes();
        AudioCleaner few = AudioCleaner.standard().withAtMostStructures(3);
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> few.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("WAV_TOO_MANY_CHUNKS", e.code());
        AudioCleaner.standard()
                .withAtMostStructures(4)
                .toAudioOnly(new ByteArrayInputStream(input))
                .close();
    }

    @Test
    void missingPadByte_isForgivenInFrontOfAKnownChunk() {
        byte[] clean = pcm().chunk("data", AUDIO).bytes();
        Cleaning.assertCleans(
                clean, pcm().chunk("call", 3, text("+33")).chunk("data", AUDIO).bytes());
        Cleaning.assertCleans(
                clean,
                pcm().chunk("call", 3, text("+33"))
                        .raw(text("d"))
                        .chunk("data", AUDIO)
                        .bytes());
        Cleaning.assertCleans(
                clean,
                WavBytes.riff()
                        .chunk("call", 3, text("+33"))
                        .fmtPcm16(1, 8000)
                        .chunk("data", AUDIO)
                        .bytes());
    }

    @Test
    void message_holdsNothingOfTheInput() {
        byte[] planted = SampleRecordings.pcm16().planting("+33639980001").bytes();
        byte[] input = pcm().chunk("+336", planted)
                .chunk("data", planted)
                .chunk("data", planted)
                .bytes();
        String message = String.valueOf(Cleaning.refusal(input).getMessage());
        assertFalse(message.contains("+336"));
        assertFalse(message.contains("639980001"));
    }
}
